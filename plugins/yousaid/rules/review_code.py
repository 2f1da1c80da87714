"""review-code: the code in a review is not the code of any version of that page."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.code import near, read_code
from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a code with a mistake, and for the code of another page."""
    reviewed = subject.reviewed
    if reviewed is None or not reviewed.review.code:
        return
    now = reviewed.standing.version.code if reviewed.standing is not None else None
    if read_code(reviewed.review.code) is None:
        guess = now is not None and near(reviewed.review.code, now)
        message = "This code has a mistake." + (f" Did you mean `{now}`?" if guess else "")
        advice = "Copy it again from the foot of the page that people checked: 2 signs for each part, then 3."
        yield Hit("code", message, f"Write `code: {now}`, if that is what stands on the page." if guess else advice)
    elif reviewed.elsewhere:
        message = f"This is the code of another page: `{reviewed.elsewhere}`."
        yield Hit(
            "code", message, f"Copy the code of the right page, or rename this file to `{reviewed.elsewhere}.yml`."
        )


RULE = Rule(
    id="review-code",
    name="A code that fits no version of the page",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="The code says what people checked. With a wrong code, nobody knows which words they saw.",
    source="yousaid, `easyread/code.py`: a wrong sign and two neighbours that changed places are always noticed",
    check=check,
)
