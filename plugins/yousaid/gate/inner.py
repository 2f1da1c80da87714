"""One finding for one fault: what a rule says of some words inside a phrase that another rule names is not said too.

"We will endeavour to" is a promise that nobody can hold you to; that "endeavour" has a plainer word is of no use to
somebody who will write that sentence anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from yousaid.finding import Finding

#: A phrase has no more words than this; a finding about more is about the sentence, and says nothing of its words.
_MOST_WORDS = 6

Found = list[tuple[Finding, str]]


def without_inner(found: Found, rules: Collection[str]) -> Found:
    """The findings of one file without those of ``rules`` that stand inside the phrase of another one of them.

    A finding stays when it is worse than the other, or when only it can be mended by ``--fix``.
    """
    phrases: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (finding, words) in enumerate(found):
        if finding.words is not None and finding.rule in rules and len(words.split()) <= _MOST_WORDS:
            phrases[finding.record, finding.field].append(number)
    inner: set[int] = set()
    for numbers in phrases.values():
        outer: Finding | None = None
        for number in sorted(numbers, key=lambda n: _place(found[n][0])):
            finding = found[number][0]
            if outer is not None and _says_more(outer, finding):
                inner.add(number)
            elif outer is None or _place(finding)[1] <= _place(outer)[1]:
                outer = finding
    return [pair for number, pair in enumerate(found) if number not in inner]


def _place(finding: Finding) -> tuple[int, int]:
    """What puts the first phrase first, and of two that begin together the longer."""
    start, end = finding.words or (0, 0)
    return start, -end


def _says_more(outer: Finding, finding: Finding) -> bool:
    """Whether a finding adds nothing to one about a longer phrase around it."""
    (first, last), (start, end) = outer.words or (0, 0), finding.words or (0, 0)
    inside = first <= start and end <= last and (first, last) != (start, end)
    mended = finding.replacement is None or outer.replacement is not None
    return inside and mended and finding.severity.rank >= outer.severity.rank
