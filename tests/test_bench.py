"""The parts of scripts/bench that a wrong number could hide in: its page, its planted problems, what checkers say."""

import importlib
import sys
from pathlib import Path

import pytest

LIB = Path(__file__).parents[1] / "scripts/lib"


@pytest.fixture
def load(monkeypatch):
    monkeypatch.syspath_prepend(str(LIB))
    yield importlib.import_module
    for name in [name for name in sys.modules if name == "bench" or name.startswith("bench_")]:
        del sys.modules[name]


def test_each_part_of_the_page_is_written_without_the_other(load, monkeypatch, tmp_path):
    bench = load("bench")
    monkeypatch.setattr(bench, "PAGE", tmp_path / "benchmarks.md")
    bench.write_part("language", "## Two\n")
    bench.write_part("commands", "## One\n")
    both = bench.PAGE.read_text("utf-8")
    assert both.index("## One") < both.index("## Two")
    bench.write_part("language", "## Two\n")
    assert bench.PAGE.read_text("utf-8") == both
    bench.write_part("language", "## Three\n")
    assert "## Two" not in bench.PAGE.read_text("utf-8")
    assert "## One" in bench.PAGE.read_text("utf-8")


def test_our_own_page_has_both_parts(load):
    bench = load("bench")
    page = bench.PAGE.read_text("utf-8")
    assert [part for part in bench.PARTS if page.count(f"<!-- {part} -->") != 1] == []


def test_planted_problems_stand_where_we_say(load, tmp_path):
    planted = load("bench_planted")
    _, words, problems = planted.make_pages(tmp_path, 40)
    assert words > 10_000
    assert {problem.kind for problem in problems} == set(planted.KINDS)
    for problem in problems:
        line = (tmp_path / "planted" / problem.page).read_text("utf-8").splitlines()[problem.line - 1]
        found = line[problem.start - 1 : problem.end - 1]
        assert found == found.strip() != ""
        if problem.kind == planted.TWICE:
            assert len(set(found.split())) == 1
        if problem.kind == planted.LONG:
            assert len(found.split()) > 35
        if problem.kind == planted.ACRONYM:
            assert found.isupper()
    plain = "".join(path.read_text("utf-8") for path in (tmp_path / "plain").iterdir())
    both = plain + "".join(path.read_text("utf-8") for path in (tmp_path / "planted").iterdir())
    assert not set("«»|{}") & set(both)


def test_what_checkers_say_is_read(load):
    alerts = load("bench_alerts")
    one = alerts.Alert("a.md", 3, 5, 12)
    finding = '{"path": "/tmp/a.md", "line": 3, "column": 5, "end_line": 3, "end_column": 12}'
    assert list(alerts.ours(f'{{"findings": [{finding}]}}')) == [one]
    said = '{"result": {"file:///tmp/a.md": {"diagnostics": [{"pos": [3, 5], "span": [11, 18]}]}}}'
    assert list(alerts.proselint(said)) == [one]
    assert list(alerts.write_good('a.md:3:4:"was old" may be passive voice\n')) == [one]
    report = "a.md\n  3:5-3:12  warning  `was old`  x  y\n  4:1-5:2  warning  z\n\nb.md: no issues found\n"
    assert list(alerts.alex(report)) == [one, alerts.Alert("a.md", 4, 1, 0)]
