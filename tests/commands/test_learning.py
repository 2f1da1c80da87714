"""A site's first 90 days, permissions, and time: what only warns."""

import pytest

LONG = "We " + "really " * 30 + "tried."


def site_with(small_site, more="", gate=""):
    small_site.config.write_text(small_site.config.read_text() + gate)
    text = small_site.record.read_text().replace("We bought 40 more blankets.", LONG)
    small_site.record.write_text(text + more)
    return small_site


LEARNING = "      gate: learning\n      gate_start: 2026-02-01\n"


def test_words_fail_in_full_and_warn_while_learning(small_site):
    assert site_with(small_site).run("check") == 1
    assert site_with(small_site, gate=LEARNING).run("check") == 0


def test_the_end_of_learning_alone_turns_nothing_red(small_site):
    site = site_with(small_site, gate=LEARNING)
    assert site.run("check", "--today", "2027-11-02") == 0


def test_an_answer_dated_after_the_learning_time_is_held_to_the_full_gate(small_site):
    site = site_with(small_site, gate=LEARNING)
    site.record.write_text(site.record.read_text().replace("2 March 2026", "2 September 2026"))
    assert site.run("check") == 1


def test_learning_never_covers_identifiers(small_site):
    site = site_with(small_site, gate=LEARNING)
    site.record.write_text(
        site.record.read_text().replace("The ward was", "Write to jo.bloggs@example.com. The ward was")
    )
    assert site.run("check") == 1


def test_a_permission_hides_its_finding_until_its_end(small_site, capsys):
    allow = 'allow:\n  - {rule: long-sentence, words: really, why: "It is a test.", until: 2026-12-31}\n'
    site = site_with(small_site, allow)
    assert site.run("check") == 0
    capsys.readouterr()
    assert site.run("check", "--today", "2027-02-01") == 0, "time alone never fails the gate"
    out = capsys.readouterr().out
    assert "ended" in out
    assert "long-sentence" in out


def test_a_permission_that_nobody_needs_is_reported(small_site, capsys):
    small_site.record.write_text(small_site.record.read_text() + "allow:\n  - {rule: jargon, why: Once.}\n")
    assert small_site.run("check") == 0
    assert "not needed" in capsys.readouterr().out


@pytest.mark.parametrize("rule", ["identifier", "consent", "small-number", "missing-owner"])
def test_people_and_promises_can_never_be_allowed_away(small_site, capsys, rule):
    small_site.record.write_text(
        small_site.record.read_text().replace("The ward was", "Write to jo.bloggs@example.com. The ward was")
        + f"allow:\n  - {{rule: {rule}, why: Because.}}\n"
    )
    assert small_site.run("check") == 1
    assert "can never be allowed" in capsys.readouterr().out


def test_a_page_can_allow_a_rule_for_one_paragraph(small_site, capsys):
    page = "# About\n\n<!-- allow long-sentence: it is a test -->\n" + LONG + "\n"
    small_site.write("content/about.md", page)
    assert small_site.run("check") == 0
    small_site.write("content/about.md", page + "\nAnother one.\n\n" + LONG + "\n")
    assert small_site.run("check") == 1


def test_a_permission_without_a_reason_is_reported(small_site, capsys):
    small_site.write("content/about.md", "# About\n\n<!-- allow long-sentence -->\nShort.\n")
    small_site.run("check")
    assert "no reason" in capsys.readouterr().out


def test_a_late_promise_is_a_warning_on_any_later_day(small_site, capsys):
    text = small_site.record.read_text().replace("status: done", "status: planned\nowner: Ward manager\ndue: 2026-12")
    small_site.record.write_text(text)
    assert small_site.run("check", "--today", "2026-12-31") == 0
    assert "late-promise" not in capsys.readouterr().out
    assert small_site.run("check", "--today", "2027-01-01") == 0
    assert "late-promise" in capsys.readouterr().out
    assert small_site.run("check", "--today", "2027-01-01", "--strict") == 1


def test_a_permission_inside_a_line_is_reported(small_site, capsys):
    small_site.write("content/about.md", "# About\n\nShort. <!-- allow jargon: it is a name --> More.\n")
    small_site.run("check")
    assert "inside a line" in capsys.readouterr().out
