"""From what the gate found to what every output format is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from yousaid.gate.run import Checked
from yousaid.gate.severity import learning
from yousaid.reporters.report import Report
from yousaid.settings import Settings


def report_of(
    checked: Checked, settings: Settings | None, today: date, *, strict: bool = False, failed: bool | None = None
) -> Report:
    """The report of one run. ``failed``: whether it stops a build, where that is not what the gate alone says."""
    return Report(
        findings=checked.findings,
        checked=checked.files,
        words=checked.words,
        suppressed=checked.allowed,
        baselined=checked.accepted,
        on_trial=checked.on_trial,
        learning=settings is not None and learning(settings, today),
        strict=strict,
        not_checked=_not_checked(checked),
        failed=checked.broken or checked.fails(strict) if failed is None else failed,
    )


def below(report: Report, folder: str, outside: frozenset[str] = frozenset()) -> Report:
    """The same report with its paths as seen from above a folder: for a site that is a part of a larger project.

    ``outside``: the paths of texts that do not belong to the site, which stay as they are.
    """

    def seen(path: str) -> str:
        return path if path in outside else f"{folder}/{path}"

    if not folder:
        return report
    return replace(
        report,
        findings=tuple(replace(finding, path=seen(finding.path)) for finding in report.findings),
        drafts=tuple(replace(draft, path=seen(draft.path)) for draft in report.drafts),
        texts={seen(path): text for path, text in report.texts.items()},
    )


def _not_checked(checked: Checked) -> tuple[str, ...]:
    """What no language rule looked at, in words."""
    counts = (
        (checked.quotes, "quote, as people said it", "quotes, as people said them"),
        (checked.other_languages, "text in another language", "texts in other languages"),
    )
    return tuple(f"{number} {one if number == 1 else many}" for number, one, many in counts if number)
