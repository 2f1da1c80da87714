"""Where a link or an image of Markdown goes: an address in brackets after its text, or the label of a reference."""

from __future__ import annotations

import re
from collections.abc import Mapping

from yousaid.text.mdsource import fold_label

_TARGET = re.compile(
    r"\(\s{0,9}(?:<([^<>\n]*)>|((?:\{\{[^{}\n]{0,300}\}\})?[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))"
    r"(?:\s{1,9}(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\([^)]{0,300}\)))?\s{0,9}\)"
)
_LABEL = re.compile(r"\[([^\[\]]{0,300})\]")
_LONGEST_LABEL = 300


def target_of(text: str, inside: int, place: int, targets: Mapping[str, str]) -> tuple[str, int] | None:
    """The address of a link whose text is between two places, and where the link ends; None when it is no link.

    ``place`` is that of the bracket after its text, ``targets`` are the addresses of references by folded label.
    """
    target = _TARGET.match(text, place + 1)
    if target:
        return target[1] or target[2] or "", target.end()
    label = _LABEL.match(text, place + 1)
    name = label[1] if label else ""
    if not name and place - inside <= _LONGEST_LABEL:
        name = text[inside:place]
    url = targets.get(fold_label(name))
    return None if url is None else (url, label.end() if label else place + 1)
