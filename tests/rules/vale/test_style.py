"""Styles: folders of rules, what is read of them, what is left out and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from yousaid.errors import YousaidError
from yousaid.finding import Severity
from yousaid.rules.vale.rule import as_rule, rule_id
from yousaid.rules.vale.style import Style, read_style
from yousaid.text.prose import read_prose
from yousaid.yamlfile import read_config

REFUSED = read_config(Path(__file__).parent / "refused.yml").data["cases"]


def style(folder: Path, **files: str) -> Style:
    for name, text in files.items():
        path = folder / "Style" / f"{name.replace('__', '/')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return read_style(folder / "Style")


def said(read: Style, text: str) -> list[tuple[str, str]]:
    return [(rule.name, place.words) for rule in read.rules for place in rule.find_in(read_prose(text))]


@pytest.mark.parametrize("case", REFUSED, ids=[case["it"] for case in REFUSED])
def test_what_cannot_be_used_is_left_out_with_a_reason(tmp_path: Path, case: dict[str, Any]) -> None:
    read = style(tmp_path, Rule=case["file"], Fine="extends: existence\nmessage: '%s'\ntokens: [via]\n")
    assert [rule.name for rule in read.rules] == ["Style.Fine"]
    (note,) = read.skipped
    assert Path(note.path).name == "Rule.yml"
    assert case["says"] in note.message
    assert note.line == case["line"]


def test_a_rule_is_named_by_its_file_and_folders(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: '%s'\ntokens: [via]\nlevel: error\n"
    read = style(tmp_path, Latin=rule, Web__Links=rule)
    assert [rule.name for rule in read.rules] == ["Style.Latin", "Style.Web.Links"]
    assert said(read, "Go via Leeds.") == [("Style.Latin", "via"), ("Style.Web.Links", "via")]


def test_unknown_keys_are_noted_and_the_rule_is_used(tmp_path: Path) -> None:
    keys = "code: true\ncolour: red\nvocab: false\ndescription: d\nlink: https://example.org\ntests: [a]\n"
    read = style(tmp_path, Latin="extends: existence\nmessage: '%s'\ntokens: [via]\n" + keys)
    assert [(note.line, note.skipped) for note in read.notes] == [(5, False), (4, False)]
    assert said(read, "Go via Leeds.") == [("Style.Latin", "via")]


def test_other_files_are_not_rules(tmp_path: Path) -> None:
    (tmp_path / "Style").mkdir()
    (tmp_path / "Style" / "meta.json").write_text("{}")
    (tmp_path / "Style" / "Rule.yaml").write_text("extends: nothing")
    assert read_style(tmp_path / "Style") == Style("Style", (), ())


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(YousaidError):
        read_style(tmp_path / "Style")


def test_a_rule_can_build_on_another(tmp_path: Path) -> None:
    (tmp_path / "Base").mkdir()
    base = "extends: existence\nmessage: 'Base %s'\nignorecase: true\ntokens: [via, per, ergo]\n"
    (tmp_path / "Base" / "Latin.yml").write_text(base)
    read = style(tmp_path, Latin="extends: Base.Latin\nmessage: 'Ours %s'\ntokens-: [per]\nlevel: error\n",
                 More="extends: Style.Latin\ntokens+: [qua]\n")  # fmt: skip
    assert read.notes == ()
    assert said(read, "Via, per, ergo, qua") == [
        ("Style.Latin", "Via"),
        ("Style.Latin", "ergo"),
        ("Style.More", "Via"),
        ("Style.More", "ergo"),
        ("Style.More", "qua"),
    ]
    assert read.rules[1].definition.level is Severity.ERROR
    assert read.rules[1].definition.message == "Ours %s"


@pytest.mark.parametrize(
    "child",
    ["tokens-: [gone]", "tokens+: {a: b}", "message+: [a]", "tokens: [a]\ntokens+: [b]", "swap+: {a: b}"],
)
def test_an_edit_that_does_not_fit_is_left_out(tmp_path: Path, child: str) -> None:
    base = "extends: existence\nmessage: '%s'\ntokens: [via]\n"
    assert len(style(tmp_path, A=base, B=f"extends: Style.A\n{child}\n").skipped) == 1


def test_a_pair_can_be_added_and_taken_away(tmp_path: Path) -> None:
    base = "extends: substitution\nmessage: '%s'\nswap: {via: by, per: a}\n"
    read = style(tmp_path, A=base, B="extends: Style.A\nswap+: {ergo: so}\n", C="extends: Style.A\nswap-: [per]\n")
    assert [words for _, words in said(read, "via per ergo")] == ["via", "per", "via", "per", "ergo", "via"]


def test_a_circle_of_rules_ends(tmp_path: Path) -> None:
    read = style(tmp_path, A="extends: Style.B\n", B="extends: Style.A\n")
    assert len(read.skipped) == 2


def test_a_file_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "Style").mkdir()
    (tmp_path / "Style" / "Bad.yml").write_bytes(b"\xff\xfe\x00")
    assert len(read_style(tmp_path / "Style").skipped) == 1


def test_a_rule_of_a_style_is_a_rule_of_the_gate(tmp_path: Path) -> None:
    text = "extends: existence\nmessage: Leave out “%s”.\naction: {name: remove}\nlevel: error\ntokens: [really]\n"
    rule = as_rule(style(tmp_path, NoFiller=text).rules[0])
    assert (rule.id, rule.severity) == ("style-no-filler", Severity.ERROR)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("NHS.HeadingCase", "nhs-heading-case"), ("Our_Style.Web.URLs", "our-style-web-ur-ls"), ("a.b2C", "a-b2-c")],
)
def test_the_id_of_a_rule(name: str, wanted: str) -> None:
    assert rule_id(name) == wanted
