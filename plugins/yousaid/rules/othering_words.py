"""othering-words: words that make one group of many people and set it apart from everybody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

#: "the blind are", "for the blind.": no noun follows, so that people are meant and not a door, a team or a service.
_NO_NOUN = re.compile(
    r"\W*$|\s*[,.;:!?)”]|\s+(?:are|can|cannot|deserve|do|feel|find|for|from|get|had|have|in|is|live|may|might|must|need|"
    r"on|or the|and the|should|that|to|was|were|when|who|whose|will|with|would)\b",
    re.IGNORECASE,
)
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
    groups = bundled("othering-groups")
    for passage, sentence, match in wording.found(subject, groups):
        if _NO_NOUN.match(sentence.text, match.end):
            yield wording.hit(passage, sentence.span(match.start, match.end), groups, match)
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
