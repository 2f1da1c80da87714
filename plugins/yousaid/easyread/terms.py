"""Hard words of an easy-read page: which ones it may explain, and the line that explains each at its first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from yousaid.easyread.model import Line, Section, sentence
from yousaid.glossary import Glossary, Term
from yousaid.records.blocks import Explained
from yousaid.records.model import Record
from yousaid.settings import Settings
from yousaid.text.prose import read_prose
from yousaid.text.words import Word, words

#: First words that lose their capital after “means”; any other first word may be a name.
_OPENERS = frozenset(
    """a all an another any every how one people short some somebody someone something the things to what when where
    words your""".split()
)
_THINGS = frozenset({"a", "an", "the"})
#: So many letters at its start make a form another ending of the same word: “advocacy” and “advocate”.
_SAME_START = 4
_SPACES = re.compile(r"\s+")

Index = Mapping[str, tuple[tuple[tuple[str, ...], Term], ...]]


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a hard word in a line (code points, end exclusive), and the word as the glossary has it."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Known:
    """What readers of one page know or are told.

    ``acronyms`` and ``names`` (in small letters) need no explaining; ``own`` and ``shared`` are the words that the
    record and the glossary explain, by their first word.
    """

    acronyms: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    own: Index = field(default_factory=dict)
    shared: Index = field(default_factory=dict)

    def uses(self, text: str, found: Sequence[Word] | None = None) -> list[Use]:
        """Each use of a word that can be explained, in order and never overlapping; the longest form wins."""
        if not self.own and not self.shared:
            return []
        found = words(text) if found is None else found
        keys = [_key(word.text) for word in found]
        uses: list[Use] = []
        reached = 0
        for place, key in enumerate(keys):
            if (key in self.own or key in self.shared) and found[place].start >= reached:
                use = self._at(found, keys, place)
                if use is not None:
                    uses.append(use)
                    reached = use.end
        return uses

    def _at(self, found: Sequence[Word], keys: list[str], place: int) -> Use | None:
        best: Use | None = None
        for index in (self.own, self.shared):
            for form, term in index.get(keys[place], ()):
                last = place + len(form)
                if tuple(keys[place:last]) == form:
                    end = found[last - 1].end
                    if best is None or end > best.end:
                        best = Use(found[place].start, end, term)
        return best


def known_of(record: Record | None, settings: Settings, glossary: Glossary | None) -> Known:
    """What readers of the page of a record know or are told; without a record, what those of every page do."""
    own = record.easy_read.terms if record and record.easy_read else ()
    return Known(
        acronyms=settings.acronyms,
        names=_names(settings.organisation, settings.places),
        own=_index(tuple(Term(term=each.term, means=each.means) for each in own)) if own else {},
        shared=_index(glossary.terms) if glossary else {},
    )


@lru_cache(maxsize=16)
def _names(organisation: str, places: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for name in (organisation, *places) for word in name.split())


@lru_cache(maxsize=256)
def _index(terms: tuple[Term, ...]) -> Index:
    index: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for term in terms:
        if not (term.term.strip() and term.means.strip()):
            continue
        for form in _forms(term):
            if form not in [known for known, _ in index.get(form[0], ())]:
                index.setdefault(form[0], []).append((form, term))
    return {first: tuple(forms) for first, forms in index.items()}


def _forms(term: Term) -> Iterable[tuple[str, ...]]:
    """The words of each form of a term, one and many."""
    for form in dict.fromkeys((term.term, term.long, *term.also)):
        parts = [_key(word.text) for word in words(form)]
        if parts:
            yield tuple(parts)
            yield (*parts[:-1], f"{parts[-1]}s")
            yield (*parts[:-1], f"{parts[-1]}es")


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    """A word as it is looked up: capitals matter only in an acronym."""
    plain = word.replace("’", "'").removesuffix("'s")
    return plain if sum(letter.isupper() for letter in plain) > 1 else plain.lower()


def explain(section: Section, known: Known, told: dict[str, Explained]) -> Section:
    """The section with each hard word marked at its first use on the page, and explained on the next line.

    ``told`` has what the page explained so far, and takes what this section adds.
    """
    lines: list[Line] = []
    for line in section.lines:
        new = [use for use in known.uses(line.text) if use.term.term not in told]
        marks: list[tuple[int, int]] = []
        after: list[Line] = []
        for use in new:
            if use.term.term not in told:
                told[use.term.term] = _listed(use.term)
                marks.append((use.start, use.end))
                after += [Line("term", text) for text in _explains(use.term, line.text[use.start : use.end])]
        lines += [replace(line, hard=tuple(marks)) if marks else line, *after]
    return replace(section, lines=tuple(lines))


def _explains(term: Term, used: str) -> tuple[str, ...]:
    """The lines after the first use: in the words of the line, unless the term itself is among them."""
    start = term.term[:_SAME_START].lower()
    if any(word.startswith(start) for word in used.lower().split()):
        return meaning(term.term, term.means, term.long)
    return meaning(used, term.means)


def _listed(term: Term) -> Explained:
    """The word as the list at the end of the page has it: for an acronym its words in full come first."""
    first, *rest = meaning(term.term, term.means, term.long)
    means = first.partition(" means")[2].lstrip(": ")
    return Explained(term=term.term, means=" ".join((means, *rest)))


def meaning(term: str, means: str, long: str = "") -> tuple[str, ...]:
    """The lines that explain a hard word, one sentence a line: for an acronym its words in full come first."""
    sentences = [part.text for part in read_prose(sentence(means)).sentences]
    first, rest = (sentences[0], sentences[1:]) if sentences else ("", [])
    opener = first.split(" ")[0].lower()
    if opener in _OPENERS:
        first = first[:1].lower() + first[1:]
    name = term[:1].upper() + term[1:]
    if long and opener in _THINGS:
        return (f"{name} means {long}.", f"It is {first}", *rest)
    colon = ":" if first[:1].isupper() and not term.isupper() else ""
    return (f"{name} means{colon} {_SPACES.sub(' ', first)}", *rest)
