"""Makes plugins/yousaid/data/frequency/zipf.txt, from the English word frequencies of wordfreq.

Run it from the repository with a Python that has the pinned package, which we do not need otherwise::

    python -m venv /tmp/wordfreq
    /tmp/wordfreq/bin/pip install wordfreq==3.1.1
    /tmp/wordfreq/bin/python scripts/data/frequency.py

Same package: same bytes. Takes about 2 seconds. A word is left out when ``look_up`` finds its value without it: by its
American spelling, or by the word it is a form of.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from yousaid.text.frequency import bases, look_up  # noqa: E402
from yousaid.text.spelling import american  # noqa: E402

FILE = ROOT / "plugins" / "yousaid" / "data" / "frequency" / "zipf.txt"
VERSION = "3.1.1"
LEAST = 28  # in tenths: rarer words are not in the table
_WORD = re.compile(r"[a-z]+'[a-z]+|[a-z]{2,}|[ai]")
#: Spellings that no rule of letters folds.
PAIRS = (
    "pyjamas pajamas, tyre tire, aluminium aluminum, licence license, defence defense, offence offense, "
    "enquiry inquiry, practise practice, enrol enroll, fulfil fulfill, skilful skillful, jewellery jewelry, cosy cozy, "
    "mould mold, moustache mustache, kerb curb, plough plow, grey gray, mum mom, mummy mommy, sceptical skeptical, "
    "whisky whiskey, speciality specialty, storey story, draught draft, doughnut donut, paediatrician pediatrician, "
    "instalment installment"
)


def main() -> None:
    """Read, fold, write."""
    try:
        import wordfreq  # noqa: PLC0415 - the reader of this file must be told what to install
    except ImportError:
        sys.exit(__doc__)
    raw = {word: int(zipf(cb)) for cb, words in enumerate(wordfreq.get_frequency_list("en", "large")) for word in words}
    words = fold({word: value for word, value in raw.items() if _WORD.fullmatch(word)})
    kept = needed(words)
    write(kept)
    sys.stdout.write(f"{len(kept)} words, {FILE.stat().st_size:,} bytes\n")


def zipf(centibels: int) -> float:
    """The Zipf value in tenths of a frequency that wordfreq keeps in centibels below one."""
    return 90 - centibels / 10


def fold(words: dict[str, int]) -> dict[str, int]:
    """Each word with the highest value among its British and American spellings."""
    groups: dict[str, list[str]] = defaultdict(list)
    pairs = dict(pair.split() for pair in PAIRS.split(", "))
    for word in words:
        groups[american(pairs.get(word, word))].append(word)
    return {word: max(words[one] for one in group) for group in groups.values() for word in group}


def needed(words: dict[str, int]) -> dict[str, int]:
    """The words that must be in the table, shortest first because a plural may lean on its singular."""
    kept: dict[str, int] = {}
    for word in sorted(words, key=lambda word: (len(word), word)):
        value = max(words[word], *[words.get(base, 0) for base in bases(word)], 0)
        if value >= LEAST and look_up(word, kept) < value:
            kept[word] = value
    return kept


def write(words: dict[str, int]) -> None:
    """One line for each value, the commonest first: the value in tenths, then its words."""
    lines = [
        f"# Zipf values in tenths, then the words. Made by scripts/data/frequency.py from wordfreq {VERSION}.",
        "# Data: CC BY-SA 4.0, see SOURCE.md.",
    ]
    by_value: dict[int, list[str]] = defaultdict(list)
    for word, value in words.items():
        by_value[value].append(word)
    for value in sorted(by_value, reverse=True):
        lines.append(f"{value} {' '.join(sorted(by_value[value]))}")
    FILE.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main()
