"""dropped-we: an answer that begins with what was done, and not with who did it: "Revised the form"."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.late import late
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Role, Rule, Subject

_DID = (
    "Added|Agreed|Appointed|Arranged|Asked|Bought|Built|Carried out|Changed|Checked|Cleaned|Collated|Collected|"
    "Commissioned|Contacted|Created|Delivered|Designed|Developed|Discussed|Employed|Ensured|Established|Explained|"
    "Extended|Fitted|Fixed|Gave|Held|Hired|Identified|Implemented|Improved|Increased|Installed|Introduced|Invested in|"
    "Investigated|Launched|Made|Met with|Moved|Opened|Ordered|Organised|Painted|Produced|Provided|Purchased|Ran|"
    "Recruited|Redesigned|Reduced|Removed|Repaired|Replaced|Reviewed|Revised|Secured|Sent|Set up|Spoke to|Spoke with|"
    "Started|Stopped|Supplied|Trained|Trialled|Updated|Upgraded|Worked with|Wrote to|Wrote"
)
#: What can follow a verb that tells of an act; "Provided the lift works", "Trained staff" and
#: "Opened in May, the ward …" do not.
_THING = (
    r"(?:a|an|our|all|each|every|more|extra|additional|new|further|that|two|three|four|five|six|several|some|\d+)"
    r"(?= \w)|"
    r"(?<!Provided )(?:the|this|these|their|your)(?= \w)|(?<=Arranged )for"
)
_ACT = late(rf"(?P<did>{_DID}) (?:{_THING})\b")
_BEGINS = tuple(sorted({word[:2] for word in _DID.split("|")}))
_FIELDS = ("did", "left_to_do")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sentence of an answer that begins with an act; list items may, after "We:"."""
    if subject.record is None:
        return
    for passage in subject.passages:
        if passage.role is Role.OURS and passage.field in _FIELDS:
            for sentence in passage.prose.sentences:
                match = _ACT.match(sentence.text) if sentence.text.startswith(_BEGINS) else None
                if match and passage.prose.blocks[sentence.block].kind != "item":
                    did = match["did"]
                    place, instead = sentence.span(*match.span("did")), f"We {did[0].lower()}{did[1:]}"
                    message = f"“{match[0]} …” does not say who did it."
                    yield Hit(
                        passage.field,
                        message,
                        f"Write “{instead}”.",
                        *place,
                        replacement=wording.certain(place, len(did), instead),
                    )


RULE = Rule(
    id="dropped-we",
    name="Nobody does it in this sentence",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A sentence with nobody in it reads like a form. “We” shows that somebody did it and stands by it.",
    source="NHS content guide, “Voice and tone”; yousaid: 60 of 87 published answers named nobody",
    check=check,
)
