"""Runs our language checks and other people's over the same pages: how fast they are, and what they find."""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from bench import ENVIRONMENT, Run, measure, middle, write_part
from bench_alerts import Alert
from bench_planted import KINDS, LONG, Planted, make_answers, make_pages
from bench_sites import ROOT
from bench_slow import kinds, slowest
from bench_tools import Tool, tools

#: About 60,000 words.
_PAGES = 200
#: The folders of the texts, in the order of the fields of ``Measured``.
_TEXTS = ("short", "plain", "planted", "varied")
_QUIET = {"NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1", "FORCE_COLOR": "0"}
_INTRO = """\
## Our language checks

Made by `scripts/bench language`, with {versions}. Every tool is one whole process, and all read the same three texts:

- plain: {pages} Markdown pages of made-up plain English, {plain:,} words
- planted: the same pages with {number:,} planted problems, {planted:,} words
- varied: what people wrote for this project, {varied:,} words: the plain texts of our tests, our guides, and the
  pages of the example site

The made-up pages repeat a few patterns. That helps a tool that remembers words, and ours does. For the speed on text
that people write, read “varied”.

Machines differ, so read how the tools compare, not the seconds. Each number is the middle of {turns} runs, after one
that does not count. The tools take turns. A second is one of processor time, on all cores together. “Net” leaves out
what a tool needs to start and check two words.
"""
_SLOW = """\
### Text that is made to be slow

Time must grow with the length of a text and with nothing else. We gave ours {kinds} kinds of text, 50 kB of each, such
as one word or one sign again and again. One process checked them all, and it had started already. These took longest:
"""
_NOTES = """\
A problem counts as found when an alert of any kind stands on the planted words. For a long sentence the alert must
cover half of it or more. For other problems it must cover less than that.

- Every tool has the settings it comes with. Ours looks for many more kinds of problem, and so do some peers.
- The last kind is there because alex is made for it.
- We wrote the planted sentences, and somebody else would plant others. A tool can be right not to look for a kind.
- An alert in plain text can be right. Ours there are about `last year`, which stands in one of the patterns.
- textstat gives scores and no alerts. Here it works out six scores for each page. It would download a dictionary
  first, so our own syllables stand in its place. The rest is its own code.
- retext is a set of parts. These are in use: `equality`, `passive`, `readability`, `repeated-words`, `simplify`.
- Ours lets a few passives stand on a page. It names them once more than a fifth of the sentences under a heading hold
  one. These pages stay below that. In an answer ours names each one: “in answers” is the same text as the `did` of
  {pages} records, each with a few lines of facts.
- retext judges how hard a sentence is for a reader of 16. The planted long sentences have plain words, so it lets them
  pass.
- alex reads Markdown, as ours does. The others read the pages as plain text.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A tool's runs: on two words, and on each of the texts."""

    tool: Tool
    start: Run
    plain: Run
    planted: Run
    varied: Run


def run(here: list[Tool], work: Path, turns: int) -> list[Measured]:
    """Measure the tools in turn, round after round: a busy minute of the machine then slows all of them alike."""
    found: dict[tuple[str, str], list[Run]] = defaultdict(list)
    for _ in range(turns + 1):
        for tool in here:
            for text in _TEXTS:
                folder = work / f"{text}-site" if tool.site else work / text
                pages = [] if tool.site else sorted(path.name for path in folder.iterdir())
                output = _output(work, tool, text)
                found[tool.name, text].append(measure([*tool.command, *pages], folder, output=output))
    return [Measured(tool, *(middle(found[tool.name, text][1:]) for text in _TEXTS)) for tool in here]


def _written() -> list[Path]:
    """Files with text that people wrote; what is generated is not."""
    guides = [ROOT / f"docs/{name}.md" for name in ("precision", "publishing", "writing")]
    pages = sorted((ROOT / "content").glob("*.md"))
    return [ROOT / "tests/language/plain.md", ROOT / "README.md", ROOT / "CONTRIBUTING.md", *guides, *pages]


def _output(work: Path, tool: Tool, text: str) -> Path:
    return work / f"{tool.name}.{text}.out"


def speeds(measured: list[Measured], missing: dict[str, str], words: tuple[int, int, int]) -> str:
    """The first table: how fast."""
    lines = [
        "| Tool | To start, s | Plain: words a second | Net | Planted: words a second | Net "
        "| Varied: words a second | Net | Memory, megabytes |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for one in measured:
        cells = [one.tool.name, f"{one.start.cpu:.2f}"]
        runs = one.plain, one.planted, one.varied
        for number, spent in zip(words, runs, strict=True):
            cells += [_rate(number / spent.cpu), _rate(number / max(spent.cpu - one.start.cpu, 0.01))]
        cells.append(f"{max(spent.memory for spent in runs):.0f}")
        lines.append(f"| {' | '.join(cells)} |")
    lines += [f"| {name} | {reason} | | | | | | | |" for name, reason in missing.items()]
    return "\n".join(lines)


def finds(here: list[Tool], work: Path, words: tuple[int, ...], planted: list[Planted]) -> str:
    """The second table: what they find."""
    lines = [
        f"| Tool | Alerts per 1,000 words: plain | Planted | {' | '.join(f'Found: {kind}' for kind in KINDS)} |",
        "|---" * (3 + len(KINDS)) + "|",
    ]
    for tool in here:
        if tool.read is None:
            lines.append(f"| {tool.name} | none | none {'| – ' * len(KINDS)}|")
            continue
        plain, alerts = (list(tool.read(_output(work, tool, text).read_text("utf-8"))) for text in ("plain", "planted"))
        rates = [f"{1000 * len(found) / number:.1f}" for found, number in zip((plain, alerts), words, strict=False)]
        lines.append(f"| {' | '.join([tool.name, *rates, *_shares(alerts, planted, _lengths(work / 'planted'))])} |")
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


def _lengths(folder: Path) -> dict[str, int]:
    """The length of each line of each page."""
    return {
        f"{path.name}:{number}": len(line)
        for path in folder.iterdir()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    }


def _hits(alert: Alert, problem: Planted, length: int) -> bool:
    overlaps = alert.start < problem.end and problem.start < alert.end
    return overlaps and (2 * (alert.end - alert.start) >= length) == (problem.kind == LONG)


def _rate(number: float) -> str:
    return f"{round(number, -2):,.0f}"


def _versions() -> str:
    python = f"Python {platform.python_version()}"
    if shutil.which("node") is None:
        return python
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)  # noqa: S607 - on the path
    return f"{python} and Node.js {node.stdout.strip().removeprefix('v')}"


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
        varied = {path.name: path.read_text("utf-8") for path in _written()}
        for name, texts in (("short", {"short.md": "Thank you.\n"}), ("varied", varied)):
            (work / name).mkdir()
            for page, text in texts.items():
                (work / name / page).write_text(text, "utf-8")
        for name in _TEXTS:
            make_answers(work / name, work / f"{name}-site")
        here, missing = tools()
        # Outputs are read after the last run: a child starts with the memory of the process that starts it.
        measured = run(here, work, turns)
        count = plain, words, sum(len(text.split()) for text in varied.values())
        tables = speeds(measured, missing, count), finds(here, work, count, planted)
    finally:
        shutil.rmtree(work)
    numbers = {"pages": pages, "plain": plain, "planted": words, "varied": count[2], "number": len(planted)}
    intro = _INTRO.format(**numbers, turns=turns, versions=_versions())
    slow = f"{_SLOW.format(kinds=kinds())}\n{slowest()}\n"
    text = "\n".join((intro, tables[0] + "\n", tables[1] + "\n", _NOTES.format(**numbers), slow))
    print(text)
    if not quick:
        write_part("language", text)


if __name__ == "__main__":
    main()
