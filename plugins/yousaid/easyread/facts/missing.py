"""What the standard page says and its easy-read page neither says nor lists under ``left_out``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from json import JSONEncoder

from yousaid.easyread.facts.model import Amount, FactFault, Name
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import carries
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.facts.stems import stem
from yousaid.easyread.facts.things import THING
from yousaid.easyread.facts.words import Denial, Sense

#: So many shared words of a clause show that a line with a “no” of its own is about the same.
_MOST_SHARED = 2
#: "It is free" says that nobody pays.
_FREE, _PAY = stem("free"), stem("pay")
#: A text as a file may hold it, whatever is in it.
_IN_QUOTES = JSONEncoder(ensure_ascii=False).encode
_CONTRAST = re.compile(r", $")
#: Words of a name that another place shares: the rest of the name must be there.
_COMMON = frozenset(
    "hospital ward centre health house clinic team service services unit department group the of and for community "
    "care park car board committee panel trust surgery council university association college school library".split()
)


def missing(pair: Pair) -> Iterator[FactFault]:
    """One fault for each statement of which the easy page leaves out a number, a date, a name or a “no”."""
    for stated in pair.standard:
        if stated.statement.carried:
            places = sorted({*_amounts(pair, stated), *_names(pair, stated), *_denials(pair, stated)})
            if places:
                yield _fault(pair, stated, places)


def _amounts(pair: Pair, stated: Stated) -> Iterator[tuple[int, int]]:
    easy = pair.shown_amounts
    for amount in stated.amounts:
        if not amount.soft and not any(carries(other, amount) for other in easy) and not _in_parts(amount, easy):
            thing = THING.match(stated.plain, amount.end) if amount.kind == "number" and not amount.unit else None
            yield amount.start, thing.end() if thing else amount.end


def _in_parts(amount: Amount, easy: tuple[Amount, ...]) -> bool:
    """Whether the page says the two numbers of a share in two places: "15 go there. 4 of them are ill"."""
    if amount.kind == "share" and amount.scaled == 1 and any(other.value == amount.base for other in easy):
        return True  # "one of 36 bays": "There are 36 bays"
    values = {other.value for other in easy if other.kind == "number" and not other.unit} if amount.base else set()
    return amount.kind == "share" and {amount.scaled, Fraction(amount.base)} <= values


def _names(pair: Pair, stated: Stated) -> Iterator[tuple[int, int]]:
    for name in stated.names:
        if not _told(pair, name):
            yield name.start, name.end


def _told(pair: Pair, name: Name) -> bool:
    pieces = name.words.replace("'s", "").split()
    own = [piece for piece in pieces if piece not in _COMMON]
    if all(piece in pair.known.own for piece in own):  # “the Council” is “we”
        return True
    if len(pieces) > 1 and (pieces[-1][0].isdigit() or len(pieces[-1]) == 1):
        return any(name.words == other.words for shown in pair.shown for other in shown.names)
    return all(piece in pair.shown_words or stem(piece) in pair.shown_words for piece in own)


def _denials(pair: Pair, stated: Stated) -> Iterator[tuple[int, int]]:
    """The place of each “no”, with the words that it denies, that no line says."""
    sense = stated.sense
    lines = pair.lines_of.get(stated, []) if sense.denials else []
    said = sum(len(line.sense.denials) or bool(line.sense.turns - sense.turns) for line in lines)
    for denial in sense.denials if said < len(sense.denials) else ():
        if not (denial.clause or denial.every) or any(_says_no(shown.sense, denial) for shown in pair.shown):
            continue
        if _refused(pair, denial) or (_CONTRAST.search(stated.plain, 0, denial.start) and _was_so(pair, denial)):
            continue
        if not (sense.cancels and any(denial.clause & shown.sense.stems for shown in pair.shown)):
            yield denial.start, denial.end


def _refused(pair: Pair, denial: Denial) -> bool:
    """Whether a line denies what another one named: “If we cannot do that, …”, “None may say no”."""
    bare = any(not easy.every for shown in pair.shown for easy in shown.sense.denials)
    return bare and bool(denial.denied) and denial.denied <= pair.shown_stems


def _was_so(pair: Pair, denial: Denial) -> bool:
    """Whether a line of what was before says it: “every day, not once a week”."""
    return any(denial.every <= line.sense.every for line in pair.written if line.statement.part == "before")


def _says_no(easy: Sense, denial: Denial) -> bool:
    """Whether a line denies the same thing, or says it with a word such as “stop”."""
    if _FREE in easy.turns and _PAY in denial.every:
        return True
    if easy.denials:
        denied = denial.denied or denial.every or denial.clause
        same = any(
            denial.head == other.head or not denied.isdisjoint(other.clause | other.every) for other in easy.denials
        )
        return same or 0 < min(len(denial.clause), _MOST_SHARED) <= len(denial.clause & easy.stems)
    return bool(easy.turns) and not (denial.clause | denial.every).isdisjoint(easy.every)


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
