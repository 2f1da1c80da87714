"""othering-words: words that make one group of many people and set it apart from everybody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import grouped, wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

_ORDER = re.compile(
    r"(?<![\w-])(?:all )?(?:patients|residents|tenants|visitors|relatives|carers|parents|families|customers|users) "
    r"(?:must(?: not)?|are (?:required|expected|reminded|obliged) to|are not (?:allowed|permitted) to)(?!\w)",
    re.IGNORECASE,
)
#: One of these stands in each order.
_ORDERS = frozenset("must required expected reminded obliged allowed permitted".split())


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the lists, and for each order given to people as if they were not reading."""
    yield from wording.hits(subject, bundled("othering"))
    yield from grouped.hits(subject, bundled("othering-groups"))
    for passage, sentence in wording.holding(subject, _ORDERS):
        yield from _orders(passage, sentence)


def _orders(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    for order in _ORDER.finditer(sentence.text):
        message = f"“{order[0]}” talks about people as if they were not reading."
        advice = "Talk to them: “You need to …” or “Please …”."
        yield Hit(passage.field, message, advice, *sentence.span(*order.span()))


RULE = Rule(
    id="othering-words",
    name="Words that set people apart",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People are more than one label. Many turn away when a page talks about them as “the others”.",
    source="NHS content guide, “Inclusive content”; Cabinet Office, Inclusive language: words to use and avoid",
    check=check,
)
