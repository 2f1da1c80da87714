"""no-views: what people said is told as how many answered, and not as what they said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Passage, Role, Rule, Subject
from yousaid.text.sentences import Sentence

#: Words with which a sentence tells that people answered, or where their answers are.
_ABOUT = frozenset(
    "answers comments engagement feedback opinions participants questionnaire questionnaires questions replied replies "
    "respondents responded responses results submissions survey surveys views".split()
)
#: Words with which a sentence tells what somebody thinks or met.
_VIEW = re.compile(
    r"\b(?:about|against|agree\w*|asked|because|better|concern\w*|could|difficult|disagree\w*|did not|dislike\w*|"
    r"easier|enough|felt|favou?r|found|good|great|happy|hard|important|lack|liked?|long|love\w*|more|need\w*|no|not|"
    r"oppos\w*|poor|positive\w*|negative\w*|prefer\w*|problem\w*|said|should|support\w*|suggest\w*|that|thought|told|too|"
    r"unhappy|want\w*|wish\w*|worr\w*|worse|would)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for ``said`` when each of its sentences is about answers, or asks, and none tells a view."""
    if subject.record is None:
        return
    for passage in subject.passages:
        if passage.field == "said" and passage.role is Role.PUBLIC and _tells_no_view(passage):
            yield Hit(
                passage.field,
                "This tells that people answered. It does not tell what they said.",
                "Write what people want, like or find hard, in their words: “You told us that …”.",
            )


def _tells_no_view(passage: Passage) -> bool:
    told = [sentence for sentence in passage.prose.sentences if not sentence.text.rstrip("”’\"' ").endswith("?")]
    return bool(told) and all(_about_answers(sentence) for sentence in told)


def _about_answers(sentence: Sentence) -> bool:
    return bool(_ABOUT & sentence.distinct) and not _VIEW.search(sentence.text)


RULE = Rule(
    id="no-views",
    name="It says that people answered, not what they said",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People look for what they said. A count of answers does not show that anybody read them.",
    source="yousaid: 11 of 21 published consultation answers were mainly a count; Cabinet Office (2018)",
    check=check,
)
