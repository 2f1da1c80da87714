"""What every output format is given: the findings of one run, and the counts around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from yousaid.finding import Finding, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A record that changed, as people read it in a review: its text by field, and its easy-read draft by line."""

    record: str
    path: str
    title: str
    text: tuple[tuple[str, str], ...] = ()
    easy_read: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One run of the gate.

    ``checked`` counts files (records and pages), ``words`` the words read, ``suppressed`` the findings that a file
    allows, ``baselined`` those accepted earlier, ``on_trial`` those of rules on trial, which are only counted.
    ``not_checked`` names what no language rule looked at. ``texts`` holds the files by path, for formats that count in
    other units than code points. ``colour`` is for the text format on a terminal.
    """

    findings: tuple[Finding, ...] = ()
    checked: int = 0
    words: int = 0
    suppressed: int = 0
    baselined: int = 0
    on_trial: int = 0
    learning: bool = False
    strict: bool = False
    drafts: tuple[Drafted, ...] = ()
    not_checked: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    failed: bool = False
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """How many findings there are of one severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def broken(self) -> int:
        """How many files could not be understood at all."""
        return len({finding.path for finding in self.findings if finding.broken})
