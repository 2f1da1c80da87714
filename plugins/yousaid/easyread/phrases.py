"""The words of generated easy-read lines: one table for each thing a record can say in a code."""

from __future__ import annotations

import re

from yousaid.text.prose import read_prose

#: Status: the heading of its section, and what we say when the author gave no line of their own.
STATUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "heard": ("We have heard this", ("We do not have an answer yet.",)),
    "looking": ("We are looking into this", ("We do not have an answer yet.",)),
    "planned": ("What we will do", ("We will do this.",)),
    "doing": ("What we are doing", ("We are doing this now.",)),
    "done": ("What we did", ("We did this.",)),
    "part-done": ("What we did", ("We did some of this.",)),
    "already": ("This was already there", ("It was there before people told us.",)),
    "not-ours": ("Someone else decides this", ("We cannot decide this.",)),
    "cannot": ("What we cannot do", ("We cannot do this.",)),
    "stopped": ("What we stopped", ("We said we would do this.", "We have stopped.")),
}
#: The reason in general, when the author gave none in easy words.
WHY_NOT: dict[str, str] = {
    "law-or-safety": "The law or safety rules do not let us.",
    "money": "We do not have enough money.",
    "staff-or-space": "We do not have enough staff or space.",
    "others-would-lose": "Other people would lose something they need.",
    "someone-else-decides": "Someone else decides this.",
    "evidence-says-no": "The facts show that it would not help.",
    "not-now": "We cannot do this now.",
    "too-few-details": "We do not know enough about what happened.",
}
JUDGED_BY: dict[str, str] = {
    "people-who-said-it": "We asked the people who told us.",
    "others-who-use-it": "We asked other people who use it.",
    "staff": "We asked staff.",
    "numbers": "We looked at the numbers.",
    "independent": "We asked someone from outside.",
    "": "We checked.",
}
WORKED: dict[str, str] = {
    "worked": "It worked.",
    "partly": "Some of it worked.",
    "did-not-work": "It did not work.",
    "cannot-tell": "We cannot tell yet.",
}
NOT_CHECKED = "We have not checked yet if it worked."
WILL_CHECK = "We will check if it worked."

#: Why a line is not on the page, by the fault it would have had.
LEFT_OUT: dict[str, str] = {
    "long-line": "It is too long for 1 short line.",
    "far-too-long-line": "It is too long for 1 short line.",
    "acronym": "It holds letters that we do not explain.",
}
HARD_LINE = "It holds words or signs that are hard to read."
DATE_PASSED = "This date has passed."

#: What a person must still write, by part of ``easy_read``.
QUESTIONS: dict[str, str] = {
    "heard": "What did people tell you?",
    "did": "What did you do?",
    "not_done": "What is not done yet?",
    "why": "Why?",
    "now": "What did you find when you checked?",
    "status": "What is your answer? Write `status:`, such as `status: done`.",
}
#: The question about ``did`` follows the status.
DID_QUESTIONS: dict[str, str] = {
    "planned": "What will you do?",
    "doing": "What are you doing?",
    "already": "How can people find it?",
    "not-ours": "What did you do about it?",
    "cannot": "What do you do instead?",
    "stopped": "What happened?",
}
BLANK = "A line of it is still empty."
NO_SENTENCE = "It does not say who did it, or what they did."
#: Why a sentence of the answer did not become a line, beside the faults of the line it would be.
REASONS: dict[str, str] = {
    "long": "It has %s words. The most is 15.",
    "hidden": "It is far too long, or holds signs that cannot be seen.",
    "quote": "It holds only 1 end of a quotation or a bracket.",
    "who": "“We” and “you” could be the reader, or the people who told you.",
    "no-sentence": NO_SENTENCE,
    "two-ideas": "It holds 2 ideas. Each one needs its own line.",
    "points": "It points to something that is in no line before it.",
    "turned": "The sentence after it changes what it says, and that one needs you too.",
    "colon": "It ends in “:” and nothing follows.",
    "list": "It belongs to a list that is not all in easy words.",
}

_ROLES = frozenset(
    """adviser board centre chair clinic coordinator committee council department director doctor engineer executive
    forum group head lead leader manager matron midwife nurse office officer panel partnership pharmacist practice
    sister service services staff surgeon team therapist trust unit ward""".split()
)
#: One body, whatever stands before: "The Travel and Parking Team is".
_BODIES = frozenset(
    "board clinic committee council department forum group office panel service team trust unit".split()
)
_FIRST = frozenset({"the", "our", "a", "an", "your", "each", "every", "all"})
#: A longer text about who decides is a sentence, not a name.
MOST_NAME_WORDS = 8
_AFTER = re.compile(r"\s(?:of|for|at|in|on|from|with)\s")
_GROUP = "people|patients|carers|families|parents|mothers|fathers|children|residents|visitors|staff|nurses|adults"
_PEOPLE = re.compile(
    rf"((?:(?:night|day|ward|young|older|disabled|new|local) )?(?:{_GROUP}))\s+(?:who|that)\s+(?=\S)"
    rf"|({_GROUP})\s+(?=\S)",
    re.IGNORECASE,
)


def in_charge(owner: str) -> str:
    """The line that names who is in charge: with an article where the name is that of a role or a team."""
    name = " ".join(owner.split()).rstrip(".")
    head = _AFTER.split(name)[0].split()
    last, first = head[-1], head[0].lower()
    if first not in _FIRST and (last.islower() or last.lower() in _ROLES):
        name = f"The {name}"
    several = "and" in head and last.lower() not in _BODIES
    plural = last.lower() == "staff" or several or (last.endswith("s") and not last.endswith("ss"))
    return f"{name[0].upper()}{name[1:]} {'are' if plural else 'is'} in charge of this."


def can_decide(who: str) -> tuple[str, ...]:
    """The lines that say who decides; sentences of the record stand as they are, a name gets “can decide this”.

    “Can” fits one and many.
    """
    words = " ".join(who.split())
    if not words:
        return ()
    if words[-1] in ".!?" or len(words.split()) > MOST_NAME_WORDS:
        return tuple(sentence.text for sentence in read_prose(who).sentences)
    return (f"{words[0].upper()}{words[1:]} can decide this.",)


def counted(number: int, base: int, what: str) -> str:
    """``30 out of 40 people slept well.`` from “People who slept well”; anything else is put before the numbers."""
    words = " ".join(what.split()).rstrip(".")
    if found := _PEOPLE.match(words):
        group = found[1] or found[2]
        return f"{number} out of {base} {group[0].lower()}{group[1:]} {words[found.end() :]}."
    return f"{words}: {number} out of {base}."
