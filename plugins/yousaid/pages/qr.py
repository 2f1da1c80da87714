"""QR codes: an address that a phone reads from paper."""

from __future__ import annotations

import segno
from markupsafe import Markup

#: Which of the 8 patterns is laid over a code. A reader takes any of them; to try all 8 takes 5 times as long.
_MASK = 0
#: The empty edge that a reader needs, in modules (ISO/IEC 18004).
QUIET = 4


def qr_code(address: str) -> Markup:
    """An SVG of the QR code of a web address, black on white, with its quiet zone.

    At least 15% of it may be hidden or dirty (level M), more where that needs no larger code. The SVG has no name of
    its own: what stands around it says what it is.
    """
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    drawing = code.svg_inline(border=QUIET, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return Markup(drawing)  # noqa: S704 - paths made of numbers; the address is in it as modules only
