"""What we say about one place in one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from yousaid.location import START, Span


class Severity(StrEnum):
    """How much a finding matters: only an error fails the gate (a warning too under ``--strict``)."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return ("error", "warning", "suggestion").index(self)


#: Rules that mean "we could not read this": they end a run with exit code 2.
BROKEN = frozenset({"unreadable", "invalid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault: where it is, what is wrong, why it matters and what to write instead.

    ``span`` counts lines and columns from 1 in code points, end exclusive. ``field`` is the place in a
    record (``quotes[0].text``), ``record`` its id, ``help`` the address of the rule's page.

    ``replacement`` is what to put in the place of the words, where that is certain, and ``words`` their place in the
    clean text of the field (code points from 0, end exclusive); neither is part of the published shape.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    why: str = ""
    suggestion: str = ""
    span: Span = START
    field: str = ""
    record: str = ""
    help: str = ""
    replacement: str | None = None
    words: tuple[int, int] | None = None

    @property
    def broken(self) -> bool:
        """Whether the file could not be understood at all."""
        return self.rule in BROKEN

    def as_dict(self) -> dict[str, Any]:
        """The published shape: one flat object, the same keys in every format."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message,
            "why": self.why,
            "suggestion": self.suggestion,
            "path": self.path,
            "line": self.span.line,
            "column": self.span.column,
            "end_line": self.span.end_line,
            "end_column": self.span.end_column,
            "field": self.field,
            "record": self.record,
            "help": self.help,
        }


def in_order(findings: list[Finding]) -> list[Finding]:
    """The findings by file, then by place, then worst first: the same order in every run."""
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[str, int, int, int, int, int, str, str]:
    at = finding.span
    place = (at.line, at.column, at.end_line, at.end_column)
    return finding.path, *place, finding.severity.rank, finding.rule, finding.message
