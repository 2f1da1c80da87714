"""The formats for other programs: SARIF, GitLab Code Quality, JUnit and rdjson, each by its own rules."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from tests.reporters.test_reporters import finding, hostile_reports

from yousaid.finding import Severity
from yousaid.location import Span
from yousaid.reporters import FORMATS, Report

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "additionalProperties": {"type": "integer", "minimum": 1},
}
FILE = {"type": "object", "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9_.~!$&'()*+,;=@%/-]+$"}}}
#: The parts of the schema of SARIF 2.1.0 that we write, closed to all else.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "pattern": "^https://"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"const": "yousaid"},
                                    "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": {"type": "object"},
                                                "fullDescription": TEXT,
                                                "help": TEXT,
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"type": "object", "required": ["text"]},
                                "locations": {
                                    "type": "array",
                                    "minItems": 1,
                                    "items": {
                                        "type": "object",
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "additionalProperties": False,
                                                "properties": {"artifactLocation": FILE, "region": REGION},
                                            }
                                        },
                                    },
                                },
                                "partialFingerprints": {
                                    "type": "object",
                                    "additionalProperties": {"type": "string", "minLength": 1},
                                },
                                "fixes": {"type": "array", "minItems": 1},
                            },
                        },
                    },
                },
            },
        },
    },
}


def mixed() -> Report:
    findings = (
        finding(),
        finding(severity=Severity.WARNING, span=Span(9, 1, 10, 3), rule="jargon", replacement="use", words=(0, 7)),
        finding(severity=Severity.WARNING, span=Span(9, 1, 10, 3), rule="jargon", replacement="use", words=(0, 7)),
        finding(severity=Severity.SUGGESTION, path="content/Ä b.md", span=Span(2, 3, 2, 1), suggestion="", why=""),
        finding(rule="unreadable", path="content/c.yml"),
    )
    return Report(findings=findings, checked=3, failed=True)


def sarif(report: Report) -> dict[str, Any]:
    whole = json.loads(FORMATS["sarif"](report))
    jsonschema.validate(whole, SARIF)
    run: dict[str, Any] = whole["runs"][0]
    return run


def test_sarif_has_each_rule_once_and_each_finding_with_its_place():
    run = sarif(mixed())
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["jargon", "long-sentence", "unreadable"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    first = run["results"][0]
    assert first["level"] == "error" or first["ruleId"] == "unreadable"
    by_path = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]: r for r in run["results"]}
    note = by_path["content/%C3%84%20b.md"]
    assert note["level"] == "note"
    # A region never ends before it starts.
    assert note["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 3,
    }  # fmt: skip
    fixes = [result["fixes"] for result in run["results"] if "fixes" in result]
    assert fixes[0][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "use"}


def test_sarif_of_nothing_is_still_a_run():
    assert sarif(Report(checked=3)) == {
        "tool": {"driver": {"name": "yousaid", "semanticVersion": "0.1.0", "rules": []}},
        "columnKind": "unicodeCodePoints",
        "results": [],
    }


def test_sarif_messages_hold_no_link_and_no_placeholder():
    result = sarif(Report(findings=(finding(message="See [this](http://x) {0}.", suggestion=""),)))["results"][0]
    assert result["message"]["text"] == r"See \[this\](http://x) {{0}}."


def test_fingerprints_differ_and_outlive_an_edit_elsewhere():
    marks = [result["partialFingerprints"]["yousaid/v1"] for result in sarif(mixed())["results"]]
    assert len(set(marks)) == len(marks)
    moved = Report(findings=(finding(span=Span(30, 1, 30, 9)),))
    assert sarif(moved)["results"][0]["partialFingerprints"]["yousaid/v1"] in marks
    assert {row["fingerprint"] for row in json.loads(FORMATS["gitlab"](mixed()))} == set(marks)


def test_gitlab_has_what_the_merge_request_shows():
    rows = json.loads(FORMATS["gitlab"](mixed()))
    assert len(rows) == 5
    for row in rows:
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert row["location"]["lines"]["begin"] >= 1
    worst = next(row for row in rows if row["check_name"] == "long-sentence" and row["severity"] == "major")
    assert worst["description"] == "This sentence has 31 words. Do: Make two sentences."
    assert worst["location"] == {"path": "content/records/2026/beds.yml", "lines": {"begin": 3, "end": 3}}
    assert [row["severity"] for row in rows if row["check_name"] == "unreadable"] == ["blocker"]
    assert json.loads(FORMATS["gitlab"](Report(checked=2))) == []


def test_junit_fails_only_what_fails_the_gate():
    root = ET.fromstring(FORMATS["junit"](mixed()))  # noqa: S314
    assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "5", "2")
    cases = root.findall("testsuite/testcase")
    failed = [case for case in cases if case.find("failure") is not None]
    assert {case.get("file") for case in failed} == {"content/records/2026/beds.yml", "content/c.yml"}
    assert all(case.find("skipped") is not None for case in cases if case not in failed)
    beds = next(case for case in failed if case.get("line") == "3" and "beds" in str(case.get("file")))
    failure = beds.find("failure")
    assert failure is not None
    assert failure.text == (
        "content/records/2026/beds.yml:3:5: This sentence has 31 words.\n"
        "Why: Short sentences are easier to read.\nDo: Make two sentences."
    )
    strict = Report(findings=mixed().findings, strict=True, failed=True)
    assert ET.fromstring(FORMATS["junit"](strict)).get("failures") == "4"  # noqa: S314


def test_junit_of_nothing_is_one_test_that_passed():
    root = ET.fromstring(FORMATS["junit"](Report(checked=3)))  # noqa: S314
    assert [case.get("name") for case in root.iter("testcase")] == ["We checked 3 files and found nothing to mend."]


def test_rdjson_counts_columns_in_bytes():
    found = finding(path="a.md", span=Span(2, 3, 2, 10), severity=Severity.WARNING, replacement="use", words=(3, 4))
    report = Report(findings=(found,), texts={"a.md": "x\n“é utilise 😀\n"})
    whole = json.loads(FORMATS["rdjson"](report))
    assert whole == {
        "source": {"name": "yousaid"},
        "severity": "WARNING",
        "diagnostics": [
            {
                "message": "This sentence has 31 words.\nDo: Make two sentences.",
                "location": {
                    "path": "a.md",
                    "range": {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 13}},
                },
                "severity": "WARNING",
                "code": {"value": "long-sentence"},
                "suggestions": [
                    {"range": {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 13}}, "text": "use"}
                ],
            }
        ],
    }
    assert json.loads(FORMATS["rdjson"](Report(checked=1)))["diagnostics"] == []


@pytest.mark.parametrize("name", ["sarif", "gitlab", "junit", "rdjson"])
def test_the_same_findings_in_another_order_give_the_same_bytes(name):
    report = mixed()
    turned = Report(findings=report.findings[::-1], checked=3, failed=True)
    assert FORMATS[name](report) == FORMATS[name](turned)


@given(hostile_reports())
def test_nothing_from_a_file_breaks_a_format(report):
    for name in ("sarif", "gitlab", "junit", "rdjson"):
        written = FORMATS[name](report)
        assert written.isascii()
        assert written.endswith("\n")
        assert not re.search(r"^\s*(?:::|##)", written, re.MULTILINE)
    run = sarif(report)
    assert len(run["results"]) == len(json.loads(FORMATS["gitlab"](report))) == len(report.findings)
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert {unquote(uri, errors="surrogatepass") for uri in uris} == {
        f.path.replace("\\", "/") for f in report.findings
    }
    root = ET.fromstring(FORMATS["junit"](report))  # noqa: S314
    assert len(root.findall("testsuite/testcase")) == len(report.findings)
    assert {element.tag for element in root.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "skipped", "system-out",
    }  # fmt: skip
