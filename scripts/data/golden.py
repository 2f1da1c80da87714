"""Writes the scores in tests/text/golden_scores.tsv anew, from the texts in its last column.

The table freezes what our counters say. Run this only for a new major version of the rules, or to score a text that you
added at the end; any other change in the table is a fault in the code. Run it from the repository::

    python scripts/data/golden.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from yousaid.text.formulas import FORMULAS, tally  # noqa: E402
from yousaid.text.prose import read_prose  # noqa: E402

FILE = ROOT / "tests" / "text" / "golden_scores.tsv"


def main() -> None:
    """Read the texts, write the scores."""
    lines = FILE.read_text("utf-8").splitlines()
    notes = [line for line in lines if line.startswith("#")]
    texts = [line.rsplit("\t", 1)[-1] for line in lines if line and not line.startswith(("#", "words\t"))]
    header = "\t".join(["words", "sentences", "syllables", *FORMULAS, "text"])
    FILE.write_text("\n".join([*notes, header, *map(row, texts)]) + "\n", "utf-8")
    sys.stdout.write(f"{len(texts)} texts\n")


def row(text: str) -> str:
    """One line of the table; a line break of the text is written as a backslash and an n."""
    found = tally(read_prose(text.replace("\\n", "\n")).sentences)
    counts = (found.count.words, found.count.sentences, found.count.syllables)
    scores = ("" if score is None else repr(score) for score in found.scores().values())
    return "\t".join([*map(str, counts), *scores, text])


if __name__ == "__main__":
    main()
