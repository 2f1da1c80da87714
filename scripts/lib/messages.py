"""Writes the messages of our pages as gettext files: the template (.pot), and each language's catalogue (.po)."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from jinja2.nodes import Call, Const, Name

import yousaid
from yousaid.locale.po import read_po
from yousaid.pages.answers import WORKED_LINES
from yousaid.records.dates import MONTHS
from yousaid.records.vocabularies import Vocabularies

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(yousaid.__file__).parent
LOCALE = PACKAGE / "locale"
TEMPLATE = LOCALE / "yousaid.pot"
#: Where messages stand in our code: a function, and which of its arguments are messages.
_CALLS = {"say": (0,), "self": (0,), "Way": (0,), "Facet": (1,), "Value": (1,), "Status": (1, 2), "Mark": (1, 2)}
#: The vocabularies whose words stand on pages in other languages.
_VOCABULARIES = ("makers", "why_not", "worked_results", "judges")
_WHERE = ("pages/*.py", "records/statuses.py")
_HEADER = """# The messages of yousaid's pages.
msgid ""
msgstr ""
"Project-Id-Version: yousaid\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def messages() -> dict[str, list[str]]:
    """Each message, and the files that it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, message in (*_in_templates(), *_in_code(), *_in_tables()):
        found[message].add(place)
    return {message: sorted(places) for message, places in sorted(found.items())}


def _in_templates() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "templates").rglob("*.html")):
        for call in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(Call):
            if isinstance(call.node, Name) and call.node.name == "say" and isinstance(call.args[0], Const):
                yield path.relative_to(ROOT).as_posix(), call.args[0].value


def _in_code() -> Iterator[tuple[str, str]]:
    for path in sorted(path for pattern in _WHERE for path in PACKAGE.glob(pattern)):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                for place in _CALLS.get(node.func.id, ()):
                    given = node.args[place] if place < len(node.args) else None
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield path.relative_to(ROOT).as_posix(), given.value


def _in_tables() -> Iterator[tuple[str, str]]:
    yield from (("plugins/yousaid/records/dates.py", month) for month in MONTHS)
    yield from (("plugins/yousaid/pages/answers.py", line) for line in WORKED_LINES.values())
    vocabularies = Vocabularies()
    for name in _VOCABULARIES:
        for entry in vocabularies[name].entries.values():
            yield f"plugins/yousaid/data/vocabularies/{name}.yml", entry.label


def written(header: str, said: dict[str, str]) -> str:
    """A gettext file: its header, then every message with what is said for it."""
    parts = [header.rstrip("\n")]
    for message, places in messages().items():
        lines = [f"#: {place}" for place in places]
        lines += ["#, python-brace-format"] if re.search(r"\{\w+\}", message) else []
        lines += [f"msgid {quoted(message)}", f"msgstr {quoted(said.get(message, ''))}"]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def quoted(text: str) -> str:
    """A text as gettext writes it."""
    return json.dumps(text, ensure_ascii=False)


def files() -> dict[Path, str]:
    """Each file as it should be. A catalogue keeps its header and its translations of messages that we still have."""
    made = {TEMPLATE: written(_HEADER, {})}
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/yousaid.po")):
        text = path.read_text("utf-8")
        made[path] = written(text.partition("\n\n")[0], read_po(text))
    return made


def main() -> int:
    """Write the files, or compare them."""
    check = sys.argv[1:] == ["--check"]
    old = {path: text for path, text in files().items() if not path.is_file() or path.read_text("utf-8") != text}
    for path, text in old.items():
        if not check:
            path.write_text(text, "utf-8")
    names = ", ".join(path.relative_to(LOCALE).as_posix() for path in old)
    if check and old:
        print(f"Old files in locale/: {names}. Run scripts/messages.")
        return 1
    print(f"Wrote {names}." if old else "locale/ is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
