"""UK postcodes: the 124 areas of Royal Mail's postcode address file, and the shapes that it gives out."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AREAS = frozenset(
    """AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY
    G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW
    OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD
    WF WN WR WS WV YO ZE""".split()
)
_SHAPE = re.compile(r"(?<!\w)([A-Z]{1,2})\d[A-Z\d]?(\s{0,2})(\d[ABD-HJLNP-UW-Z]{2})(?!\w)", re.IGNORECASE)
#: Its second half: quick to look for.
_INWARD = re.compile(r"\d[A-Z]{2}", re.IGNORECASE)
#: "b2 4hr", "e1 5ft": in small letters these are lengths and times.
_UNIT = re.compile(r"\d(?:ft|hr|lb|pt|gb|tb|ph|pp|px|yr|ps)")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)", re.IGNORECASE)


def find(text: str) -> Iterator[tuple[int, int, bool]]:
    """Each postcode: start, end (exclusive), and whether it is certain. ``E10 5th floor`` holds none."""
    for match in _SHAPE.finditer(text) if _INWARD.search(text) else ():
        area, gap, inward = match.groups()
        if area.upper() not in _AREAS:
            continue
        capitals = match[0] == match[0].upper()
        if _ORDINAL.fullmatch(inward) and (not capitals or text[match.end() :].lstrip()[:5].upper() == "FLOOR"):
            continue
        if gap:
            yield *match.span(), not _UNIT.fullmatch(inward)
        elif capitals:  # in small letters and without a space it is a colour or a part of a code
            yield *match.span(), len(match[0]) >= 6
