"""Which files for print there are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One file for print of an answer. ``name`` is its name in the settings, ``points`` the size of its letters."""

    name: str
    label: str
    points: int


#: In the order of a page. 16 pt: Photosymbols' tips; the checklist of Inclusion Europe and the Department of Health ask
#: for 14 or more. 18 and 24 pt: what is commonly sold as large print and as giant print.
KINDS = {
    kind.name: kind
    for kind in (
        Kind("booklet", "Booklet", 16),
        Kind("large-print-18", "Large print", 18),
        Kind("large-print-24", "Very large print", 24),
    )
}
