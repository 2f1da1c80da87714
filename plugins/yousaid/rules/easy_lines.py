"""The rules for one line of easy read, a row each: what ``easyread.rules`` finds, and how much it matters.

The gates are those of ``docs/easy-read-rules.md``. A line that we draft ourselves has to pass nearly all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from yousaid.finding import Severity
from yousaid.rules import disability_words, hidden_verb, jargon, othering_words
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: People who write easy read go over 15 words in a third of their sentences, so 20 fails (1,309 sentences, 2026).
_FAILS = 20
_GOV = "GOV.UK, “Accessible communication formats: easy read” (2020)"
_IE = "Inclusion Europe, Information for all (2009)"
_IEC = "Inclusion Europe, checklist for easy-to-read (2020)"
_PS = "Photosymbols, The Easy Read Standard v1.0 (2026)"
_NOR = "Norfolk County Council, easy read guide"
_DIN = "DIN SPEC 33429:2025-03"
_PF = "People First (Self Advocacy), easy read standards (2012)"


@dataclass(frozen=True, slots=True)
class _Row:
    """One rule: the kind of fault, its name, how bad it is, why, and who says so."""

    kind: str
    name: str
    severity: Severity
    why: str
    source: str
    family: Family = Family.LANGUAGE


_WORD_RULES = (jargon.RULE, othering_words.RULE, disability_words.RULE, hidden_verb.RULE)
_ABOUT_WORDS = frozenset({"hard-word", "uncommon-word", "idea-word", "we-and-you", "disability-words"})
_E, _W = Severity.ERROR, Severity.WARNING
_ROWS = (
    _Row("hard-word", "A hard word in easy read", _W,
         "A hard word stops the reader. If it has to stay, the next line must explain it.", f"{_GOV}; {_IE}"),
    _Row("uncommon-word", "A word that few people use in easy read", Severity.SUGGESTION,
         "Short, common words are the heart of easy read.", f"{_GOV}; our own limit (a Zipf value of 4.0)"),
    _Row("idea-word", "A word for an idea in easy read", _W,
         "People can picture who does what. They cannot picture an idea.", _DIN),
    _Row("latin", "Latin in easy read", _E, "Not everyone knows Latin.", f"{_IE}; {_NOR}"),
    _Row("contraction", "A short form in easy read", _W,
         "Two full words are easier to read than one short form.", _NOR),
    _Row("disability-words", "Words that people do not use of themselves", _W,
         "Words about people should be their own words.", _PS),
    _Row("we-and-you", "No “we” or “you” in easy read", _W,
         "“We” and “you” tell the reader who does what.", f"Photosymbols, tips; {_IE}"),
    _Row("long-line", "A line of easy read is too long", _E,
         "Many readers can hold 10 to 15 words in mind, and no more.", f"{_GOV}; Department of Health (2010)"),
    _Row("far-too-long-line", "A line of easy read is far too long", _E,
         "Nobody who needs easy read can follow 25 words. This holds even after people checked it.", _PS, Family.FACT),
    _Row("wide-line", "A line of easy read takes 3 rows", _W, "A line should take 1 or 2 rows on paper.", _IEC),
    _Row("two-sentences", "A line of easy read has 2 sentences", _E,
         "Each sentence has its own line, so that the eye can rest.", f"{_IEC}; {_DIN}"),
    _Row("two-ideas", "A line of easy read has 2 ideas", _W, "One idea a line is what makes it easy.",
         f"{_GOV}; {_IE}; {_PS}"),
    _Row("side-clause", "A line of easy read hangs one idea on another", _W,
         "The reader must hold the first idea while reading the second.", _DIN),
    _Row("comma-list", "A line of easy read hides a list", _W, "A list is easier to read with one thing a line.", _IEC),
    _Row("would", "Easy read that says what is not so", _W,
         "“Would” and “might” leave readers unsure. They want to know what is.", _DIN),
    _Row("number-word", "A number as a word in easy read", _E, "Digits are easier to see and to read.",
         f"{_IEC}; {_IE}"),
    _Row("roman-numeral", "Roman numerals in easy read", _E, "Few people can read Roman numerals.", _IE),
    _Row("percentage", "A percentage in easy read", _W,
         "“30 out of 40 people” can be pictured. A percentage cannot.", _IE),
    _Row("big-number", "A big number in easy read", _W,
         "A number with 5 digits is only “many” to most people.", _IE),
    _Row("date", "A date that is not in full in easy read", _E,
         "A date in figures can be read in two ways, and “next week” soon means another week.", _IE),
    _Row("sign", "A hard sign in easy read", _W,
         "Signs such as / and ( ) are hard to read, and to hear.", _IE),
    _Row("footnote", "A footnote in easy read", _E,
         "Readers lose their place when they must look elsewhere.", _IE),
    _Row("emphasis", "Capitals or bold marks in easy read", _E,
         "We know words by their shape. Capitals and slanted letters hide it.", f"{_PF}; {_IE}"),
    _Row("picture-in-line", "A picture inside a line of easy read", _E,
         "A picture inside the words makes them slower to read. It belongs beside them.",
         "Benson-Goldberg and others (2025)"),
)  # fmt: skip


def _check(kind: str) -> Callable[[Subject], Iterator[Hit]]:
    def check(subject: Subject) -> Iterator[Hit]:
        """One hit for each fault of that kind in what the author wrote for the easy-read page."""
        found = list(subject.easy.faults(kind)) if subject.easy else []
        told = _told(subject) if found and kind in _ABOUT_WORDS else []
        for line, fault in found:
            start, end = line.map.span(fault.start, fault.end)
            named = any(field == line.field and first <= start and end <= last for field, first, last in told)
            if (line.whole or kind != "two-sentences") and not named:
                yield Hit(line.field, fault.message, fault.suggestion, start, end)

    return check


def _told(subject: Subject) -> list[tuple[str, int, int]]:
    """The places that rules about words name anyway, with better advice: their fields and offsets."""
    hits = [hit for rule in _WORD_RULES for hit in rule.check(subject)]
    return [(hit.field, hit.start, hit.end) for hit in hits if hit.start is not None and hit.end is not None]


def _long_line(subject: Subject) -> Iterator[Hit]:
    """One hit for each line over 15 words, or over the site's own limits for ``easy_read``; from 20 words it fails."""
    if subject.easy is None:
        return
    for line, fault in subject.easy.faults("long-line"):
        limits = subject.settings.limits_for(line.field)
        own = limits is not subject.settings.limits
        fails = limits.sentence_fails if own else _FAILS
        severity = Severity.ERROR if fault.words > fails else Severity.WARNING
        place = line.map.span(fault.start, fault.end)
        yield Hit(line.field, fault.message, fault.suggestion, *place, severity=severity)


def _rule(row: _Row) -> Rule:
    return Rule(
        id=f"easy-{row.kind}",
        name=row.name,
        severity=row.severity,
        family=row.family,
        why=row.why,
        source=row.source,
        check=_long_line if row.kind == "long-line" else _check(row.kind),
    )


RULES: tuple[Rule, ...] = tuple(_rule(row) for row in _ROWS)
