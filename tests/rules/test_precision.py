"""On published answers, an editor would act on what the rules find: each finding was judged (docs/precision.md).

`tests/language/judged.tsv` holds the judgements by place, and none of the words, which are not ours to keep.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from yousaid.gate import subjects
from yousaid.gate.severity import severity_of
from yousaid.glossary import Glossary
from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.rules import RULES
from yousaid.rules.rule import Family, Role, Subject
from yousaid.settings import KNOWN_ACRONYMS, Contact, Settings
from yousaid.yamlfile import dump_record, read_record

TODAY = date(2026, 11, 23)
SETTINGS = Settings(
    root=Path(),
    config_path=Path("site_config.yml"),
    site_name="Riverside",
    organisation="Riverside",
    contact=Contact(phone="0800 111 2222"),
    content=Path("content"),
    site_dir=Path("site"),
    acronyms=KNOWN_ACRONYMS,
)
JUDGED = Path(__file__).parents[1] / "language" / "judged.tsv"
PAGE = Path(__file__).parents[2] / "docs" / "precision.md"
#: How many of all findings an editor would act on, and of each rule that found enough to say so.
LEAST_OF_ALL, LEAST_OF_A_RULE, ENOUGH = 0.9, 0.8, 10

Place = tuple[str, str, str, str, str]


def places(pairs: tuple[dict[str, Any], ...]) -> Iterator[Place]:
    """Where each language rule fires: the number of the pair, the field, the rule, and the stretch of text."""
    blank = Subject(path="", settings=SETTINGS, glossary=Glossary(), today=TODAY)
    rules = [rule for rule in RULES if rule.family is Family.LANGUAGE and rule.stage == "live"]
    for number, pair in enumerate(pairs, 1):
        texts = {key: pair[key] for key in ("said", "did") if pair[key]}
        source = dump_record({"title": "What people told us", **texts, "status": "done", "date": "2026-03-02"})
        document, _ = read_record("content/records/2026/an-example.yml", source.encode())
        assert document is not None
        record, _ = read_shape(document, RECORD, Vocabularies(), "an-example")
        for page in subjects.of_record(record, blank):
            roles = {passage.field: passage.role for passage in page.subject.passages}
            for rule in rules:
                for hit in rule.check(page.subject):
                    if severity_of(rule, hit, roles.get(hit.field, Role.OURS), record, SETTINGS):
                        yield str(number), hit.field, rule.id, str(hit.start or 0), str(hit.end or 0)


def judgements() -> dict[Place, tuple[bool, ...]]:
    """What each reader said of a finding, the first reader first."""
    lines = [line.split("\t") for line in JUDGED.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {(line[0], line[1], line[2], line[3], line[4]): tuple(said == "yes" for said in line[5:]) for line in lines}


def test_an_editor_would_act_on_what_is_found(real_pairs: tuple[dict[str, Any], ...]) -> None:
    judged, found = judgements(), list(places(real_pairs))
    known = [place for place in found if place in judged]
    unknown = [place for place in found if place not in judged]
    assert len(known) >= 0.9 * len(found), f"read and judge these: {unknown}"
    of_rule = Counter(place[2] for place in known)
    acted = [Counter(place[2] for place in known if judged[place][reader]) for reader in (0, 1)]
    for reader in acted:
        assert reader.total() >= LEAST_OF_ALL * len(known)
    rows = [f"| {rule} | {n} | {acted[0][rule]} | {acted[1][rule]} |" for rule, n in sorted(of_rule.items())]
    shares = [f"{one.total()} ({100 * one.total() // len(known)}%)" for one in acted]
    rows.append(f"| All | {len(known)} | {shares[0]} | {shares[1]} |")
    assert "\n".join(rows) in PAGE.read_text("utf-8"), "\n".join(rows)
    weak = {rule: n for rule, n in of_rule.items() if n >= ENOUGH and acted[0][rule] < LEAST_OF_A_RULE * n}
    assert not weak
