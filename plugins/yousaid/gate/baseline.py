"""Findings accepted when a site began: keyed by record, rule and words. The list only shrinks."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity

Key = tuple[str, str, str]


def key_of(finding: Finding, words: str) -> Key:
    """What names a finding in the baseline: not its line, so that an edit elsewhere wakes nothing."""
    return finding.record or finding.path, finding.rule, " ".join((words or finding.field).split())


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each key are accepted."""

    accepted: Counter[Key]

    def apply(
        self, found: list[tuple[Finding, str]], allowed: frozenset[str]
    ) -> tuple[list[tuple[Finding, str]], int, Counter[Key]]:
        """The findings that stay, how many were accepted, and the entries that no longer fire."""
        if not self.accepted:
            return found, 0, Counter()
        left = Counter(self.accepted)
        stays = []
        for finding, words in found:
            key = key_of(finding, words)
            if finding.rule in allowed and left[key] > 0:
                left[key] -= 1
            else:
                stays.append((finding, words))
        return stays, len(found) - len(stays), +left


def read_baseline(path: Path) -> Baseline:
    """The baseline of a site, empty when it has none; raises YousaidError when its file is damaged."""
    if not path.is_file():
        return Baseline(Counter())
    try:
        rows = json.loads(path.read_text("utf-8"))["findings"]
        return Baseline(Counter({(r["record"], r["rule"], r["words"]): int(r.get("count", 1)) for r in rows}))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise YousaidError(
            Problem(
                "The baseline cannot be read.",
                "It lists the findings that were accepted when this site began.",
                "Take the file back from Git, or delete it and run `yousaid check --write-baseline`.",
                path.name,
                1,
            )
        ) from None


def new_baseline(path: Path, found: list[tuple[Finding, str]], allowed: frozenset[str]) -> tuple[str, int]:
    """The text of a baseline that accepts these findings, and their number; one that stands already only shrinks."""
    keys = Counter(key_of(finding, words) for finding, words in found if finding.rule in allowed)
    if path.is_file():
        keys &= read_baseline(path).accepted
    rows = [
        {"record": record, "rule": rule, "words": words, "count": n}
        for (record, rule, words), n in sorted(keys.items())
    ]
    text = json.dumps({"version": 1, "findings": rows}, indent=1, ensure_ascii=False) + "\n"
    return text, sum(keys.values())


def stale(entries: Counter[Key], path: Path) -> list[Finding]:
    """One note for the entries that no longer fire: good news, never an error."""
    if not entries:
        return []
    number = sum(entries.values())
    return [
        Finding(
            rule="baseline-stale",
            severity=Severity.SUGGESTION,
            message=f"{number} accepted finding{'s are' if number > 1 else ' is'} mended.",
            why="The list of accepted findings should only get shorter.",
            suggestion="Run `yousaid check --write-baseline`. It only takes entries out.",
            path=path.name,
        )
    ]
