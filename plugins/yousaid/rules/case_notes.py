"""case-notes: people written about as in a doctor's notes, "Patient unhappy with food"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.late import late
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

_ONE = (
    "Patient|Parent|Relative|Client|Resident|Carer|Mother|Father|Daughter|Son|Wife|Husband|Visitor|Customer|Tenant|"
    "Caller|Student|Inpatient|Outpatient|Complainant|NOK|Next of kin|Pt"
)
_MANY = "Patients|Parents|Relatives|Clients|Residents|Carers|Visitors|Customers|Tenants|Students|Families"
_STATES = "angry|anxious|concerned|disappointed|dissatisfied|distressed|frustrated|pleased|unhappy|upset|worried"
_ABOUT = r"(?= (?:about|as|at|because|by|over|regarding|that|to|when|with)\b|[.,])"
_VERBS = (
    "is|was|has|had|did|does|could|cannot|would|asks|asked|attended|believed|believes|commented|complained|complains|"
    "described|describes|experienced|expressed|feels|felt|found|highlighted|highlights|queried|queries|raised|raises|"
    "received|reported|reports|requested|requests|said|says|stated|states|suggested|told|waited|wanted|wants|admitted|"
    "discharged|referred"
)
_NOTES = late(
    rf"(?P<one>{_ONE}) (?:(?P<verb>{_VERBS})\b|(?P<state>{_STATES}){_ABOUT})|(?P<many>{_MANY}) (?:{_STATES}){_ABOUT}"
)
_PEOPLE = frozenset(name.lower().split()[-1] for name in f"{_ONE}|{_MANY}".split("|"))
_WHO = {
    "Complainant": "A person who complained",
    "Inpatient": "An inpatient",
    "NOK": "A relative",
    "Next of kin": "A relative",
    "Outpatient": "An outpatient",
    "Pt": "A patient",
}


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sentence that begins with a person without "a" or a state without a verb; headings may."""
    for passage, sentence in wording.holding(subject, _PEOPLE):
        match = _NOTES.match(sentence.text)
        if match and passage.field != "title" and passage.prose.blocks[sentence.block].kind != "heading":
            message = f"“{match[0]}” reads like a note about somebody who is not there."
            yield Hit(passage.field, message, f"Write “{_said(match)}”.", *sentence.span(*match.span()))


def _said(match: re.Match[str]) -> str:
    """The same words as people say them."""
    if match["many"]:
        return " were ".join(match[0].rsplit(" ", 1))
    who = _WHO.get(match["one"], f"A {match['one'].lower()}")
    passive = match["verb"] in {"admitted", "discharged", "referred"} or match["state"]
    return f"{who} was {match['verb'] or match['state']}" if passive else f"{who} {match['verb']}"


RULE = Rule(
    id="case-notes",
    name="People written about as in case notes",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People read here about themselves. Notes make a case of them, and nobody wants to be a case.",
    source="yousaid: 8 of 101 published answers; Cox and Fritz (2022), “Presenting complaint”, BMJ 377:e066720",
    check=check,
)
