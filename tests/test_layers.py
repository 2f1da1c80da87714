"""The shape of the package: imports run down the layers, each library has one importer, only commands talk."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "yousaid"

#: From the lowest to the highest. A module may import what stands lower, and inside its own package; never a sibling.
LAYERS = (
    "__init__ location cleantext errors images late locale visible",
    "finding",
    "yamlfile",
    "settings addresses",
    "records text",
    "glossary",
    "privacy easyread insight",
    "rules",  # what privacy and insight know, as rules
    "gate",
    "pages exports search reporters authoring",
    "formats",
    "pipeline",
    "publishing",
    "outlet",
    "commands",
    "cli",
    "__main__",
)
HEIGHT = {part: height for height, layer in enumerate(LAYERS) for part in layer.split()}

#: Where each library may be imported; one that is not named here has exactly one module that imports it.
HOMES = {
    "jinja2": "pages/",
    "markupsafe": "pages/",
    "material": "outlet/",
    "mkdocs": "outlet/",
    "properdocs": "outlet/",
    "yaml": "yamlfile/",
}
TALKERS = {"cli", "commands", "__main__"}
CLOCK = PACKAGE / "outlet" / "clock.py"
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """`rules` for rules/jargon.py, `finding` for finding.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "yousaid":
            yield from (f"yousaid.{alias.name}" for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def calls(path: Path, names: set[str]) -> list[str]:
    """The calls of some functions in one module; `dt.datetime.now` counts as `datetime.now`."""
    nodes = (node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call))
    called = ((".".join(ast.unparse(node.func).rsplit(".")[-2:]), node.lineno) for node in nodes)
    return [f"{path.name}:{line}: {name}" for name, line in called if name in names]


def test_every_part_has_a_layer() -> None:
    assert {part_of(path) for path in MODULES} <= HEIGHT.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_run_down(path: Path) -> None:
    part = part_of(path)
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("yousaid.")} - {part}
    wrong = {other for other in ours if HEIGHT.get(other, len(LAYERS)) >= HEIGHT[part]}
    assert not wrong, f"{part} may not import {', '.join(sorted(wrong))}"


def test_each_library_has_one_importer() -> None:
    importers = defaultdict(set)
    for path in MODULES:
        for library in {name.partition(".")[0] for name in imports_of(path)} - sys.stdlib_module_names - {"yousaid"}:
            importers[library].add(path.relative_to(PACKAGE).as_posix())
    for library, places in importers.items():
        home = HOMES.get(library)
        assert all(place.startswith(home) for place in places) if home else len(places) == 1, (library, places)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_commands_talk_and_one_module_reads_the_clock(path: Path) -> None:
    if part_of(path) not in TALKERS:
        assert calls(path, {"print", "exit", "quit", "sys.exit", "SystemExit"}) == []
    if path != CLOCK:
        assert calls(path, {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}) == []
