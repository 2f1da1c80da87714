"""Looks for text that makes a check slow: 50 kB of each kind, beside the same length of plain text in the same run."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from bench_sites import ROOT

from yousaid.gate.run import check_texts
from yousaid.glossary import Glossary
from yousaid.records.loader import read_text
from yousaid.settings import without_site

_LENGTH = 50_000
#: Signs that open something and never close it, words that look like a find, and everything that has a meaning here.
_PIECES = (
    "a", "x y ", "a\n\n", "Word\n\n", "a\r\n", "\n", " ", "\t", ". ", "... ", "a, ", "a; ", "a: ", "a-", "a'", "– ",
    "(", "[a](", "[", "*a ", "**", "_a_ ", "`", "“", '"a" ', "<a ", "<!-- ", "&amp;", "&#65;", "{{ a }} ", "[a][b] ",
    "# A\n", "- a\n", "• a\n", "> ", "|a|b|\n", "|a|b|\n|-|-|\n", "    a\n", "---\n", "a\n===\n", "[a]: b\n",
    "[^1]: b\n", "[click here](x) ", "https://a.b/c ", "1", "12 ", "50% of people ", "1/2/2026 ", "IV ", "2WW ",
    "01632 960001 ", "943 476 5919 ", "a@b.co ", "a.", "@", "SW1A 1AA ", "QQ123456C ", "born on 1 January 1980 ",
    "AB ", "ABC ", "NHS, ", "NHS (", "A&E ", "aB ", "National Health Service (NHS) ", "WORDS ARE LOUD. ",
    "A Big Title Case ", "was ", "was done ", "is ", "not ", "not a unless ", "the the ", "in order to ", "we will ",
    "we will do it and ", "is warm and used by ", "we said ", "5 patients said ", "é ", "ہم نے ", "😀 ",
    "<!-- allow jargon: x -->\n\n",
)  # fmt: skip


def slowest(shown: int = 5) -> str:
    """The texts that took longest, as a table; each is the better of two runs."""
    plain = (ROOT / "tests/language/plain.md").read_text("utf-8")
    _seconds(plain)
    usual = _seconds((plain * 2)[:_LENGTH])
    found = sorted(((_seconds((piece * _LENGTH)[:_LENGTH]), piece) for piece in _PIECES), reverse=True)
    lines = ["| 50 kB of | Seconds | Times plain text |", "|---|---|---|", f"| plain text | {usual:.2f} | 1.0 |"]
    for seconds, piece in found[:shown]:
        said = piece.encode("unicode_escape").decode("ascii").replace("|", r"\|")
        lines.append(f"| `{said}` | {seconds:.2f} | {seconds / usual:.1f} |")
    return "\n".join(lines)


def kinds() -> int:
    """How many kinds of text there are."""
    return len(_PIECES)


def _seconds(text: str) -> float:
    return min(_once(text) for _ in range(2))


def _once(text: str) -> float:
    page, faults = read_text("page.md", text.encode())
    if page is None:
        raise SystemExit(f"This is no text: {faults[0].message}")
    settings = without_site(Path())
    started = time.process_time()
    check_texts([page], Glossary(), settings, date(2026, 11, 2))
    return time.process_time() - started
