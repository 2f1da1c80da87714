"""Runs every rule over everything that was read: findings with places, permissions and the baseline applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import PurePosixPath

from yousaid.easyread.front import FRONT
from yousaid.easyread.pictures import PICTURES
from yousaid.easyread.reviewed import reviewed
from yousaid.finding import Finding, Severity, in_order
from yousaid.gate import subjects, suppression
from yousaid.gate.baseline import Baseline, stale
from yousaid.gate.inner import without_inner
from yousaid.gate.severity import OFF, learning, severity_of, silent
from yousaid.gate.subjects import Checkable
from yousaid.glossary import GLOSSARY, Glossary
from yousaid.privacy.identifiers import allowed, masked
from yousaid.records.across import faults_across
from yousaid.records.loader import Content, TextFile
from yousaid.records.model import Record
from yousaid.rules import RULES
from yousaid.rules.rule import Family, Role, Subject
from yousaid.settings import Settings

#: Rules that may be allowed or accepted in a baseline: about words and, in a baseline, missing facts too.
ALLOWABLE = frozenset(rule.id for rule in RULES if rule.family is Family.LANGUAGE)
ACCEPTABLE = ALLOWABLE | frozenset(rule.id for rule in RULES if rule.family is Family.FACT)
KNOWN = frozenset(rule.id for rule in RULES)
#: What stands in each table at the top of the content folder.
SHAPES = {"glossary.yml": GLOSSARY, "pictures.yml": PICTURES, "easy-read.yml": FRONT}

Found = list[tuple[Finding, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the gate found, worst news not first but in the order of files and lines.

    ``all_found`` holds each finding with its words before the baseline was applied. ``files`` and ``words`` say how
    much was looked at; ``allowed`` and ``accepted`` how many findings were allowed or stand in the baseline,
    ``on_trial`` how many a rule on trial would have shown.
    """

    findings: tuple[Finding, ...]
    all_found: tuple[tuple[Finding, str], ...] = ()
    files: int = 0
    words: int = 0
    allowed: int = 0
    accepted: int = 0
    on_trial: int = 0
    quotes: int = 0
    other_languages: int = 0

    @property
    def broken(self) -> bool:
        """Whether a file could not be understood."""
        return any(finding.broken and finding.severity is Severity.ERROR for finding in self.findings)

    def joined(self, other: Checked | None, findings: tuple[Finding, ...] = ()) -> Checked:
        """This result and another one, and more findings, as one."""
        other = other or Checked(findings=())
        return replace(
            self,
            findings=tuple(in_order([*self.findings, *other.findings, *findings])),
            all_found=(*self.all_found, *other.all_found),
            files=self.files + other.files,
            words=self.words + other.words,
            allowed=self.allowed + other.allowed,
            on_trial=self.on_trial + other.on_trial,
        )

    def fails(self, strict: bool = False) -> bool:
        """Whether there is a finding at or above the failing severity."""
        failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(finding.severity in failing for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Scope:
    """What to report on: these files only (None: all), and with ``links`` faults between files wherever they stand.

    A fault between two files may come from a change at its other end.
    """

    only: frozenset[str] | None = None
    links: bool = False

    def holds(self, path: str) -> bool:
        """Whether a file is in it."""
        return self.only is None or path in self.only


EVERYTHING = Scope()


def check_content(content: Content, blank: Subject, baseline: Baseline, scope: Scope = EVERYTHING) -> Checked:
    """Check a site's content, and report on what is in the scope; ``blank`` is what rules know of the whole site."""
    wanted, settings = scope.holds, blank.settings
    run = _Run(settings, blank.today)
    by_path = {record.path: record for record in content.records}
    read = [finding for finding in content.findings if wanted(finding.path)]
    read += [finding for finding in faults_across(content) if scope.links or wanted(finding.path)]
    run.take(_mild(finding, by_path.get(finding.path), settings) for finding in read)
    for record in content.records:
        if wanted(record.path):
            spans = [record.document.span(f"allow[{n}]") for n in range(len(record.allow))]
            run.file(subjects.of_record(record, blank), suppression.from_record(record.allow, record.path, spans))
    for engagement in content.engagements:
        if wanted(engagement.path):
            spans = [engagement.document.span(f"allow[{n}]") for n in range(len(engagement.allow))]
            permissions = suppression.from_record(engagement.allow, engagement.path, spans)
            run.file(subjects.of_engagement(engagement, blank), permissions)
    for one in reviewed(content.records, content.reviews, settings, blank.glossary, blank.today):
        # A change in an answer can undo the check of its page: say so where the answer changed too.
        if wanted(one.review.path) or (one.record is not None and wanted(one.record.path)):
            spans = [one.review.document.span(f"allow[{n}]") for n in range(len(one.review.allow))]
            permissions = suppression.from_record(one.review.allow, one.review.path, spans)
            run.file(subjects.of_review(one, blank), permissions)
    for table in content.tables:
        if wanted(table.path):
            run.file(subjects.of_table(table, SHAPES[PurePosixPath(table.path).name], blank), [])
    run.pages((page for page in content.pages if wanted(page.path)), blank)
    run.names((name for name in content.pictures if wanted(name)), blank)
    return run.result(baseline, whole=scope.only is None)


def check_texts(texts: Iterable[TextFile], glossary: Glossary, settings: Settings, today: date) -> Checked:
    """Check pages or plain texts that belong to no site."""
    run = _Run(settings, today)
    run.pages(texts, Subject(path="", settings=settings, glossary=glossary, today=today))
    return run.result(Baseline(Counter()))


class _Run:
    """Collects what is found."""

    def __init__(self, settings: Settings, today: date) -> None:
        self.settings, self.today = settings, today
        self.found: Found = []
        self.silent = frozenset(rule.id for rule in RULES if silent(rule, settings))
        self.rules = [rule for rule in RULES if settings.rules.get(rule.id) != OFF]
        self.for_easy_read = [rule for rule in self.rules if rule.on_easy_read]
        self.for_asides = [rule for rule in self.rules if rule.family is Family.SAFETY]
        self.files = self.words = self.allowed = self.on_trial = self.quotes = self.other_languages = 0

    def take(self, findings: Iterable[Finding]) -> None:
        """Keep findings made while reading."""
        self.found += [(finding, "") for finding in findings]

    def file(self, checkables: Iterable[Checkable], permissions: list[suppression.Permission]) -> None:
        """Run the rules over the pages of one file."""
        self.files += 1
        found: Found = []
        for checkable in checkables:
            found += self.hits(checkable)
            for passage in checkable.subject.passages:
                self.words += passage.prose.count.words if passage.role.checked else 0
                self.quotes += passage.role is Role.QUOTE
                self.other_languages += passage.role is Role.OTHER_LANGUAGE
        permissions = [p for p in permissions if self.settings.rules.get(p.rule) != OFF]
        stays, allowed = suppression.apply(found, permissions, ALLOWABLE, self.today)
        loud = [(finding, words) for finding, words in stays if finding.rule not in self.silent]
        self.allowed += allowed
        self.on_trial += len(stays) - len(loud)
        self.found += without_inner(loud, ALLOWABLE)
        self.take(suppression.reports(permissions, ALLOWABLE, KNOWN, self.today))

    def pages(self, texts: Iterable[TextFile], blank: Subject) -> None:
        """Run the rules over pages of text."""
        for page in texts:
            permissions, faults = suppression.from_page(page.path, page.text)
            self.take(faults)
            self.file(subjects.of_text(page.path, page.text, blank), permissions)

    def names(self, paths: Iterable[str], blank: Subject) -> None:
        """Look at the names of files that are published as they are."""
        for path in paths:
            for checkable in subjects.of_name(path, blank):
                self.found += self.hits(checkable)

    def hits(self, checkable: Checkable) -> Iterator[tuple[Finding, str]]:
        """The findings of one page, each with the words it is about."""
        subject, places = checkable.subject, checkable.places
        roles = {passage.field: passage.role for passage in subject.passages}
        record = subject.easy.record if subject.easy else subject.record
        for rule in self.for_asides if checkable.aside else self.for_easy_read if subject.easy else self.rules:
            for hit in rule.check(subject):
                role = roles.get(hit.field, Role.OURS)
                severity = severity_of(rule, hit, role, record, self.settings)
                if severity is not None:
                    placed = None if hit.start is None or hit.end is None else (hit.start, hit.end)
                    finding = Finding(
                        rule=rule.id,
                        severity=severity,
                        message=hit.message,
                        why=rule.why,
                        suggestion=hit.suggestion,
                        path=subject.path,
                        span=places.span(hit.field, hit.start, hit.end),
                        field=hit.field,
                        record=checkable.id,
                        help=f"docs/rules.md#{rule.id}",
                        replacement=hit.replacement if placed else None,
                        words=placed,
                    )
                    yield finding, places.words(hit.field, hit.start, hit.end)

    def result(self, baseline: Baseline, *, whole: bool = True) -> Checked:
        """Everything found, in order, less what stands in the baseline; only a whole look can tell what was mended."""
        stays, accepted, left = baseline.apply(self.found, ACCEPTABLE)
        # A report may be public too, and other faults repeat what stands in the file ("... is not a date").
        plain = cache(partial(masked, allowed=allowed(self.settings)))  # many findings say the same
        findings = [_masked(finding, plain) for finding, _ in stays]
        findings += stale(left, self.settings.baseline_path) if whole else []
        return Checked(
            findings=tuple(in_order(findings)),
            all_found=tuple(self.found),
            files=max(self.files, len({finding.path for finding in findings})),
            words=self.words,
            allowed=self.allowed,
            accepted=accepted,
            on_trial=self.on_trial,
            quotes=self.quotes,
            other_languages=self.other_languages,
        )


def _masked(finding: Finding, plain: Callable[[str], str]) -> Finding:
    """A finding whose words hold no identifier; ``plain`` masks them in a text."""
    texts = finding.message, finding.suggestion, finding.field
    message, suggestion, field = map(plain, texts)
    if (message, suggestion, field) == texts:
        return finding
    return replace(finding, message=message, suggestion=suggestion, field=field)


def _mild(finding: Finding, record: Record | None, settings: Settings) -> Finding:
    """A fact found missing while reading, lowered like any other in a draft or in the learning time."""
    if finding.broken or record is None or not (record.draft or learning(settings, record.date)):
        return finding
    return replace(finding, severity=Severity.WARNING)
