"""Makes plugins/yousaid/data/syllables/common.txt: the syllables of common words, worked out beforehand.

Run it from the repository after a change of the other tables: ``python scripts/data/common_syllables.py``. It holds
nothing new. Every word stands under the number that ``yousaid.text.syllables`` works out for it, so that a check need
not do that again for the words of which most text is made. Takes about a second.
"""

from __future__ import annotations

import sys
import textwrap
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from yousaid.text.frequency import table  # noqa: E402
from yousaid.text.syllables import worked_out  # noqa: E402

FILE = ROOT / "plugins" / "yousaid" / "data" / "syllables" / "common.txt"
#: Words met at least three times in a million (a Zipf value of 3.5).
LEAST = 35


def main() -> None:
    """Work out, write."""
    by_number: dict[int, list[str]] = defaultdict(list)
    for word, tenths in table().items():
        number = worked_out(word)
        if tenths >= LEAST and number == worked_out(word.title()):
            by_number[number].append(word)
    lines = ["# The syllables of common words. Made by scripts/data/common_syllables.py.", ""]
    for number in sorted(by_number):
        words = textwrap.wrap(" ".join(sorted(by_number[number])), 110, break_on_hyphens=False)
        lines += [f"{number} {line}" for line in words]
    FILE.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main()
