"""Times our commands as whole processes, each beside a peer in the same run, and writes docs/benchmarks.md."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench_sites import ROOT, make_material, make_site, prose, without_easy_read

BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
# A machine that keeps no compiled modules would measure the compiler each time.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)
#: What a checker may end with: nothing found, something found, and the same in write-good's way.
ENDS = (0, 1, 255)
#: The parts of docs/benchmarks.md; each is written by a run of its own and leaves the others alone.
PARTS = ("commands", "language")
PAGE = ROOT / "docs/benchmarks.md"


@dataclass(frozen=True)
class Run:
    """One process: seconds of processor time, seconds on the clock, and megabytes at the most."""

    cpu: float
    wall: float
    memory: float


def measure(command: list[str], folder: Path, text: str = "", output: Path | None = None) -> Run:
    """Run one process to its end; what it says goes to a file, or away. Raises SystemExit when it fails."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(text.encode())
        given.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own commands
            command, cwd=folder, stdin=given, stdout=said, stderr=subprocess.STDOUT, env=ENVIRONMENT
        )
        _, status, used = os.wait4(process.pid, 0)
        said.seek(0)
        if output:
            output.write_bytes(said.read())
        # A build that found faults wrote nothing, so its time says nothing.
        if os.waitstatus_to_exitcode(status) not in ((0,) if "build" in command else ENDS):
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode()}")
    wall = time.perf_counter() - started
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def median(command: list[str], folder: Path, turns: int, text: str = "") -> Run:
    """The middle of several runs, after one that does not count."""
    measure(command, folder, text)
    return middle([measure(command, folder, text) for _ in range(turns)])


def middle(runs: list[Run]) -> Run:
    """The middle of each number."""
    return Run(*(statistics.median(getattr(run, name) for run in runs) for name in ("cpu", "wall", "memory")))


CHECK = "under 10 s, under 300 megabytes"
#: What was measured, our run, the peer, its run, and the target.
Row = tuple[str, Run, str, Run, str]


def rows(work: Path, records: int, turns: int) -> list[Row]:
    """Each thing measured."""
    site, bare = work / "site", work / "bare"
    texts = make_site(site, records)
    without_easy_read(site, bare)
    (work / "all.txt").write_text("\n\n".join(texts), "utf-8")
    words = sum(len(text.split()) for text in texts)
    gate = _gate_and_build(work, texts, words, turns)
    return [*gate, *_easy_read(site, bare, records, turns), *_start(site, turns)]


def _gate_and_build(work: Path, texts: list[str], words: int, turns: int) -> list[Row]:
    site, records = work / "site", len(texts)
    check, build = (median([str(BIN / "yousaid"), verb], site, turns) for verb in ("check", "build"))
    gate_free = Run(build.cpu - check.cpu, build.wall - check.wall, build.memory)
    proselint = median([str(BIN / "proselint"), "check", str(work / "all.txt")], site, turns)
    pages = len(list((site / "site").rglob("*.html")))
    few, many = (_material(work / f"peer-{count}", texts, count, turns) for count in (2 * records, pages))
    theirs = "Material, %s Markdown pages outside its navigation"
    return [
        (f"`check` of {records} records, {words:,} words", check, "proselint, the same text", proselint, CHECK),
        (f"`build`, the gate within: {pages:,} pages", build, theirs % f"{pages:,}", many, ""),
        ("`build`, less the gate", gate_free, "the same", many, "less processor time than Material"),
        ("the same", gate_free, theirs % f"{2 * records:,}", few, ""),
    ]


def _material(folder: Path, texts: list[str], pages: int, turns: int) -> Run:
    make_material(folder, texts, pages)
    return median([str(BIN / "mkdocs"), "build", "-q"], folder, turns)


def _easy_read(site: Path, bare: Path, records: int, turns: int) -> list[Row]:
    short, prose_only = (
        [median([str(BIN / "yousaid"), verb], folder, turns) for verb in ("easy-read", "check")]
        for folder in (site, bare)
    )
    lines = f"`easy-read` of {records} answers with short lines, reading them within"
    whole = f"`easy-read` of {records} answers of 280 words without short lines"
    return [
        (lines, short[0], "`check`, the same site", short[1], "under 3 s"),
        (whole, prose_only[0], "`check`, the same answers", prose_only[1], ""),
    ]


def _start(site: Path, turns: int) -> list[Row]:
    python = median([sys.executable, "-c", "import mkdocs.config"], site, turns)
    paragraph = prose(random.Random(1), 100)  # noqa: S311 - made-up text
    version = median([str(BIN / "yousaid"), "--version"], site, turns + 2)
    text = median([str(BIN / "yousaid"), "text", "-"], site, turns + 2, paragraph)
    return [
        ("`--version`", version, "importing MkDocs' configuration", python, "under 0.2 s"),
        ("`text` on a paragraph", text, "the same", python, "under 0.6 s"),
    ]


def table(found: list[Row]) -> str:
    """The table as Markdown."""
    lines = [
        "| What | Processor, s | Clock, s | Memory, megabytes | Peer in the same run "
        "| Its processor, s | Ours ÷ its | Target |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for what, ours, peer, theirs, target in found:
        numbers = f"{ours.cpu:.2f} | {ours.wall:.2f} | {ours.memory:.0f}"
        lines.append(f"| {what} | {numbers} | {peer} | {theirs.cpu:.2f} | {ours.cpu / theirs.cpu:.2f} | {target} |")
    return "\n".join(lines)


def write_part(name: str, text: str) -> None:
    """Put a part into the page in place of what stood there, and keep the other parts."""
    old = PAGE.read_text("utf-8") if PAGE.is_file() else ""
    parts = {part: _part_of(old, part) for part in PARTS} | {name: text}
    marked = [f"<!-- {part} -->\n\n{said.strip()}\n\n<!-- end of {part} -->\n" for part, said in parts.items() if said]
    PAGE.write_text("# Benchmarks\n\n" + "\n".join(marked), "utf-8")


def _part_of(page: str, name: str) -> str:
    return page.partition(f"<!-- {name} -->")[2].partition(f"<!-- end of {name} -->")[0]


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description="Measure yousaid beside its peers.")
    parser.add_argument("--quick", action="store_true", help="a tenth of the records; write nothing")
    quick = parser.parse_args().quick
    work = Path(tempfile.mkdtemp(prefix="yousaid-bench-"))
    try:
        found = table(rows(work, 100 if quick else 1000, 1 if quick else 3))
    finally:
        shutil.rmtree(work)
    print(found)
    if not quick:
        intro = (
            "## Our commands\n\nMade by `scripts/bench`: the middle of 3 runs of each whole process, after one that "
            "does not count.\nMachines differ, so read the ratio to the peer, not the seconds.\n"
            "Text: made-up plain English, 300 words a record, the same on every machine.\n\n"
            "Of each answer we make a page, its easy read with pictures and without, and a poster with a code for "
            "phones.\nTo these come lists, feeds, open data and a search index. Material makes pages only, so we "
            "compare with as many\npages as ours, and with as many as answers and easy reads.\n\n"
        )
        write_part("commands", intro + found)


if __name__ == "__main__":
    main()
