"""What an author's own HTML on a Markdown page must not hold: what runs, what loads from elsewhere, what leads away.

Our pages forbid all of it to the browser too (content security policy). Here the author is told, before it is public.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from yousaid.errors import Problem

_RUNS = frozenset("applet base embed frame frameset iframe link meta object portal script".split())
_LOADS = frozenset({"src", "srcset", "poster", "background", "data", "xlink:href"})
_LEADS = frozenset({"href", "action", "formaction", "xlink:href"})
_BLANK = re.compile(r"[\x00-\x20]+")
_ELSEWHERE = re.compile(r"(?:https?:)?[\\/]{2}|ftp:", re.IGNORECASE)
_CODE = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)


def active_parts(name: str, html: str) -> list[Problem]:
    """What is wrong with the HTML of one page that an author wrote; an empty list when nothing is."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return [
        Problem(
            f"“{name}” holds {what}.",
            "Our pages run nothing and load nothing from elsewhere, so it would not work.",
            "Take it out. Write plain text, links and pictures of this site.",
        )
        for what in dict.fromkeys(parser.found)
    ]


class _Parser(HTMLParser):
    """Notes what may not be there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if tag in _RUNS:
            self.found.append(f"the element <{tag}>")
        for name, value in attrs:
            self._attribute(tag, name, _BLANK.sub("", value or ""))

    def _attribute(self, tag: str, name: str, value: str) -> None:
        outside = _ELSEWHERE.search(value) if name == "srcset" else _ELSEWHERE.match(value)
        if re.fullmatch(r"on[a-z]+", name):
            self.found.append(f"the attribute {name} on <{tag}>")
        elif name in _LEADS and _CODE.match(value):
            self.found.append(f"a link that is a program, on <{tag}>")
        elif (name in _LOADS or (name == "href" and tag not in {"a", "area"}) or "action" in name) and outside:
            self.found.append(f"a part from another site, on <{tag}>")
