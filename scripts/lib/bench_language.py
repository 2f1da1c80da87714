"""Runs our language checks and other people's over the same pages: how fast they are, and what they find."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench import BIN, ENVIRONMENT, ROOT, Run, median, write_part
from bench_planted import KINDS, LONG, Planted, make_pages

PEERS = ROOT / "scripts/lib/peers"
NODE = ROOT / ".venv-bench"
#: About 60,000 words.
_PAGES = 230
_QUIET = {"NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1", "FORCE_COLOR": "0"}
_INTRO = """\
## Our language checks

Made by `scripts/bench language`. Every tool is one whole process that reads the same {pages} Markdown pages of made-up
plain English: {plain:,} words without problems, then {planted:,} words with {number} planted ones. The sentences come
from one seed, so they are the same on every machine.

Machines differ and are shared, so read how the tools compare, not the seconds. Each number is the middle of {turns}
runs, after one that does not count. It is the processor time that the operating system counts, on all cores together.
“Net” leaves out what the tool needs to start and check two words.
"""
_NOTES = """\
A problem counts as found when an alert of any kind stands on the planted words. For a long sentence it must cover half
of the sentence or more. For the other problems it must cover less than that.

- Every tool has the settings it comes with. Ours checks far more kinds of problem than the table shows, and so do some
  peers. The kinds in the table are the ones that people write about when they speak of plain English. The last one is
  there because it is what alex is for.
- We wrote the planted sentences. Somebody else would plant others, and a tool can be right not to look for a kind.
- An alert in the text without problems is not always false. No tool was tuned for that text, but it is also the text
  of our other table.
- textstat gives scores and no alerts. Here it works out six scores a page. It would download a dictionary first, so our
  own syllables stand in its place. Everything else is its own code.
- retext is a set of parts. Here it is these: equality, passive, readability, repeated words and simplify.
- alex reads Markdown, as ours does. The others read the pages as plain text.
"""


@dataclass(frozen=True, slots=True)
class Alert:
    """What a tool points at: its page, line and columns from 1, the second column past the end; 0: other lines too."""

    page: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tool:
    """A checker: its name and version, the command before the pages, and who reads its output (none: no alerts)."""

    name: str
    command: tuple[str, ...]
    read: Callable[[str], Iterator[Alert]] | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A tool's runs: on two words, on the plain pages and on the planted ones, and the files with its output."""

    tool: Tool
    start: Run
    plain: Run
    planted: Run
    outputs: tuple[Path, Path]


def ours(output: str) -> Iterator[Alert]:
    """The findings of ``yousaid check --format json``."""
    for found in json.loads(output)["findings"]:
        end = found["end_column"] if found["end_line"] == found["line"] else 0
        yield Alert(Path(found["path"]).name, found["line"], found["column"], end)


def proselint(output: str) -> Iterator[Alert]:
    """The diagnostics of ``proselint check --output-format json``."""
    for address, result in json.loads(output)["result"].items():
        for found in result["diagnostics"]:
            (line, column), (start, end) = found["pos"], found["span"]
            yield Alert(address.rpartition("/")[2], line, column, column + end - start)


def write_good(output: str) -> Iterator[Alert]:
    """The lines of ``write-good --parse``; its columns start at 0, and the words are between the quotes."""
    for page, line, column, words in re.findall(r'^([^:\n]+):(\d+):(\d+):"(.*?)" ', output, re.MULTILINE):
        yield Alert(page, int(line), int(column) + 1, int(column) + 1 + len(words))


def alex(output: str) -> Iterator[Alert]:
    """The report of alex, and of our runner of retext: the page, then a line for each alert."""
    page = ""
    for text in output.splitlines():
        found = re.match(r" +(\d+):(\d+)-(\d+):(\d+) ", text)
        if found:
            line, start, last, end = map(int, found.groups())
            yield Alert(page, line, start, end if last == line else 0)
        elif text and not text.startswith(" "):
            page = text.partition(":")[0]


def install() -> str:
    """Put the peers from npm into ``.venv-bench``; says why when they cannot be had."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "not measured: no npm here"
    NODE.mkdir(exist_ok=True)
    wanted = (PEERS / "package.json").read_text("utf-8")
    here = NODE / "package.json"
    shutil.copy(PEERS / "retext.mjs", NODE)
    if here.is_file() and here.read_text("utf-8") == wanted and (NODE / "complete").is_file():
        return ""
    (NODE / "complete").unlink(missing_ok=True)
    here.write_text(wanted, "utf-8")
    command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"]
    if subprocess.run(command, cwd=NODE, env=ENVIRONMENT, check=False).returncode:  # noqa: S603 - our own command
        return "not measured: npm could not install it"
    (NODE / "complete").touch()
    return ""


def tools() -> tuple[list[Tool], dict[str, str]]:
    """The tools that are here, ours first, and for each that is not the reason."""
    found = [
        Tool(f"yousaid {version('yousaid')}", (str(BIN / "yousaid"), "check", "--format", "json"), ours),
        Tool(f"textstat {version('textstat')}", (sys.executable, str(PEERS / "textstat_peer.py")), None),
    ]
    missing = {}
    if (BIN / "proselint").exists():
        command = (str(BIN / "proselint"), "check", "--output-format", "json")
        found.append(Tool(f"proselint {version('proselint')}", command, proselint))
    else:
        missing["proselint"] = "not measured: not installed"
    versions = json.loads((PEERS / "package.json").read_text("utf-8"))["dependencies"]
    modules = NODE / "node_modules/.bin"
    reason = install()
    peers = [
        Tool(f"write-good {versions['write-good']}", (str(modules / "write-good"), "--parse"), write_good),
        Tool(f"alex {versions['alex']}", (str(modules / "alex"),), alex),
        Tool(f"retext-english {versions['retext-english']} and 5 parts", ("node", str(NODE / "retext.mjs")), alex),
    ]
    return (found, missing | {tool.name: reason for tool in peers}) if reason else (found + peers, missing)


def run(tool: Tool, work: Path, turns: int) -> Measured:
    """Measure one tool on the three texts."""
    pages = sorted(path.name for path in (work / "plain").iterdir())
    outputs = work / f"{tool.name}.plain.out", work / f"{tool.name}.planted.out"
    start = median([*tool.command, "short.md"], work / "short", turns)
    plain = median([*tool.command, *pages], work / "plain", turns, output=outputs[0])
    planted = median([*tool.command, *pages], work / "planted", turns, output=outputs[1])
    return Measured(tool, start, plain, planted, outputs)


def speeds(measured: list[Measured], missing: dict[str, str], plain: int, planted: int) -> str:
    """The first table: how fast."""
    lines = [
        "| Tool | To start, s | Plain text: words a second | Net | With problems: words a second | Net "
        "| Memory, megabytes |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in measured:
        cells = [one.tool.name, f"{one.start.cpu:.2f}"]
        for words, spent in ((plain, one.plain.cpu), (planted, one.planted.cpu)):
            cells += [_rate(words / spent), _rate(words / max(spent - one.start.cpu, 0.01))]
        cells.append(f"{max(one.plain.memory, one.planted.memory):.0f}")
        lines.append(f"| {' | '.join(cells)} |")
    lines += [f"| {name} | {reason} | | | | | |" for name, reason in missing.items()]
    return "\n".join(lines)


def finds(measured: list[Measured], words: tuple[int, int], planted: list[Planted], lengths: dict[str, int]) -> str:
    """The second table: what they find."""
    lines = [
        f"| Tool | Alerts per 1,000 words: plain | With problems | {' | '.join(f'Found: {kind}' for kind in KINDS)} |",
        "|---" * (3 + len(KINDS)) + "|",
    ]
    for one in measured:
        if one.tool.read is None:
            lines.append(f"| {one.tool.name} | none | none {'| – ' * len(KINDS)}|")
            continue
        plain, alerts = (list(one.tool.read(output.read_text("utf-8"))) for output in one.outputs)
        rates = [f"{1000 * len(found) / number:.1f}" for found, number in zip((plain, alerts), words, strict=True)]
        lines.append(f"| {' | '.join([one.tool.name, *rates, *_shares(alerts, planted, lengths)])} |")
    return "\n".join(lines)


def _shares(alerts: list[Alert], planted: list[Planted], lengths: dict[str, int]) -> list[str]:
    """For each kind, how much of it was found."""
    on_line = defaultdict(list)
    for alert in alerts:
        on_line[alert.page, alert.line].append(alert)
    found: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for problem in planted:
        length = lengths[f"{problem.page}:{problem.line}"]
        found[problem.kind].append(any(_hits(alert, problem, length) for alert in on_line[problem.page, problem.line]))
    return [f"{100 * sum(hits) / len(hits):.0f}%" for hits in found.values()]


def _hits(alert: Alert, problem: Planted, length: int) -> bool:
    overlaps = alert.start < problem.end and problem.start < alert.end
    return overlaps and (2 * (alert.end - alert.start) >= length) == (problem.kind == LONG)


def _rate(number: float) -> str:
    return f"{round(number, -2):,.0f}"


def main() -> None:
    """Measure, print, and write the part of the page."""
    parser = argparse.ArgumentParser(description="Measure our language checks beside other people's.")
    parser.add_argument("--quick", action="store_true", help="a tenth of the pages; write nothing")
    quick = parser.parse_args().quick
    pages, turns = (_PAGES // 10, 1) if quick else (_PAGES, 3)
    ENVIRONMENT.update(_QUIET)
    work = Path(tempfile.mkdtemp(prefix="yousaid-bench-"))
    try:
        plain, words, planted = make_pages(work, pages)
        (work / "short").mkdir()
        (work / "short/short.md").write_text("Thank you.\n", "utf-8")
        here, missing = tools()
        # Outputs are read after the last run: a child starts with the memory of the process that starts it.
        measured = [run(tool, work, turns) for tool in here]
        lengths = {
            f"{path.name}:{number}": len(line)
            for path in (work / "planted").iterdir()
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        }
        tables = speeds(measured, missing, plain, words), finds(measured, (plain, words), planted, lengths)
    finally:
        shutil.rmtree(work)
    intro = _INTRO.format(pages=pages, plain=plain, planted=words, number=len(planted), turns=turns)
    text = "\n".join((intro, tables[0] + "\n", tables[1] + "\n", _NOTES))
    print(text)
    if not quick:
        write_part("language", text)


if __name__ == "__main__":
    main()
