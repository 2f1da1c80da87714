"""What the standard page says and its easy-read page neither says nor lists under ``left_out``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from json import JSONEncoder

from yousaid.easyread.facts.model import Amount, FactFault, Name
from yousaid.easyread.facts.names import COMMON
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import carries
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.facts.stems import stem
from yousaid.easyread.facts.things import THING
from yousaid.easyread.facts.unsaid import unsaid

_OTHER = re.compile(r" (?:\w+ )?(?:other|more|others)\b", re.IGNORECASE)
#: What is counted and then listed: “Two things are new: a desk and a bell.”
_LISTED = re.compile(
    r" (?:\w+ )?(?:things|ways|reasons|steps|parts|changes|points|ideas|options)\b[^.:]*:", re.IGNORECASE
)
#: A text as a file may hold it, whatever is in it.
_IN_QUOTES = JSONEncoder(ensure_ascii=False).encode


def missing(pair: Pair) -> Iterator[FactFault]:
    """One fault for each statement of which the easy page leaves out a number, a date, a name or a “no”.

    None for a page that says the status only: it lacks all of them, and another rule says why.
    """
    if not pair.page.complete:
        return
    denials = unsaid(pair)
    for stated in pair.standard:
        if stated.statement.carried:
            lost = [(denial.start, denial.end) for denial in denials.get(stated, ())]
            places = sorted({*_amounts(pair, stated), *_names(pair, stated), *lost})
            if places:
                yield _fault(pair, stated, places)


def _amounts(pair: Pair, stated: Stated) -> Iterator[tuple[int, int]]:
    easy = pair.shown_amounts
    for amount in stated.amounts:
        if amount.soft or any(carries(other, amount) for other in easy) or _in_parts(amount, easy):
            continue
        if _LISTED.match(stated.plain, amount.end):
            continue
        if not (_counts_names(pair, stated, amount) or _with_others(stated, amount, easy)):
            thing = THING.match(stated.plain, amount.end) if amount.kind == "number" and not amount.unit else None
            yield amount.start, thing.end() if thing else amount.end


def _counts_names(pair: Pair, stated: Stated, amount: Amount) -> bool:
    """Whether a number counts names that the easy page tells: "4 stops (Fairground, Mill Lane, Abbey, Northgate)"."""
    after = [name for name in stated.names if name.start > amount.end]
    return amount.kind == "number" and amount.value == len(after) and all(_told(pair, name) for name in after)


def _with_others(stated: Stated, amount: Amount, easy: tuple[Amount, ...]) -> bool:
    """Whether the page has the number of all: "6 wards" for "the stroke ward and 5 other wards"."""
    if amount.kind != "number" or amount.unit or not _OTHER.match(stated.plain, amount.end):
        return False
    return any(other.kind == "number" and other.value == amount.value + 1 for other in easy)


def _in_parts(amount: Amount, easy: tuple[Amount, ...]) -> bool:
    """Whether the page says the two numbers of a share in two places: "15 go there. 4 of them are ill"."""
    if amount.kind == "share" and amount.scaled == 1 and any(other.value == amount.base for other in easy):
        return True  # "one of 36 bays": "There are 36 bays"
    values = {other.value for other in easy if other.kind == "number"} if amount.base else set()
    return amount.kind == "share" and {amount.scaled, Fraction(amount.base)} <= values


def _names(pair: Pair, stated: Stated) -> Iterator[tuple[int, int]]:
    for name in stated.names:
        if not _told(pair, name):
            yield name.start, name.end


def _told(pair: Pair, name: Name) -> bool:
    pieces = name.words.replace("'s", "").split()
    own = [piece for piece in pieces if piece not in COMMON]
    if all(piece in pair.known.own for piece in own):  # “the Council” is “we”
        return True
    if pieces[0] == "number" and pieces[-1] in pair.shown_words:  # "the 84 bus"
        return True
    if len(pieces) > 1 and (pieces[-1][0].isdigit() or len(pieces[-1]) == 1):
        return any(name.words == other.words for shown in pair.shown for other in shown.names)
    return all(piece in pair.shown_words or stem(piece) in pair.shown_words for piece in own)


def _fault(pair: Pair, stated: Stated, places: list[tuple[int, int]]) -> FactFault:
    words = [stated.plain[start:end] for start, end in places]
    said = " and ".join(f"“{word}”" for word in dict.fromkeys(words))
    message = f"The easy-read page does not say {said}."
    what = _IN_QUOTES(", ".join(dict.fromkeys(words)))
    entry = f'- {{what: {what}, why: "It is in the full answer."}}'
    easy = pair.record.easy_read
    above = "" if easy and easy.left_out else " a new line `left_out:` and below it"
    advice = f"Write it in a short line. Or add to `easy_read:`{above} `{entry}`."
    start = stated.statement.start
    return FactFault("missing", stated.statement, start + places[0][0], start + places[0][1], message, advice)
