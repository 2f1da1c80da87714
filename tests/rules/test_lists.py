"""The word lists: sorted, unique, trimmed, useful; and the engine that finds their words."""

from __future__ import annotations

import re
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.errors import YousaidError
from yousaid.rules import jargon
from yousaid.rules.lists import Entry, WordList, bundled, list_names, read_list
from yousaid.rules.longforms import known
from yousaid.rules.needs import needs
from yousaid.yamlfile import read_config

FOLDER = Path(jargon.__file__).parents[1] / "data" / "lists"
FILES = sorted(FOLDER.glob("*.yml"))
SWAPS = [bundled(name) for name in (*jargon.LISTS, "wordy")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_trimmed_and_says_where_it_comes_from(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert read_config(path).data["source"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_entries_are_sorted_and_unique(path: Path) -> None:
    data = read_config(path).data
    for name in ("swap", "tokens", "everyday", "long", "loud", "irregular", "states", "words"):
        entries = [str(entry) for entry in data.get(name, ())]
        assert len(entries) == len(set(entries)), name
        if name != "tokens":
            assert entries == sorted(entries), name
        assert all(entry == entry.strip() != "" for entry in entries)


@pytest.mark.parametrize("name", list_names())
def test_our_own_entries_are_quick_to_find(name: str) -> None:
    """The rules read our own lists without this look, which costs time at each start."""
    assert read_list(FOLDER / f"{name}.yml").entries
    for entry in bundled(name).entries:
        assert not re.search(r"[*+]|,\}", entry.pattern), f"an open repeat in {entry.pattern}"
        assert needs(entry.pattern).telling, f"{entry.pattern} could start with anything"


def test_there_are_enough_terms() -> None:
    assert sum(len(words.entries) for words in SWAPS) >= 1000
    assert len(known().long) >= 150


def test_no_term_is_in_two_lists() -> None:
    counted = Counter(entry.pattern for words in SWAPS for entry in words.entries)
    assert [term for term, count in counted.items() if count > 1] == []


def test_terms_are_in_small_letters_and_plain() -> None:
    terms = [entry.pattern for words in SWAPS for entry in words.entries]
    assert [term for term in terms if not re.fullmatch(r"[a-z0-9' -]+", term)] == []


def test_no_replacement_is_the_term_or_jargon_itself() -> None:
    everything = WordList("", tuple(entry for words in SWAPS for entry in words.entries))
    for entry in everything.entries:
        assert entry.instead
        for instead in entry.instead:
            assert instead == instead.strip() != ""
            assert instead != entry.pattern
            assert [match.words for match in everything.find(instead)] == [], f"{entry.pattern} -> {instead}"


def test_every_form_of_a_verb_is_there() -> None:
    forms = {entry.pattern: entry.instead for entry in bundled("verbs").entries}
    for form, instead in {"utilise": "use", "utilises": "uses", "utilised": "used", "utilising": "using"}.items():
        assert forms[form] == (instead,)
    assert forms["undertook"] == ("did", "carried out")
    assert forms["undertaken"] == ("done", "carried out")


def test_every_entry_finds_itself() -> None:
    for words in SWAPS:
        for entry in words.entries:
            found = [match.words for match in words.find(f"We say {entry.pattern} here.")]
            assert found == [entry.pattern] or any(phrase in entry.pattern for phrase in words.exceptions), entry


def test_the_longest_entry_wins() -> None:
    words = WordList("%s %s", (Entry("in line", ("x",)), Entry("in line with", ("as in",))))
    assert [(m.words, m.instead) for m in words.find("In line with, in line")] == [
        ("In line with", ("as in",)),
        ("in line", ("x",)),
    ]


def test_parts_of_words_and_addresses_are_not_found() -> None:
    words = WordList("%s", (Entry("via"),))
    texts = ("deviate", "viable", "no-via", "via-x", "https://a.org/x-via/via", "www.a.org/via", "via@example.org")
    assert [list(words.find(text)) for text in texts] == [[]] * len(texts)
    assert [m.start for m in words.find("Via, (via) “via” via’s")] == [0, 6, 12, 17]


def test_exceptions_cover_what_stands_in_them() -> None:
    words = WordList("%s", (Entry("informed"),), ("informed consent",))
    assert [m.start for m in words.find("informed consent, informed")] == [18]


def test_odd_letters_do_not_move_the_place() -> None:
    words = WordList("%s", (Entry("via"),))
    assert [(m.start, m.end) for m in words.find("İİ ﬁ via")] == [(5, 8)]


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for words in SWAPS:
        for match in words.find(text):
            assert text[match.start : match.end] == match.words


def test_a_list_can_stand_for_all_forms_of_its_verbs(tmp_path: Path) -> None:
    path = tmp_path / "own.yml"
    path.write_text("extends: substitution\ninflect: verb\nignorecase: true\nswap: {utilise: use}\n", "utf-8")
    found = read_list(path).find("We utilise, it utilises, we utilised, utilising, utilisation")
    assert [match.instead for match in found] == [("use",), ("uses",), ("used",), ("using",)]


def test_an_entry_can_start_with_a_pattern() -> None:
    tokens = ("reminders? sent", "t(?:ake|ook) note", "(?:all |the )?staff", r"\d+ beds", "shadow(?:ing)? us", "24/7")
    words = WordList("%s", tuple(map(Entry, tokens)))
    text = "Reminders sent, reminder sent, took note, all staff, staff, 12 beds, shadowing us, 24/7, mistake note"
    assert [match.words for match in words.find(text)] == text.split(", ")[:-1]


@pytest.mark.parametrize("piece", ["all ", "take ", "we will consider ", "a", "feedback and ", "x-"])
def test_fifty_kilobytes_of_anything_take_no_time(piece: str) -> None:
    tokens = ("take (?:all |our )*note", r"(?:\w+ )?all (?:\w+ ){0,5}staff", "we will [^.]*june", r"\w+ and\b.*x")
    words = WordList("%s", tuple(map(Entry, tokens)), ("we will consider all",))
    started = time.process_time()
    for one in (words, *SWAPS, bundled("empty-answer"), bundled("training")):
        list(one.find(piece * (50_000 // len(piece))))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        "a: 1",
        "extends: existence",
        "extends: existence\ntokens:\n  - '('",
        "extends: existence\ntokens:\n  - (a)b",
        "extends: existence\ntokens:\n  - (?:a+)+b",
        "extends: substitution\ninflect: noun\nswap: {a: b}",
    ],
)
def test_a_wrong_list_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(YousaidError):
        read_list(path)


@pytest.mark.slow
def test_lists_are_fast() -> None:
    text = " ".join(["We put quiet lids on all of the bins and the nurses now wear soft shoes at night."] * 50)
    words = len(text.split())
    lists = [*SWAPS, bundled("empty-answer"), bundled("training")]
    for one in lists:
        list(one.find(text))
    started = time.process_time()
    for _ in range(20):
        for one in lists:
            list(one.find(text))
    assert 20 * words / (time.process_time() - started) > 300_000
