"""Text from a file made safe to print: what a terminal or a CI log would obey is shown, not sent."""

from __future__ import annotations

import re
import unicodedata

_SHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_LINE_END = re.compile(r" ?[\r\n]+ ?")
# GitHub reads `##[command]` and Azure `##vso[command]` anywhere in a line of a log.
_LOG_COMMAND = re.compile(r"##(?=\w*\[)")


def visible(text: str) -> str:
    r"""The text on one line; a control or format character is written ``\u{1b}``.

    Terminal escapes, hidden marks and half characters (Unicode categories Cc, Cf, Cs, Zl, Zp) could hide words or act
    on the reader's terminal. A line end becomes a space.
    """
    line = text
    if not text.isprintable():
        line = "".join(_shown(char) for char in _LINE_END.sub(" ", text))
    return _LOG_COMMAND.sub(r"#\\u{23}", line) if "##" in line else line


def _shown(char: str) -> str:
    return f"\\u{{{ord(char):x}}}" if unicodedata.category(char) in _SHOWN else char
