"""The last words of a report, for people: how much was found, and what happens now."""

from __future__ import annotations

from yousaid.finding import Severity
from yousaid.reporters.report import Report


def closing(report: Report) -> str:
    """One line: how much was found in how many files, and whether the site can be published."""
    if not report.findings and not report.failed and not report.checked:
        return "There was nothing to check."
    if not report.findings and not report.failed:
        return f"We checked {plural(report.checked, 'file')} and found nothing to mend."
    counts = [plural(report.count(severity), severity.value) for severity in Severity if report.count(severity)]
    found = f"{in_a_row(counts)} in {plural(report.checked, 'file')}." if counts else ""
    return f"{found} {_outcome(report)}".strip()


def notes(report: Report) -> list[str]:
    """What else the reader should know, a sentence a line: what was left out of the count, and why."""
    lines = []
    if report.broken:
        lines.append(f"We could not read {plural(report.broken, 'file')}. Mend that first: more may be wrong inside.")
    if report.learning:
        lines.append("This site is in its first 90 days. For now only what protects people stops it: the rest warns.")
    if report.suppressed:
        lines.append(f"Not counted: {plural(report.suppressed, 'finding')} that your files allow.")
    if report.baselined:
        lines.append(f"Not counted: {plural(report.baselined, 'older finding')} that you chose to mend later.")
    lines.extend(f"Not checked: {what}." for what in report.not_checked)
    return lines


def advice(suggestion: str) -> str:
    """What to do, with a label: ``Write: “…”`` for words to use, else ``Do: …``."""
    words = suggestion.removeprefix("Write ")
    return f"Do: {suggestion}" if words == suggestion else f"Write: {words}"


def plural(number: int, thing: str) -> str:
    """``1 file`` or ``2 files``."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def in_a_row(things: list[str]) -> str:
    """``a``, ``a and b`` or ``a, b and c``."""
    return " and ".join(part for part in (", ".join(things[:-1]), things[-1] if things else "") if part)


def _outcome(report: Report) -> str:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if not report.failed:
        return "They do not stop the site." if len(report.findings) > 1 else "It does not stop the site."
    if errors:
        return f"Nothing is published until the {'error is' if errors == 1 else 'errors are'} mended."
    if report.strict and warnings:
        whom = "warning is" if warnings == 1 else "warnings are"
        return f"You asked for --strict, so nothing is published until the {whom} mended."
    return "Nothing is published until this is mended."
