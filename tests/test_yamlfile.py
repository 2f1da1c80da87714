"""Records come in exactly, or not at all and with a reason that a person can act on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from yousaid.finding import Finding
from yousaid.yamlfile import read_record

DATA = Path(__file__).parent / "data"
BAD = sorted((DATA / "bad_input").glob("*.txt"))
BREAK = "~~~~~~~~~~\n"


def told(findings: tuple[Finding, ...]) -> str:
    """Findings as a person would check them."""
    lines = []
    for finding in findings:
        span = finding.span
        place = f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
        lines += [f"{place} {finding.rule}: {finding.message}", f"  {finding.why}", f"  > {finding.suggestion}"]
    return "".join(line + "\n" for line in lines)


@pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_input(path: Path, pure: bool) -> None:
    source, expected = path.read_text("utf-8").split(BREAK)
    _, findings = read_record("a.yml", source.encode(), pure=pure)
    if os.environ.get("YOUSAID_UPDATE"):
        path.write_text(source + BREAK + told(findings), "utf-8")
    else:
        assert told(findings) == expected
    assert findings
    assert all(f.message and f.why and f.suggestion and f.broken for f in findings)
