"""The ten honest answers, and the facts that each one demands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """The four things an answer can mean to the person who asked: what their eye and ear must tell apart."""

    WAITING = "waiting"
    PROMISED = "promised"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Status:
    """One status: its code, the heading above ``did`` on the page, a short label and what it also needs."""

    code: str
    heading: str
    label: str
    outcome: Outcome
    needs: tuple[str, ...]

    @property
    def promise(self) -> bool:
        """Whether it holds a promise with a day: it can be late."""
        return "due" in self.needs


STATUSES: dict[str, Status] = {
    status.code: status
    for status in (
        Status("heard", "We have heard this", "Heard", Outcome.WAITING, ("next_news",)),
        Status("looking", "We are looking into it", "Looking into it", Outcome.WAITING, ("owner", "next_news")),
        Status("planned", "We will do this", "Planned", Outcome.PROMISED, ("did", "owner", "due")),
        Status("doing", "We are doing this", "Doing", Outcome.PROMISED, ("did", "owner", "due")),
        Status("done", "We did this", "Done", Outcome.CHANGED, ("did",)),
        Status(
            "part-done", "We did some of this", "Partly done", Outcome.PROMISED, ("did", "left_to_do", "owner", "due")
        ),
        Status("already", "This was already there", "Already there", Outcome.CHANGED, ("did",)),
        Status("not-ours", "Someone else decides this", "Not ours", Outcome.REFUSED, ("who_decides", "did")),
        Status("cannot", "We cannot do this", "Cannot do", Outcome.REFUSED, ("why_not", "why")),
        Status("stopped", "We said we would, but stopped", "Stopped", Outcome.REFUSED, ("why_not", "why")),
    )
}

#: "Did it work?" is asked this many days after the day something was done (FixMyStreet asks after four weeks).
WORKED_AFTER_DAYS = 28
