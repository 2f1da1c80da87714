"""Explains the glossary's words where a page uses them: a short form in the sentence at its first use, and links.

A short form gets its long form in brackets at its first use, unless the author gave it there, and a link to the
glossary at every use. A hard word is a link at its first use. There are no tooltips: nobody on a phone, with a keyboard
or with a screen reader would meet them.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from yousaid.glossary import Glossary
from yousaid.pages.prose import prose
from yousaid.rules.shortforms import uses
from yousaid.text.prose import Block, Prose, read_prose

_START = re.compile(r"(?<![\w&@-])(?<!\w[’'.])[^\W_]+")
_RUN = re.compile(r"[^\W_]+")
_END = re.compile(r"(?P<plural>s?)(?P<owner>[’']s)?(?![\w&@-])(?![’'.]\w)")
_OPEN = re.compile(r"[(\[][^)\]]*$")
_OPENS, _CLOSES = frozenset("\"'“‘"), frozenset("\"'”’")
_LINK = Markup('<a class="term" href="{}">{}</a>')
_NOTHING = Markup("")
_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|t[dh]|d[dt]|div|blockquote)>", re.IGNORECASE)
#: Whose words are not prose of ours, or where a link cannot stand.
_KEPT = frozenset(
    "a abbr blockquote button code dfn h1 h2 h3 h4 h5 h6 kbd pre script style summary svg textarea".split()
)
_HISSES = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a term: its own words or another form. ``long`` only for a short form that has one."""

    words: str
    slug: str
    long: str
    loud: bool


class Terms:
    """The words of one site's glossary, made ready once; a text costs one look-up for each of its words."""

    def __init__(self, glossary: Glossary) -> None:
        self._forms: dict[str, list[Form]] = defaultdict(list)
        for term in glossary.terms:
            for words in dict.fromkeys((term.term, *term.also)):
                start = _START.match(words)
                loud = sum(letter.isupper() for letter in words) > 1 and " " not in words
                long = term.long if words == term.term and loud and term.long != term.term else ""
                form = Form(words, term.slug, long, loud)
                for key in (start[0].casefold(), f"{start[0].casefold()}s") if start else ():
                    self._forms[key].append(form)
        for forms in self._forms.values():
            forms.sort(key=lambda form: (-len(form.words), form.words))

    def met_in(self, text: str) -> bool:
        """Whether a text may hold a term. Most do not, and a look at their words costs less than one at each place."""
        return not self._forms.keys().isdisjoint(_RUN.findall(text.casefold()))

    def at(self, text: str, start: re.Match[str]) -> tuple[Form, re.Match[str]] | None:
        """The longest term at a word of a text, and what follows its words: a plural, an owner's ``'s``."""
        for form in self._forms.get(start[0].casefold(), ()):
            stop = start.start() + len(form.words)
            found = text[start.start() : stop]
            same = found == form.words if form.loud else found.casefold() == form.words.casefold()
            end = _END.match(text, stop) if same else None
            if end:
                return form, end
        return None


class Explainer:
    """The terms of one page, in the order in which it shows its texts."""

    def __init__(self, terms: Terms, link: Callable[[str], str]) -> None:
        self._terms, self._link = terms, link
        self._linked: set[str] = set()
        self._told: set[str] = set()
        self._given: frozenset[str] = frozenset()

    def prose(self, text: str) -> Markup:
        """The paragraphs and lists of a text, with its terms explained."""
        return prose(text, self._block)

    def html(self, page: str) -> str:
        """The HTML of a Markdown page, with its terms explained; headings, links, code and quotes stay as they are."""
        plain = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n\n", page)))
        self._told |= {use.short for use in uses(read_prose(plain)) if use.long}
        parts, kept = [], 0
        for piece in _TAG.split(page):
            tag = _NAME.match(piece)
            if tag and tag["name"].lower() in _KEPT and not piece.endswith("/>"):
                kept = max(kept + (-1 if tag["close"] else 1), 0)
            if piece.startswith("<") or kept or not piece.strip():
                parts.append(piece)
            else:
                words = html.unescape(piece)
                shown = self._words(words)
                parts.append(piece if shown == escape(words) else str(shown))
        return "".join(parts)

    def _block(self, block: Block) -> Callable[[str], Markup]:
        """What writes the words of one block; a short form that the author explains there needs no more."""
        first = [form for form in self._found(block.text) if form.long and form.words not in self._told]
        explained = {use.short for use in uses(Prose((block,))) if use.long} if first else set()
        self._given = frozenset(form.slug for form in first if form.words in explained)
        return self._words

    def _found(self, text: str) -> list[Form]:
        places = (self._terms.at(text, start) for start in _START.finditer(text)) if self._terms.met_in(text) else ()
        return [place[0] for place in places if place]

    def _words(self, text: str) -> Markup:
        """Words without a web address in them, escaped."""
        if not self._terms.met_in(text):
            return escape(text)
        pieces: list[Markup] = []
        done = 0
        start = _START.search(text)
        while start:
            place = self._terms.at(text, start)
            stop = start.end()
            if place:
                form, end = place
                stop = end.end("plural")
                shown = self._term(form, text, start.start(), end)
                if shown is not None:
                    pieces += [escape(text[done : start.start()]), shown]
                    done = stop
            start = _START.search(text, stop)
        return _NOTHING.join([*pieces, escape(text[done:])])

    def _term(self, form: Form, text: str, start: int, end: re.Match[str]) -> Markup | None:
        """A link, with the long form where it is due; None for a word that was a link before."""
        if not form.long and (form.slug in self._linked or form.slug in self._given):
            return None  # in "accident and emergency (A&E)" one link is enough
        self._linked.add(form.slug)
        link = _LINK.format(self._link(form.slug), text[start : end.end("plural")])
        # "The GP's (general practitioner) letter" reads badly: the next use is the one to explain.
        if not form.long or form.words in self._told or end["owner"] or _is_quoted(text, start, end.end()):
            return link
        self._told.add(form.words)
        if form.slug in self._given:
            return link
        long = _many(form.long) if end["plural"] else form.long
        # No brackets in brackets.
        return link + escape(f", {long}" if _OPEN.search(text[:start]) else f" ({long})")


def _is_quoted(text: str, start: int, stop: int) -> bool:
    """Whether a word stands alone in quotation marks: what somebody wrote or said stays as it was."""
    return text[start - 1 : start] in _OPENS and text[stop : stop + 1] in _CLOSES


def _many(words: str) -> str:
    """Several of a thing: ``general practitioners``."""
    if words.endswith("y") and words[-2:-1] not in "aeiou":
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith(_HISSES) else f"{words}s"
