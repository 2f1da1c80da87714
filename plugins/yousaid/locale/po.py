"""Reads the part of gettext's ``.po`` format that we use: one message, one translation, no plural forms.

Languages have up to six forms for “one answer, two answers”; our messages put a number after a colon, and need none.
"""

from __future__ import annotations

import ast
import re

_LINE = re.compile(r'(msgid|msgstr)?\s*(".*")')


def read_po(text: str) -> dict[str, str]:
    """Each message and its translation; the header stands under "".

    Without what gettext leaves out too: messages that are not translated, and those marked as fuzzy or obsolete.
    """
    found: dict[str, str] = {}
    for entry in re.split(r"\n\s*\n", text):
        parts = {"msgid": "", "msgstr": ""}
        part, fuzzy = "msgid", False
        for line in entry.splitlines():
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            if said := _LINE.fullmatch(line):
                part = said[1] or part
                parts[part] += ast.literal_eval(said[2])
        if parts["msgstr"] and not fuzzy:
            found[parts["msgid"]] = parts["msgstr"]
    return found
