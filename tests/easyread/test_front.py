"""The first pages of easy read: our own lines keep our rules, and a site hears what is wrong with its own."""

from __future__ import annotations

import pytest

from yousaid.easyread.front import Front, hard, read_front, spoken
from yousaid.easyread.pictures import read_pictures
from yousaid.finding import Finding, Severity
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import read_record

VOCABULARIES = Vocabularies()
PICTURES = read_pictures(None, {}, VOCABULARIES)[0]
OURS = read_front(None, PICTURES, frozenset(), VOCABULARIES)[0]


def own(text: str) -> tuple[Front, list[Finding]]:
    document, faults = read_record("content/easy-read.yml", text.encode())
    assert document is not None, faults
    front, findings = read_front(document, PICTURES, frozenset({"NHS"}), VOCABULARIES)
    return front, list(findings)


@pytest.mark.parametrize("page", ["home", "about", "contact"])
def test_our_own_lines_keep_our_rules_and_have_pictures(page: str) -> None:
    assert getattr(OURS, page)
    for block in getattr(OURS, page):
        assert PICTURES.find(block.picture), block
        assert 1 <= len(block.lines) <= 3
        for line in spoken(block, "Riverside and Vale NHS Trust"):
            assert hard(line, frozenset({"NHS"})) == ()


def test_the_words_of_every_theme_are_short_and_have_a_picture() -> None:
    for entry in VOCABULARIES["themes"].entries.values():
        assert PICTURES.find(entry.picture), entry.code
        assert hard(entry.easy, frozenset()) == ()


def test_a_page_that_a_site_leaves_out_stays_ours() -> None:
    front, findings = own("about:\n  - lines: [We are here.]\n    picture: hospital\n")
    assert findings == []
    assert front.home == OURS.home
    assert [block.lines for block in front.about] == [("We are here.",)]


@pytest.mark.parametrize(
    ("text", "field", "severity", "says"),
    [
        ("home:\n  - {lines: Hello., picture: hospitall}", "home[0].picture", Severity.ERROR, "There is no picture"),
        ("home:\n  - {lines: Hello.}", "home[0]", Severity.ERROR, "`picture` is missing"),
        ('home:\n  - {lines: We can\'t., picture: "no"}', "home[0].lines[0]", Severity.WARNING, "short form"),
        ("homes:\n  - {lines: Hello., picture: home}", "homes", Severity.ERROR, "Did you mean `home`?"),
    ],
)
def test_what_is_wrong_with_a_sites_lines(text: str, field: str, severity: Severity, says: str) -> None:
    _, findings = own(text + "\n")
    assert [(f.field, f.severity) for f in findings if says in f.message] == [(field, severity)]


def test_the_nearest_picture_is_named() -> None:
    assert "`hospital`" in own("home:\n  - {lines: Hello., picture: hospitall}\n")[1][0].suggestion
