"""hard-passage: a stretch of text that needs a higher reading age than the site's limit."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.hard_sentence import known_words
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.engines import engine
from yousaid.text.hardness import hardness, plain_age
from yousaid.text.readability import count
from yousaid.text.sentences import Sentence

#: The part of a passage's words that must stand in hard sentences before it fails. Hard is here a sentence that asks
#: as much of a reader as a plain one over the limit of length: less than what hard-sentence reports one by one.
_CONFIRMED = 0.25


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each passage of enough words that is too hard.

    A formula alone never fails a page: long names and everyday long words ("hospital", "appointment") raise a grade,
    and are not hard. Over the higher limit a passage fails when its sentences are hard too, else it warns.
    """
    counting = engine(subject.settings.engine)
    for passage in subject.passages:
        limits = subject.settings.limits_for(passage.field)
        if not passage.role.checked or passage.prose.count.words < limits.passage_words:
            continue
        for section in _sections(passage, limits.passage_words):
            if count(section).words < limits.passage_words:
                continue
            age = counting.count(section).reading_age
            if age > limits.age_warns:
                yield _judge(subject, passage, section, age)


def _judge(subject: Subject, passage: Passage, section: list[Sentence], age: float) -> Hit:
    limits = subject.settings.limits_for(passage.field)
    known = known_words(subject.settings, subject.glossary)
    ages = [hardness(sentence, known).age for sentence in section]
    hard = [sentence for sentence, own in zip(section, ages, strict=True) if own > plain_age(limits.sentence_warns)]
    fails = age > limits.age_fails and count(hard).words >= _CONFIRMED * count(section).words
    limit = limits.age_fails if fails else limits.age_warns
    hardest = section[ages.index(max(ages))]
    start, end = (section[0].start, section[-1].end) if passage.field == "" else (None, None)
    share = f"{len(hard)} of its {len(section)} sentences {'are' if len(hard) > 1 else 'is'} hard or long."
    return Hit(
        passage.field,
        f"This needs a reading age of {age:.1f} years{engine(subject.settings.engine).says}. The limit is {limit:g}."
        + (f" {share}" if len(section) > 1 and hard else ""),
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
    on_easy_read=False,
)
