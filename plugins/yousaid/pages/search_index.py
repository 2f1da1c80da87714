"""What the search page and the filters read: which answers hold each word, which fit each choice, what they show.

In parts, so that a search fetches little however many answers there are: the list of words, then the parts of the
words that fit, then the parts of the answers that are shown. Filters read the file of choices instead of the words.
The scripts in `templates/assets` read it. An answer's number is its place among all of them, the newest first.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from yousaid import addresses
from yousaid.addresses import file_of
from yousaid.glossary import Glossary
from yousaid.pages.catalogue import Card, Facet
from yousaid.pages.press import Press
from yousaid.records.dates import in_words
from yousaid.yamlfile import read_config

INDEX = "search.json"
CHOICES = f"{addresses.SEARCH}choices.json"
#: Answers in one part.
SIZE = 25
#: How much a word counts by where it stands.
_WEIGHTS = {"title": 6, "service": 3, "place": 3, "themes": 3, "summary": 2, "status": 2, "reply": 1}
_SAME = Path(str(files("yousaid") / "data" / "search" / "same.yml"))
#: What a row of a list shows.
_SHOWN = ("title", "url", "summary", "outcome", "status", "date", "place", "late")
#: How long a phrase that is one word may be, in words.
_LONGEST = 5


def index(press: Press) -> Iterator[tuple[str, str]]:
    """Each file of the index: its address and its text. The same answers give the same bytes."""
    groups = same_words(press.site.glossary)
    rows = [_row(press, card) for card in press.catalogue.cards]
    held = _held(rows, groups)
    words = sorted(held)
    same = [[" ".join(form) for form in forms] for forms in _by_group(groups)]
    yield INDEX, _json({"version": 2, "size": SIZE, "words": " ".join(words), "same": same})
    parts: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for word in words:
        parts[part_of(word)][word] = held[word]
    for name, part in sorted(parts.items()):
        yield f"{addresses.SEARCH}words-{name}.json", _json(part)
    facets = {facet.name: _choices(press, facet) for facet in press.catalogue.choices}
    yield CHOICES, _json({"size": SIZE, "facets": facets})
    shown = [{key: row[key] for key in _SHOWN if row[key]} for row in rows]
    for start in range(0, len(shown), SIZE):
        yield f"{addresses.SEARCH}answers-{start // SIZE}.json", _json(shown[start : start + SIZE])


def split(text: str) -> list[str]:
    """The words of a text, in small letters without accents; as `split` in `search.js` does it."""
    plain = unicodedata.normalize("NFD", text.lower())
    return re.findall(r"[^\W_]+", re.sub("[\u0300-\u036f'’]", "", plain))


def part_of(word: str) -> str:
    """The name of the part that holds a word: its first letter, else ``other``."""
    return word[0] if re.match("[0-9a-z]", word) else "other"


def same_words(glossary: Glossary) -> dict[tuple[str, ...], str]:
    """The one word for each form that has others: ours, and the glossary's short and long forms."""
    groups: list[Sequence[str]] = list(read_config(_SAME).data["same"])
    groups += [(term.term, term.long, *term.also) for term in glossary.terms]
    found: dict[tuple[str, ...], str] = {}
    for group in groups:
        forms = sorted({tuple(split(form)) for form in group} - {()})
        if len(forms) > 1:
            word = next((found[form] for form in forms if form in found), f"={''.join(forms[0])}")
            found |= dict.fromkeys(forms, word)
    return found


def _by_group(groups: Mapping[tuple[str, ...], str]) -> Iterator[list[tuple[str, ...]]]:
    """The forms of each group, its one word first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form, word in sorted(groups.items()):
        found[word].append(form)
    for word, forms in sorted(found.items()):
        yield [(word,), *forms]


def _choices(press: Press, facet: Facet) -> dict[str, list[int]]:
    """For each value the numbers of its answers, as the steps from one to the next: small, however many there are."""
    numbers = {card.record.id: number for number, card in enumerate(press.catalogue.cards)}
    found = {value.slug: [numbers[card.record.id] for card in value.cards] for value in facet.values}
    return {slug: [n - before for n, before in zip(held, [0, *held], strict=False)] for slug, held in found.items()}


def _row(press: Press, card: Card) -> dict[str, str]:
    return {
        "title": card.title,
        "url": file_of(card.address) if press.site.files else card.address,
        "summary": card.said,
        "reply": card.reply,
        "service": card.record.service,
        "place": card.record.place,
        "outcome": card.mark.outcome,
        "status": card.mark.label,
        "date": in_words(card.record.date) if card.record.date else "",
        "late": f"Late since {in_words(card.late_since)}" if card.late_since else "",
        "themes": ", ".join(press.site.label("themes", code) for code in card.record.themes),
    }


def _held(rows: list[dict[str, str]], groups: Mapping[tuple[str, ...], str]) -> dict[str, list[int]]:
    """For each word the number of each answer that holds it and how much it counts there, one after the other."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        best: dict[str, int] = {}
        for name, weight in _WEIGHTS.items():
            words = split(row[name])
            for word in (*words, *_groups_in(words, groups)):
                best[word] = max(weight, best.get(word, 0))
        for word, weight in best.items():
            found[word] += [number, weight]
    return found


def _groups_in(words: list[str], groups: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    """The one word of each group that a form of stands in a text."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            if (form := tuple(words[start:end])) in groups:
                yield groups[form]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
