"""Importing tables, JSON Lines and pasted pages: nothing said or done is lost, and nothing is guessed."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.addresses import SLUG
from yousaid.authoring.drafting import Imported
from yousaid.authoring.import_csv import read_csv
from yousaid.authoring.import_jsonl import read_jsonl
from yousaid.authoring.import_pasted import read_pasted
from yousaid.authoring.importing import plan_import, title_from, unique_slug
from yousaid.cleantext import clean_value
from yousaid.errors import YousaidError
from yousaid.records.model import Record
from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import read_record

TODAY = date(2026, 11, 2)
PAIR = [{"said": "It was cold.", "did": "We bought blankets."}]
PAIRS = [*PAIR, {"said": "Parking is hard.", "did": "We made 12 more spaces."}]


def values(imported: Imported) -> list[dict[str, object]]:
    return [draft.values for draft in imported.drafts]


def record(path: str, text: str) -> Record:
    document, findings = read_record(path, text.encode())
    assert document is not None
    assert findings == ()
    found, faults = read_shape(document, RECORD, Vocabularies(), id="x")
    assert faults == ()
    assert isinstance(found, Record)
    return found


def test_a_plan_makes_draft_records():
    data = (
        b"You said,We did,Ward,Link,Org\nIt was cold.,We bought blankets.,Ward 7,https://www.example.org/,Riverside\n"
    )
    plan = plan_import(data, "winter.csv", {"it-was-cold"}, TODAY)
    assert plan.notes == ()
    assert plan.files == (
        (
            "records/2026/it-was-cold-2.yml",
            "title: It was cold\ndraft: true\nsaid: |\n  It was cold.\ndid: |\n  We bought blankets.\n"
            'place: Ward 7\nsource:\n  url: "https://www.example.org/"\n  organisation: Riverside\n',
        ),
    )


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_in_any_shape(sign, encoding):
    text = f"We did{sign}ward{sign}YOU SAID…\r\n"
    text += f'We bought blankets.{sign}{sign}"It was; cold,\nat night | or\t""dawn""."\r\n{sign}{sign}\r\n'
    assert values(read_csv(text.encode(encoding))) == [
        {"said": 'It was; cold,\nat night | or "dawn".'.replace("\t", " "), "did": "We bought blankets."}
    ]


def test_a_table_with_lines_above_and_a_hint_from_a_spreadsheet():
    imported = read_csv(b"sep=;\nReport for winter;;\n;;\nFeedback;Our response;Period\nCold, dark;Blankets;2025\n")
    assert values(imported) == [{"said": "Cold, dark", "did": "Blankets", "source": {"period": "2025"}}]
    assert imported.notes == ("We left out line 1, above the table: Report for winter",)


def test_windows_text_is_read_with_a_warning():
    imported = read_csv("said,did\nThe café’s door,Mended\n".encode("cp1252"))
    assert values(imported) == [{"said": "The café’s door", "did": "Mended"}]
    assert "not saved as UTF-8 (line 2)" in imported.notes[0]


def test_what_does_not_fit_is_named():
    head = "said,did,date,status,people,themes,budget,comment"
    row = "Cold,Blankets,March,Finished,about 20,Staff; Food,B12,Too dark,extra"
    (draft,) = read_csv(f"{head}\n{row}\n".encode()).drafts
    assert draft.values == {"said": "Cold", "did": "Blankets", "themes": ["staff"]}
    assert [words.partition(" It says: ")[2] for words in draft.left_out] == [
        "“March”",
        "“Finished”",
        "“about 20”",
        "“Food”",
        "“B12”",
        "“extra”",
        "“Too dark”",
    ]
    assert "“date”: “March” is not a date" in draft.left_out[0]
    assert "“comment”: `said` comes from “said”" in draft.left_out[-1]


def test_codes_are_found_by_their_exact_label_only():
    row = {"said": "a", "status": "We did this", "heard through": ["Survey", "letter"], "date": "2026-03-02 00:00:00"}
    row |= {"themes": "Environment, equipment & catering, Staff", "due": "June 2026", "people": "1,200", "draft": "no"}
    (draft,) = read_jsonl(json.dumps(row).encode()).drafts
    assert draft.values == {
        "said": "a",
        "status": "done",
        "date": "2026-03-02",
        "due": "2026-06",
        "themes": ["staff"],
        "heard_through": ["survey", "letter"],
        "people": 1200,
    }
    assert len(draft.left_out) == 3


def test_a_label_with_commas_is_one_theme():
    (draft,) = read_csv(b'said,themes\na,"Environment, equipment & catering; Staff"\n').drafts
    assert draft.values["themes"] == ["environment-equipment-catering", "staff"]


def test_hidden_characters_are_taken_out_and_named():
    (draft,) = read_jsonl(json.dumps({"said": "bad\u202eword\x07 \ud800here\x0bnext"}).encode()).drafts
    assert draft.values == {"said": "badword here\nnext"}
    assert draft.left_out == ("“said”: hidden characters (U+0007, U+202E, U+D800)",)


@pytest.mark.parametrize("text", ["[{}]", '{"records": [{}]}', "{}\n\n{}"])
def test_json_in_three_shapes(text):
    one = json.dumps(PAIR[0])
    assert values(read_jsonl(text.replace("{}", one).encode())) == PAIR * text.count("{}")


def test_every_bad_line_of_json_is_named():
    with pytest.raises(YousaidError) as raised:
        read_jsonl(b'{"said": "a"}\nnot json\n[1]\n' + b"[" * 100_000, name="a.jsonl")
    assert [(problem.path, problem.line) for problem in raised.value.problems] == [("a.jsonl", n) for n in (2, 3, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "You said: It was cold.\nWe did: We bought blankets.",
        "YOU SAID\n\nIt was cold.\n\nWE DID\n\nWe bought blankets.",
        "**You said:** It was cold.\n\n**We did:** We bought blankets.",
        "**You said**\nIt was cold.\n\n__We did__:\nWe bought blankets.",
        "- **You said** – It was cold.\n- **We did** – We bought blankets.",
        "• You said… It was cold.\n• We did… We bought blankets.",
        "1. You told us: It was cold.\n2. Our response: We bought blankets.",
        "## What you said\nIt was cold.\n## What we did\nWe bought blankets.",
        "You said: It was cold. We did: We bought blankets.",
        "You said, we did\n----------------\nYou said\tIt was cold.\nWe did\tWe bought blankets.",
        "You said\u00a0: It was cold.\r\nWe did\u00a0: We bought blankets.\r\n",
        "We heard: It was cold.\nAction taken: We bought blankets.",
        "You asked: It was cold.\nWe said: We bought blankets.",
        "You said\tWe did\nIt was cold.\tWe bought blankets.",
        "It was cold.\tWe bought blankets.",
        "| We did | You said |\n| --- | :-- |\n| We bought blankets. | It was cold. |",
        "We did: We bought blankets.\nYou said: It was cold.",
    ],
)
def test_a_paste_in_many_shapes(text):
    assert values(read_pasted(text)) == PAIR


@pytest.mark.parametrize(
    "between",
    ["\n", "\n\n", "\n\n---\n\n", "\n\nYou said, we did\n"],
)
@pytest.mark.parametrize("shape", ["You said: {said}\nWe did: {did}", "**We did**\n{did}\n\n**You said**\n{said}"])
def test_several_pairs_in_a_paste(shape, between):
    text = between.join(shape.format(**pair) for pair in PAIRS)
    assert values(read_pasted(text)) == PAIRS


def test_a_paste_with_headings_wards_and_an_introduction():
    text = "Thank you all.\n\nWard: A\nYou said: x\nWe did: y\nand z\n\nWard: B\nYou said: v\nWe did: w"
    imported = read_pasted(text)
    assert values(imported) == [{"said": "x", "did": "y\nand z", "place": "A"}, {"said": "v", "did": "w", "place": "B"}]
    assert imported.notes == ("We left out the words above the first pair: Thank you all.",)
    titled = read_pasted("## Food\nYou said: x\nWe said: we will\nWe did: y\n\n**Beds**\nYou said: z")
    assert values(titled) == [{"title": "Food", "said": "x", "did": "we will\n\ny"}, {"title": "Beds", "said": "z"}]


def test_asked_said_did():
    text = "We asked: a\nYou said: b\nWe did: c\nWe asked: d\nYou said: e\nWe did: f"
    assert [list(pair.values()) for pair in values(read_pasted(text))] == [["a", "b", "c"], ["d", "e", "f"]]


@pytest.mark.parametrize(
    "line",
    ["We did not wait.", "You said it was cold, and we listened.", "Action on hearing loss helped.", "Note: this"],
)
def test_a_sentence_is_no_label(line):
    assert values(read_pasted(f"You said: a\nWe did: b\n{line}\nc")) == [{"said": "a", "did": f"b\n{line}\nc"}]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.csv"),
        (b"a,b\n1,2\n", "a.csv"),
        (b"hello", "a.txt"),
        (b"", "-"),
        (b"PK\x03\x04\0", "a.xlsx"),
        (b"{}", "a.json"),
    ],
)
def test_a_file_without_records_is_refused_in_words(data, name):
    with pytest.raises(YousaidError) as raised:
        plan_import(data, name, set(), TODAY)
    assert raised.value.problems[0].instead


def test_a_row_without_words_is_named():
    plan = plan_import(b"ward,said,did\nWard 7,,\nWard 8,Cold,\n", "a.csv", set(), TODAY)
    assert [path for path, _ in plan.files] == ["records/2026/cold.yml"]
    assert plan.notes == ("line 2: we left this out. It says neither what people said nor what you did.",)


def test_standard_input_is_recognised():
    for data in (b"You said: a\nWe did: b", b"said,did\na,b\n", b'{"said": "a", "did": "b"}'):
        (file,) = plan_import(data, "-", set(), TODAY).files
        assert record(*file).did == "b\n".strip()


def test_the_year_folder_is_the_year_of_the_date():
    assert plan_import(b"said,date\nCold,2 March 2024\n", "a.csv", set(), TODAY).files[0][0] == "records/2024/cold.yml"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It was cold. It was dark.", "It was cold"),
        ("- Bins banged all night.\n- Lights stayed on.", "Bins banged all night"),
        (f"{'word ' * 10}and the rest of it goes on", ("word " * 10).strip()),
        ("x" * 90, "x" * 59),
        ("", ""),
    ],
)
def test_a_title_is_the_first_words(text, title):
    assert title_from(text) == title


def test_ids_are_unique_and_never_reserved():
    assert unique_slug("Index", {"index"}) == "index-2"
    long = unique_slug("a" * 80, {"a" * 80})
    assert long == "a" * 78 + "-2"
    assert plan_import(b"said\nEasy read\n", "a.csv", set(), TODAY).files[0][0] == "records/2026/easy-read-2.yml"


def normal(text: str) -> str:
    return clean_value(text)[0].strip()


def test_real_pairs_keep_every_character(real_pairs):
    lines = "\n".join(json.dumps(pair) for pair in real_pairs).encode()
    table = io.StringIO()
    writer = csv.DictWriter(table, sorted({key for pair in real_pairs for key in pair}), delimiter=";")
    writer.writeheader()
    writer.writerows(real_pairs)
    pasted = "\n\n".join(f"You said: {pair['said']}\nWe did: {pair['did']}" for pair in real_pairs).encode()
    for data, name in ((lines, "a.jsonl"), (table.getvalue().encode("utf-8-sig"), "a.csv"), (pasted, "a.txt")):
        plan = plan_import(data, name, set(), TODAY)
        records = [record(*file) for file in plan.files]
        assert [(r.said, r.did) for r in records] == [(normal(p["said"]), normal(p["did"])) for p in real_pairs]
        assert all(r.draft and r.status == "" and r.date is None and 0 < len(r.title) < 60 for r in records)
        if name != "a.txt":
            assert plan.notes == ()
            assert [r.source.url for r in records if r.source] == [p["url"] for p in real_pairs]


PROSE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"]), max_size=200)


@given(st.lists(st.tuples(PROSE, PROSE), max_size=4), st.sampled_from(",;\t"))
def test_any_table_is_read_back_whole(pairs, sign):
    table = io.StringIO()
    writer = csv.writer(table, delimiter=sign)
    writer.writerows([("We did", "You said"), *((did, said) for said, did in pairs)])
    found = [(v.get("said", ""), v.get("did", "")) for v in values(read_csv(table.getvalue().encode()))]
    assert found == [(normal(s), normal(d)) for s, d in pairs if s.strip() or d.strip()]


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.jsonl", "a.txt", "-"]))
def test_any_bytes_give_records_or_words(data, name):
    with contextlib.suppress(YousaidError):
        assert plan_import(data, name, set(), TODAY).files


@given(st.text(st.sampled_from('You said:We did\n\t*#-. ab"|{}…'), max_size=150))
def test_any_paste_gives_records_that_can_be_read(text):
    try:
        plan = plan_import(b"You said: x\n" + text.encode(), "a.txt", set(), TODAY)
    except YousaidError:
        return
    for path, written in plan.files:
        assert record(path, written).draft
        assert SLUG.fullmatch(path.rpartition("/")[2].removesuffix(".yml"))


@pytest.mark.parametrize(
    "line",
    ["# " + " " * 200_000 + "x", "-" * 200_000 + "x", "You " * 50_000, "**a" * 60_000, "x \t" * 60_000, '"' * 99_999],
)
def test_a_hostile_line_takes_no_time(line):
    started = time.process_time()
    for name in ("a.txt", "a.csv", "a.jsonl"):
        with contextlib.suppress(YousaidError):
            plan_import(f"You said: a\n{line}\n".encode(), name, set(), TODAY)
    # Far more than it takes: only a walk that is not linear comes near.
    assert time.process_time() - started < 10
