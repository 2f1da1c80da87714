"""missing-alt: a picture that says nothing to people who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: A file's name, or a word for any picture: the usual leavings of a tool that pasted it.
_NOTHING = re.compile(
    r"\S+\.(?:avif|gif|jpe?g|png|svg|webp)|(?:alt(?: text)?|diagram|dsc|graphic|icon|image|img|logo|photo|photograph|"
    r"pic|picture|screenshot|untitled)[ _-]*\d*",
    re.IGNORECASE,
)
_ADVICE = 'Say what it shows: `![Two new chairs in the hall](…)`. Only for show? Write `<img src="…" alt="">`.'


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each picture without words, or with words that describe any picture."""
    for passage in subject.passages:
        for picture in passage.prose.pictures if passage.role.checked else ():
            if picture.text and not _NOTHING.fullmatch(picture.text):
                continue
            says = f"“{picture.text}”" if picture.text else "This picture"
            message = f"{says} says nothing to people who cannot see it."
            yield Hit(passage.field, message, _ADVICE, picture.start, picture.end)


RULE = Rule(
    id="missing-alt",
    name="A picture without words",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A person who listens to the page hears “image”, or a file’s name. What the picture tells is lost to them.",
    source="WCAG 2.2, success criterion 1.1.1; NHS service manual, “Images”",
    check=check,
)
