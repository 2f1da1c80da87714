"""The message of a finding, with its ``%s`` filled in, and what an ``action`` would put in the place of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yousaid.rules.vale.engine import compiled

_HOLDER = re.compile(r"%(?:%|(?:\[(\d+)\])?[sdvqf])")
_QUOTED_TWICE = re.compile(r"(['\"])%s\1")
_GROUP = re.compile(r"\$\{?(\d+)\}?")


def filled(message: str, parts: Sequence[str]) -> str:
    """The message with each ``%s`` replaced by the next part; ``%[2]s`` takes the second, a part too many is left."""
    given = iter(parts)

    def part(match: re.Match[str]) -> str:
        if match[0] == "%%":
            return "%"
        number = int(match[1] or 0)
        if number:
            return parts[number - 1] if number <= len(parts) else match[0]
        return next(given, match[0])

    return _HOLDER.sub(part, message)


def listed(choices: Sequence[str]) -> str:
    """Several choices in words: ``'help', 'aid' or 'run'``, as Vale writes them."""
    quoted = [f"'{choice}'" for choice in choices]
    return " or ".join(part for part in (", ".join(quoted[:-1]), quoted[-1]) if part) if quoted else ""


def unquoted(message: str) -> str:
    """The message without the quotation marks around its first ``%s``, because ``listed`` brings its own."""
    return _QUOTED_TWICE.sub("%s", message, count=1) if len(_QUOTED_TWICE.findall(message)) == 2 else message


def options(text: str) -> tuple[str, ...]:
    r"""The choices of a replacement: parted by ``|``, while ``\|`` is the sign itself."""
    return tuple(part.replace(r"\|", "|") for part in re.split(r"(?<!\\)\|", text) if part)


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def expanded(template: str, groups: Sequence[str]) -> str:
    """The template with ``$1`` and so on replaced by the groups of a match."""
    return _GROUP.sub(lambda match: groups[int(match[1])] if int(match[1]) < len(groups) else match[0], template)


def replacements(action: str, params: Sequence[str], words: str) -> tuple[str, ...]:
    """What an action would write in the place of the words; nothing when it does not say.

    ``replace`` gives its parameters, ``remove`` the empty text, ``edit`` what one of Vale's edits makes of the words:
    ``regex``, ``trim``, ``trim_left``, ``trim_right``, ``truncate``, ``split``.
    """
    if action == "replace":
        return tuple(params)
    if action == "remove":
        return ("",)
    if action == "edit":
        return tuple(_edited(params, words))
    return ()


def _edited(params: Sequence[str], words: str) -> Iterator[str]:
    name, first, second = (*params, "", "", "")[:3]
    if name == "regex" and first:
        yield from _regex_edit(first, second, words)
    elif name in ("trim", "trim_left", "trim_right") and first:
        trim = {"trim": words.strip, "trim_left": words.lstrip, "trim_right": words.rstrip}[name]
        yield trim(first)
    elif name == "truncate" and first:
        yield words.split(first, maxsplit=1)[0]
    elif name == "split" and first and second.isdigit():
        parts = words.split(first)
        if int(second) < len(parts):
            yield parts[int(second)]


def _regex_edit(pattern: str, template: str, words: str) -> Iterator[str]:
    try:
        edit = compiled(pattern)
    except ValueError:
        return
    done, written = 0, ""
    for match, offset in edit.matches(words):
        groups = [match[0], *(group or "" for group in match.groups())]
        written += words[done : match.start() + offset] + expanded(template, groups)
        done = match.end() + offset
    if done:
        yield written + words[done:]
