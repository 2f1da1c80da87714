"""Each kind of rule, and scopes: the files beside this one hold the cases, with marks around what must be found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from yousaid.rules.vale import engine
from yousaid.rules.vale.definition import KEYS, define
from yousaid.rules.vale.rule import KINDS, style_rule
from yousaid.text.markdown import read_markdown
from yousaid.yamlfile import read_config

FOLDER = Path(__file__).parent
FILES = sorted(set(FOLDER.glob("*.yml")) - {FOLDER / "refused.yml"})
CASES = [(path.stem, case) for path in FILES for case in read_config(path).data["cases"]]
_MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the places that they stood around."""
    places = [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(_MARKED.finditer(marked))]
    return marked.replace("⟦", "").replace("⟧", ""), places


def check(case: dict[str, Any]) -> None:
    text, wanted = unmarked(case["text"])
    found = list(style_rule(define("Style.Rule", case["rule"])).find_in(read_markdown(text)))
    assert [(place.start, place.end) for place in found] == wanted, [place.words for place in found]
    if "says" in case:
        assert [place.message for place in found] == case["says"]
    if "instead" in case:
        assert [list(place.replacements) for place in found] == case["instead"]


@pytest.mark.parametrize(("kind", "case"), CASES, ids=[f"{kind}: {case['it']}" for kind, case in CASES])
def test_case(kind: str, case: dict[str, Any]) -> None:
    assert kind in (case["rule"]["extends"], "scopes")
    check(case)


@pytest.mark.parametrize(("kind", "case"), CASES, ids=[f"{kind}: {case['it']}" for kind, case in CASES])
def test_case_without_re2(monkeypatch: pytest.MonkeyPatch, kind: str, case: dict[str, Any]) -> None:
    monkeypatch.setattr(engine, "RE2", None)
    check(case)


def test_every_kind_has_cases() -> None:
    assert set(KINDS) == set(KEYS) == {path.stem for path in FILES} - {"scopes"}
