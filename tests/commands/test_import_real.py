"""Published answers from start to end: imported whole, each told what it lacks, all shown in a preview."""

import html
import json
import re
from pathlib import Path

from yousaid.yamlfile import read_record

FIELDS = ("said", "did", "draft", "source.url", "source.organisation", "source.period")


def words(text: str) -> str:
    """A text without its spaces: a page may break a line elsewhere, but may lose nothing."""
    return "".join(text.split()).replace("\u00a0", "")


def import_all(small_site) -> None:
    import os

    assert small_site.run("import", str(Path(os.environ["YOUSAID_REAL"], "yswd_pairs.jsonl"))) == 0


def test_every_answer_becomes_a_draft_without_losing_a_character(small_site, real_pairs, capsys):
    import_all(small_site)
    paths = [line for line in capsys.readouterr().out.splitlines() if line]
    assert len(paths) == len(real_pairs) == len(set(paths))
    for path, pair in zip(paths, real_pairs, strict=True):
        document, faults = read_record(path, (small_site.root / path).read_bytes())
        assert document is not None
        assert not faults
        texts = {name: getattr(document.node(name), "text", "") for name in FIELDS}
        assert words(texts["said"]) == words(pair["said"])
        assert words(texts["did"]) == words(pair["did"])
        assert texts["draft"] == "true"
        assert texts["source.url"] == pair["url"]
        assert texts["source.organisation"] == pair["org"]
        assert texts["source.period"] == pair.get("period", "")


def test_the_gate_names_for_each_exactly_what_is_missing(small_site, real_pairs, capsys):
    import_all(small_site)
    paths = [line for line in capsys.readouterr().out.splitlines() if line]
    assert small_site.run("check", "--format", "jsonl") == 0, "a draft never fails the gate"
    missing: dict[str, set[str]] = {path: set() for path in paths}
    for line in capsys.readouterr().out.splitlines():
        finding = json.loads(line)
        if finding["rule"].startswith("missing-") and finding["path"] in missing:
            missing[finding["path"]].add(finding["rule"])
    for path, pair in zip(paths, real_pairs, strict=True):
        expected = {"missing-status", "missing-date"} | ({"missing-said"} if not pair["said"] else set())
        assert missing[path] == expected, path


def test_a_preview_shows_them_all(small_site, real_pairs, capsys):
    import_all(small_site)
    paths = [line for line in capsys.readouterr().out.splitlines() if line]
    assert small_site.run("build", "--preview") == 0
    for path, pair in zip(paths, real_pairs, strict=True):
        page = small_site.page(f"answers/{Path(path).stem}", "site-preview")
        text = html.unescape(re.sub(r"<[^>]+>", " ", page))
        for field in ("said", "did"):
            assert words(pair[field]) in words(text)
    assert small_site.run("build") == 0
    assert not (small_site.root / "site/answers" / Path(paths[0]).stem).exists()
