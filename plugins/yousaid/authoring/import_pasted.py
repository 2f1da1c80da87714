"""Pasted pages: "You said: … We did: …" as lines, headings, bold labels or two columns, many pairs in one paste."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from yousaid.authoring.columns import field_of, plain_name
from yousaid.authoring.drafting import Draft, Imported, draft_of
from yousaid.authoring.import_csv import read_table
from yousaid.authoring.labels import PROSE, Label, heading_of, label_of, parts_pairs, pieces
from yousaid.records.vocabularies import Vocabularies

_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TABLE_RULE = re.compile(r"[|\s:-]+")


def read_pasted(text: str, vocabularies: Vocabularies | None = None) -> Imported:
    """The drafts in a pasted page; none when it has no label that we know."""
    known = vocabularies or Vocabularies()
    text = _LINE_BREAK.sub("\n", text).replace("\u00a0", " ")
    return _columns(text, known) or _Paste(known).read(text)


def _columns(text: str, vocabularies: Vocabularies) -> Imported | None:
    """The drafts of a paste of two columns or more: with tabs, or as a Markdown table."""
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and all(line.strip().startswith("|") for line in lines):
        lines = [_tabbed(line) for line in lines if not _TABLE_RULE.fullmatch(line)]
        text = "\n".join(lines)
    if not lines or "\t" not in text:
        return None
    head = [cell for cell in lines[0].replace('"', "").split("\t") if cell.strip()]
    if len(head) > 1 and any(field_of(cell) in PROSE for cell in head):
        return read_table(text, vocabularies)
    if all(line.count("\t") == 1 for line in lines) and not any(label_of(line) for line in lines):
        found = read_table("You said\tWe did\n" + text, vocabularies)
        note = "The columns have no names. We took the first for “You said” and the second for “We did”."
        return Imported(found.drafts, (note, *found.notes)) if found else None
    return None


def _tabbed(line: str) -> str:
    """A row of a Markdown table with tabs between its cells."""
    cells = [cell.strip().replace('"', '""') for cell in line.strip().strip("|").split("|")]
    return "\t".join(f'"{cell}"' for cell in cells)


@dataclass(slots=True)
class _Group:
    """The parts of one pair: each with its label and the lines read so far; "" holds words under no label."""

    line: int
    parts: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Whether it holds anything said or done."""
        return not PROSE.isdisjoint(self.parts)

    def put(self, label: Label) -> list[str]:
        """Begin one part; gives back its lines, to be added to."""
        lines = self.parts.setdefault(label.field, [])
        lines += ["", label.rest] if lines else [label.rest]
        self.names.setdefault(label.field, plain_name(label.name))
        return lines


class _Paste:
    """Reads labelled lines one by one."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies
        self.groups: list[_Group] = []
        self.before: list[str] = []
        self.current: list[str] | None = None
        self.leader = ""
        self.facts_first = False

    def read(self, text: str) -> Imported:
        """The pairs of a text."""
        for number, line in enumerate(text.split("\n"), 1):
            for piece in pieces(line):
                self.take(piece, number)
        if not any(group.begun for group in self.groups):
            return Imported((), ("We found no “You said” or “We did” in this text.",))
        before = " ".join(" ".join(self.before).split())
        notes = (f"We left out the words above the first pair: {before}",) if before else ()
        return Imported(tuple(self.draft(group) for group in self.groups if group.parts), notes)

    def take(self, line: str, number: int) -> None:
        """Put one line where it belongs."""
        label = label_of(line)
        if label and label.field in PROSE:
            self.prose(label, number)
        elif label:
            self.fact(label, number)
        elif parts_pairs(line):
            self.current = None
        elif heading := heading_of(line):
            self.start(number).put(Label("title", "title", heading))
        elif self.current is not None:
            self.current.append(line.rstrip())
        elif line.strip():
            self.stray(line.strip(), number)

    def prose(self, label: Label, number: int) -> None:
        """A label of something said or done. The pair is over when its first label comes again."""
        group = self.groups[-1] if self.groups else self.start(number)
        if label.field == "we_said" and "said" in group.parts and "did" not in group.parts:
            label = Label("did", label.name, label.rest)
        self.leader = self.leader or label.field
        answered = label.field == "did" and group.names.get("did") == "we said"
        if (label.field in group.parts and not answered) or (label.field == self.leader and group.begun):
            group = self.start(number)
        self.current = group.put(label)

    def fact(self, label: Label, number: int) -> None:
        """Another label. Where the first pair begins with facts, so does each pair."""
        self.facts_first = self.facts_first or not self.groups
        group = self.groups[-1] if self.groups else self.start(number)
        if label.field in group.parts or (self.facts_first and group.begun and "did" in group.parts):
            group = self.start(number)
        group.put(label)

    def stray(self, line: str, number: int) -> None:
        """Words under no label: above everything, below a heading or after a ruler."""
        if not self.groups:
            self.before.append(line)
            return
        group = self.groups[-1]
        if group.begun:
            group = self.start(number)
        group.parts.setdefault("", []).append(line)

    def start(self, number: int) -> _Group:
        """Begin the next pair."""
        self.current = None
        self.groups.append(_Group(number))
        return self.groups[-1]

    def draft(self, group: _Group) -> Draft:
        """The draft that a pair makes."""
        pairs = [(place or "words under no label", "\n".join(lines)) for place, lines in group.parts.items()]
        return draft_of(pairs, self.vocabularies, f"line {group.line}")
