"""capitals: words in capitals to be loud, and headings with a capital for each word."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.longforms import known
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence
from yousaid.text.words import Word

_SMALL = frozenset(
    "a an and are as at be but by for from if in into is it its of off on or our out over so that the their this to up "
    "was we were when where with you your".split()
)
#: Fewer words may be a name ("Riverside Children's Centre").
_FEWEST_CAPITALS = 4
#: Capitals that are short forms too, so that one alone is not loud.
_SHORT_TOO = frozenset(
    "A ADD I INT IT LA LED MASH MEN ME OR PALS PIP PROM RUN SALT SEND SHE SO SIT US WHO HE AN AM".split()
)
_LONG = 8


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each run of loud words, and for each heading or title with a capital for each word."""
    for passage, sentence in wording.sentences(subject):
        if not sentence.is_small and any(word.text.isupper() and len(word.text) > 1 for word in sentence.words):
            for first, last in _loud_runs(sentence.words):
                yield _loud(passage, sentence, first, last)
        kind = passage.prose.blocks[sentence.block].kind
        if (kind == "heading" or passage.field == "title") and _is_title_case(sentence):
            yield Hit(
                passage.field,
                "This heading has a capital letter for each word.",
                "Keep capitals for the first word and for names.",
                sentence.start,
                sentence.end,
                Severity.SUGGESTION,
            )


def _loud_runs(words: tuple[Word, ...]) -> Iterator[tuple[Word, Word]]:
    """The first and the last word of each run of words in capitals of which one at least is there to be loud."""
    run: list[Word] = []
    for word in (*words, None):
        if word is not None and word.text.isupper() and word.text.isalpha():
            run.append(word)
            continue
        loud = [one for one in run if _is_loud(one.text)]
        if loud and len(run) > 2 and 2 * len(loud) >= len(run):
            yield run[0], run[-1]
        else:
            yield from ((one, one) for one in loud)
        run = []


def _is_loud(word: str) -> bool:
    if word in known().long or word in known().everyday or word in _SHORT_TOO or len(word) < 2:
        return False
    return word in known().loud or len(word) >= _LONG


def _loud(passage: Passage, sentence: Sentence, first: Word, last: Word) -> Hit:
    start, end = sentence.span(first.start, last.end)
    text = sentence.text[first.start : last.end]
    small = text.capitalize() if first.start == 0 else text.lower()
    message = f"“{text}” is in capitals." if len(text) < 40 else "These words are in capitals."
    return Hit(passage.field, message, f"Write “{small}”. To make it stand out, give it a sentence.", start, end)


def _is_title_case(sentence: Sentence) -> bool:
    """Whether all but the small words of a heading begin with a capital, and there is a small word between them."""
    main = [word.text for word in sentence.words if word.text.lower() not in _SMALL and word.text[0].isalpha()]
    small = [word.text for word in sentence.words[1:] if word.text.lower() in _SMALL]
    capital = all(word[0].isupper() and not word.isupper() for word in main)
    return capital and len(main) >= _FEWEST_CAPITALS and bool(small)


RULE = Rule(
    id="capitals",
    name="Words in capitals",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="We know words by their shape, and capitals hide it. They also look like shouting.",
    source="GOV.UK style guide, “Capitalisation”; British Dyslexia Association, Dyslexia style guide (2023)",
    check=check,
    on_easy_read=False,
)
