"""hard-passage: a stretch of text that needs a higher reading age than the site's limit."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.settings import Limits
from yousaid.text.readability import count
from yousaid.text.sentences import Sentence


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each passage of enough words that is too hard."""
    limits = subject.settings.limits
    for passage in subject.passages:
        if passage.role.checked:
            for section in _sections(passage, limits.passage_words):
                yield from _judge(passage, section, limits)


def _judge(passage: Passage, section: list[Sentence], limits: Limits) -> Iterator[Hit]:
    total = count(section)
    age = total.reading_age
    if total.words < limits.passage_words or age <= limits.age_warns:
        return
    fails = age > limits.age_fails
    limit = limits.age_fails if fails else limits.age_warns
    hardest = max(section, key=lambda sentence: sentence.count.reading_age * min(len(sentence.words), 20))
    start, end = (section[0].start, section[-1].end) if passage.field == "" else (None, None)
    yield Hit(
        passage.field,
        f"This needs a reading age of {age:.1f} years. The limit is {limit:g}.",
        f"Use shorter sentences and shorter words. Start with this sentence: “{_short(hardest.text)}”",
        start,
        end,
        Severity.ERROR if fails else Severity.WARNING,
    )


def _sections(passage: Passage, least: int) -> list[list[Sentence]]:
    """The sentences of a field as one section; those of a page by heading, short sections joined to the next."""
    blocks = passage.prose.blocks
    sections: list[list[Sentence]] = [[]]
    last_block = -1
    for sentence in passage.prose.sentences:
        heads = any(blocks[n].kind == "heading" for n in range(last_block + 1, sentence.block + 1))
        last_block = max(last_block, sentence.block)
        if heads and count(sections[-1]).words >= least:
            sections.append([])
        if blocks[sentence.block].kind not in {"heading", "cell"}:
            sections[-1].append(sentence)
    if len(sections) > 1 and count(sections[-1]).words < least:
        tail = sections.pop()
        sections[-1] += tail
    return [section for section in sections if section]


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:90].rsplit(" ", 1)[0] + " …"


RULE = Rule(
    id="hard-passage",
    name="The text is hard to read",
    severity=Severity.ERROR,
    family=Family.LANGUAGE,
    why="About 4 in 10 adults in England find everyday health texts too hard. Plain words reach more of them.",
    source=(
        "Rowlands and others (2015), British Journal of General Practice 65(635), e379; "
        "NHS service manual, Content guide: health literacy; Kincaid and others (1975), Report 8-75"
    ),
    check=check,
)
