"""long-paragraph: a paragraph, or one thing of a list, that looks like a wall of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.text.sentences import Sentence

#: A paragraph is long when it has more words than this, or many sentences and still more than a few lines.
_MOST_WORDS = 100
_MOST_SENTENCES = 5
_WORDS_OF_A_FEW_LINES = 75


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each long paragraph, with the sentence at which another could begin."""
    for passage in subject.passages:
        if not passage.role.checked:
            continue
        blocks: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in passage.prose.sentences:
            blocks[sentence.block].append(sentence)
        for sentences in blocks.values():
            words = sum(len(sentence.texts) for sentence in sentences)
            if words > _MOST_WORDS or (len(sentences) > _MOST_SENTENCES and words > _WORDS_OF_A_FEW_LINES):
                message = f"This paragraph has {words} words in {len(sentences)} sentences."
                yield Hit(passage.field, message, _advice(sentences), sentences[0].start, sentences[-1].end)


def _advice(sentences: list[Sentence]) -> str:
    if len(sentences) == 1:
        return "Make several sentences of it, then two paragraphs."
    start = " ".join(word.text for word in sentences[(len(sentences) + 1) // 2].words[:4])
    return f"Leave an empty line, for example before “{start} …”. Or make a list."


RULE = Rule(
    id="long-paragraph",
    name="A paragraph is too long",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A wall of words makes people give up before they start. White space gives them a rest.",
    source="GOV.UK, Content design: “Paragraphs should have no more than 5 sentences each”",
    check=check,
    on_easy_read=False,
)
