"""How well passives are found, on 400 sentences labelled before the detector saw them; then kind by kind.

Lines 1 to 200 helped to make the detector. Lines 201 to 400 are held out: do not read them to change it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from yousaid.text.participles import participles
from yousaid.text.passives import passives
from yousaid.text.prose import read_prose

ROWS = Path(__file__).parents[1] / "language" / "passive.tsv"
HALF = 200


def found(text: str) -> list[str]:
    """The words of each passive of a text."""
    return [
        sentence.text[sentence.words[first].start : sentence.words[last].end]
        for sentence in read_prose(text).sentences
        for first, last in passives(sentence)
    ]


def measured(rows: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 by sentence."""
    right = wrong = missed = 0
    for row in rows:
        label, text, _ = row.split("\t")
        passive = bool(found(text))
        right += passive and label == "1"
        wrong += passive and label == "0"
        missed += not passive and label == "1"
    precision, recall = right / (right + wrong), right / (right + missed)
    return precision, recall, 2 * precision * recall / (precision + recall)


def test_passives_are_found_in_sentences_never_read_to_make_the_detector() -> None:
    precision, recall, f1 = measured(ROWS.read_text("utf-8").splitlines()[HALF:])
    # Measured once: precision 0.947, recall 0.989, F1 0.967. Before the labels were used: 0.896, 0.767, 0.826.
    assert f1 >= 0.93
    assert min(precision, recall) >= 0.9


def test_development_half() -> None:
    assert measured(ROWS.read_text("utf-8").splitlines()[:HALF])[2] >= 0.98


PASSIVES = {
    "It has been shown that most falls happen at night.": "been shown",
    "Were any of the letters sent to the wrong house?": "Were any of the letters sent",
    "Why wasn’t my appointment kept?": "wasn’t my appointment kept",
    "Nor was I told about it.": "was I told",
    "They’re told to wait in the corridor.": "They’re told",
    "It’s run by volunteers.": "It’s run",
    "The room is used to store chairs.": "is used",
    "The gate must be locked at night.": "be locked",
    "The day centre was closed by the council.": "was closed",
    "She was well looked after.": "was well looked",
    "The hall is warm and used by many clubs.": "is warm and used",
    "The notes were, we think, mislaid.": "were, we think, mislaid",
    "Refunds are in most cases no longer given.": "are in most cases no longer given",
    "It was quickly and quietly dropped.": "was quickly and quietly dropped",
    "The rules were then re-issued.": "were then re-issued",
    "Was Mrs Khan told about this?": "Was Mrs Khan told",
    "DOGS MUST BE CARRIED": "BE CARRIED",
    "How Your Money Is Spent": "Is Spent",
    "She got told off.": "got told",
    "I hate being talked over.": "being talked",
    "We were sent letters.": "were sent",
    "It was agreed that the clerk write.": "was agreed",
}
NO_PASSIVES = """
The toilets have been closed since May.
The library is closed by 5pm.
The desk will be closed on Monday.
We are used to the noise. He is used to waiting.
The box is made of card. The team is made up of six nurses.
The manager is Ahmed.
The flat is well furnished.
She was so frightened that she left.
There was limited parking. The reason was reduced funding.
They are trained nurses.
Is the lift broken? Is this a gated road? Were you worried?
I got used to it. You get printed letters. We got started late.
It's taken a year.
For the time being closed wards stay shut.
The bus was late and passed by the stop.
The work is unfinished.
They are left-handed.
I was lost for words.
It is, carved in stone, our rule.
Are you interested in how it is?
Being
Was it?
Is
Get
""".strip().splitlines()


@pytest.mark.parametrize(("text", "words"), PASSIVES.items(), ids=str)
def test_kinds_of_passive(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize("text", NO_PASSIVES)
def test_kinds_that_only_look_like_one(text: str) -> None:
    assert found(text) == []


def test_every_passive_of_a_sentence_is_found() -> None:
    assert found("The bin was moved, and nobody was told.") == ["was moved", "was told"]


def test_groups_of_the_list_do_not_contradict_each_other() -> None:
    known = participles()
    groups = [known.never, known.results, known.results_today]
    assert sum(len(group) for group in groups) == len(frozenset().union(*groups))
    acts = (known.results | known.results_today | known.quiet | known.quiet_today | known.two_objects) - {"hurt"}
    assert [word for word in sorted(acts | frozenset(known.unless_before)) if not known.has(word)] == []
    assert not known.never & frozenset(known.irregular)
