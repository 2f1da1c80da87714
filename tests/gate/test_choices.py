"""What a site may choose: how bad a rule's findings are, and limits for single fields."""

import json

import pytest

from yousaid.finding import Severity
from yousaid.gate import run
from yousaid.gate.severity import levels
from yousaid.rules import RULES
from yousaid.rules.rule import Family, Hit, Rule

WORDS = "We will utilise the new beds on the ward."
LONG = "We put new lids on all of the bins on the ward, and then we moved the desk into the hall."
SHORTER = LONG.replace("all of ", "")
#: As long, and hard: between the two limits a plain sentence is no finding.
HARD = LONG.replace("new lids", "antimicrobial lids").replace("the desk", "the orthopaedic desk")
LENGTHS = {"long-sentence", "easy-long-line"}


def settings(site, text):
    site.config.write_text(site.config.read_text().replace("      contact:", f"{text}      contact:"))


def found(site, capsys, *words):
    code = site.run("check", "--format", "json", *words)
    report = json.loads(capsys.readouterr().out)
    return code, {f["rule"]: f["severity"] for f in report["findings"]}, report["summary"]


@pytest.fixture
def wordy(small_site):
    small_site.record.write_text(small_site.record.read_text().replace("We bought", f"{WORDS} We bought"))
    return small_site


@pytest.mark.parametrize(
    ("choice", "severity"), [("error", "error"), ("suggestion", "suggestion"), ("warning", "warning"), ("off", None)]
)
def test_a_site_chooses_how_bad_a_rule_is(wordy, capsys, choice, severity):
    settings(wordy, f"      rules: {{jargon: {choice}}}\n")
    code, rules, _ = found(wordy, capsys)
    assert rules.get("jargon") == severity
    assert code == (severity == "error")


def test_a_choice_holds_for_pasted_text_too(wordy, capsys, tmp_path):
    settings(wordy, "      rules: {jargon: off}\n")
    letter = tmp_path / "letter.txt"
    letter.write_text(WORDS + "\n")
    assert wordy.run("text", str(letter)) == 0
    assert "utilise" not in capsys.readouterr().out


def test_a_lower_choice_lowers_every_finding_a_higher_one_only_the_usual(small_site, capsys):
    text = HARD.replace("hall.", "hall and put up a very large and quiet new clock there.")
    small_site.write("content/about.md", f"# About\n\n{HARD}\n\n{text}\n")

    def severities():
        small_site.run("check", "--format", "jsonl")
        rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return [row["severity"] for row in rows if row["rule"] == "long-sentence"]

    assert severities() == ["warning", "error"]
    settings(small_site, "      rules: {long-sentence: warning}\n")
    assert severities() == ["warning", "warning"]
    small_site.config.write_text(small_site.config.read_text().replace("sentence: warning", "sentence: error"))
    assert severities() == ["warning", "error"]


@pytest.mark.parametrize(
    ("rule", "level"),
    [(rule.id, level) for rule in RULES if rule.family is Family.SAFETY for level in ("warning", "suggestion", "off")]
    + [("missing-date", "off"), ("late-promise", "error")],
)
def test_what_protects_people_stays(small_site, capsys, rule, level):
    settings(small_site, f"      rules:\n        {rule}: {level}\n")
    if level in levels(next(one for one in RULES if one.id == rule)):
        pytest.skip("the rule itself is no error")
    assert small_site.run("check") == 2
    assert f"site_config.yml:10: `{rule}` cannot be `{level}`." in capsys.readouterr().err


def test_facts_can_be_milder_and_never_off():
    for rule in RULES:
        allowed = levels(rule)
        assert ("off" in allowed) == (rule.family in {Family.LANGUAGE, Family.TIME})
        assert rule.severity.value in allowed


def test_names_that_we_do_not_know_are_said_with_their_lines(small_site, capsys):
    settings(small_site, "      rules:\n        jargn: off\n        jargon: loud\n")
    settings(small_site, "      limits:\n        didd: {sentence_fails: 22}\n        did: {sentence: 1}\n")
    assert small_site.run("check") == 2
    err = capsys.readouterr().err
    assert "site_config.yml:10: There is no rule `jargn`. Did you mean `jargon`?" in err
    assert "site_config.yml:11: `jargon` cannot be `loud`." in err
    assert "site_config.yml:13: `didd` is not a field with a text. Did you mean `did`?" in err
    assert "site_config.yml:14: We do not know the setting `sentence`." in err


def test_limits_hold_for_one_field_and_what_is_in_it(small_site, capsys):
    text = small_site.record.read_text().replace("The ward was too cold at night.", LONG)
    small_site.record.write_text(text.replace("We bought", f"{LONG} We bought") + f"easy_read:\n  heard: {SHORTER}\n")
    small_site.write("content/about.md", f"# About\n\n{LONG}\n")
    assert found(small_site, capsys)[2]["errors"] == 0
    settings(small_site, "      limits:\n        did: {sentence_fails: 19, sentence_warns: 18}\n")
    code, _, summary = found(small_site, capsys)
    assert (code, summary["errors"]) == (1, 1)


@pytest.mark.parametrize(("field", "path"), [("easy_read", "warmer-nights.yml"), ("pages", "about.md")])
def test_limits_hold_for_a_block_and_for_pages(small_site, capsys, field, path):
    small_site.record.write_text(small_site.record.read_text() + f"easy_read:\n  heard: {SHORTER}\n")
    small_site.write("content/about.md", f"# About\n\n{LONG}\n")
    settings(small_site, f"      limits: {{sentence_warns: 25, {field}: {{sentence_fails: 15, sentence_warns: 15}}}}\n")
    small_site.run("check", "--format", "jsonl")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    failed = {row["path"].rpartition("/")[2] for row in rows if row["rule"] in LENGTHS and row["severity"] == "error"}
    assert failed == {path}


def test_small_numbers_are_not_a_matter_of_fields(small_site, capsys):
    settings(small_site, "      limits: {did: {small_number: 2}}\n")
    assert small_site.run("check") == 2
    assert "We do not know the setting `small_number`." in capsys.readouterr().err


@pytest.fixture
def on_trial(monkeypatch):
    def check(subject):
        for passage in subject.passages:
            if passage.field == "did":
                yield Hit("did", "Perhaps.", start=0, end=2)

    rule = Rule(
        id="perhaps", name="", severity=Severity.WARNING, family=Family.LANGUAGE, why="", source="", check=check,
        stage="trial",
    )  # fmt: skip
    for place in ("yousaid.gate.run.RULES", "yousaid.pipeline.RULES"):
        monkeypatch.setattr(place, (*RULES, rule))
    monkeypatch.setattr(run, "ALLOWABLE", run.ALLOWABLE | {"perhaps"})
    monkeypatch.setattr(run, "KNOWN", run.KNOWN | {"perhaps"})


def test_a_rule_on_trial_is_counted_and_silent(small_site, capsys, on_trial):
    before = found(small_site, capsys)
    assert "perhaps" not in before[1]
    assert before[2]["on_trial"] >= 1
    assert small_site.run("check", "--strict") == 0
    assert "trial" not in capsys.readouterr().out
    allow = "allow:\n  - {rule: perhaps, why: We know., until: 2026-09-01}\n"
    small_site.record.write_text(small_site.record.read_text() + allow)
    _, rules, summary = found(small_site, capsys)
    assert rules == before[1]
    assert summary["on_trial"] == before[2]["on_trial"] - 1


def test_a_site_can_ask_for_a_rule_on_trial(small_site, capsys, on_trial):
    settings(small_site, "      rules: {perhaps: suggestion}\n")
    assert found(small_site, capsys)[1].get("perhaps") == "suggestion"


def test_a_permission_for_a_rule_that_is_off_is_no_news(wordy, capsys):
    allow = "allow:\n  - {rule: jargon, words: utilise, why: We know., until: 2026-09-01}\n"
    wordy.record.write_text(wordy.record.read_text() + allow)
    settings(wordy, "      rules: {jargon: off}\n")
    assert not any(rule.startswith("allow") for rule in found(wordy, capsys)[1])


@pytest.mark.parametrize(("field", "code"), [("did", 1), ("title", 0)])
def test_a_rule_can_be_stricter_in_one_field(wordy, field, code):
    settings(wordy, f"      rules: {{jargon: {{{field}: error}}}}\n")
    assert wordy.run("check") == code


def test_a_wrong_choice_for_a_field_is_said_in_words(wordy, capsys):
    settings(wordy, "      rules: {jargon: {did: terrible}, passive: {dud: error}, small-number: {said: off}}\n")
    assert wordy.run("check") == 2
    err = capsys.readouterr().err
    assert "`jargon` cannot be `terrible`" in err
    assert "`dud` is not a field with a text. Did you mean `did`?" in err
    assert "`small-number` cannot be `off`" in err


@pytest.mark.parametrize("limits", ["{sentence_fails: 5}", "{did: {sentence_fails: 4}}"])
def test_a_stricter_failing_limit_needs_no_second_line(small_site, limits):
    settings(small_site, f"      limits: {limits}\n")
    assert small_site.run("check") == 1
