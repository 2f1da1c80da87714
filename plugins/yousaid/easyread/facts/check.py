"""All the checks of an easy-read page against its record, as one list."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.added import added
from yousaid.easyread.facts.known import known
from yousaid.easyread.facts.missing import missing
from yousaid.easyread.facts.model import FactFault
from yousaid.easyread.facts.opposite import opposite
from yousaid.easyread.facts.order import swapped
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.promise import promises
from yousaid.easyread.model import EasyReadPage
from yousaid.glossary import Glossary
from yousaid.records.model import Record
from yousaid.settings import Settings


def pair_of(record: Record, page: EasyReadPage, settings: Settings, glossary: Glossary | None) -> Pair:
    """A record and its easy-read page, ready to be compared."""
    return Pair(record, page, known(settings, glossary))


def faults(pair: Pair) -> Iterator[FactFault]:
    """Every fault, check by check."""
    yield from added(pair)
    yield from missing(pair)
    yield from opposite(pair)
    yield from swapped(pair)
    yield from promises(pair)
