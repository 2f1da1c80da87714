"""Made-up pages for scripts/bench language: plain ones, and the same with planted problems whose places we know.

The words planted were chosen from what advice on plain English speaks of in general, not from our lists or a peer's.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from bench_alerts import INDENT, RECORD
from bench_sites import PLACES, SENTENCES, THINGS, WHO, make_empty_site

PASSIVE, JARGON, ACRONYM = "passive", "jargon", "short form not explained"
TWICE, LONG, HURTS = "word twice", "long sentence", "words that may hurt"
KINDS = (PASSIVE, JARGON, ACRONYM, TWICE, LONG, HURTS)
#: The sentences on a page, and those in a paragraph.
_ON_A_PAGE, _IN_A_PARAGRAPH = 20, 4

# In each sentence the planted words stand between « and »; a | parts the choices.
_PASSIVES = (
    "The {thing} «were moved|were sold|were broken|were hidden|were taken|were chosen» by the {who} in spring.",
    "Our {thing} «have been washed|have been replaced|have been cleaned|have been counted» since you wrote to us.",
    "The {thing} near the {place} «will be mended|will be painted|will be changed|will be written» next week.",
    "A letter «was sent|was read|was lost|was given|was shown|was thrown away» after we met at the {place}.",
    "The {place} «is being cleaned|is being built|is being repaired|is being tested» while the {who} wait.",
    "Two {thing} «were not found|were never used|were quickly sold|were badly made» that day.",
)
_JARGON = (
    "We will «utilise|procure|leverage|disseminate» the {thing} at the {place}.",
    "The {who} will «commence|endeavour to start|facilitate|expedite|terminate» the walk at noon.",
    "We asked the {who} «prior to|subsequent to|with regard to|in respect of|in relation to» the {thing}.",
    "You can get «additional|sufficient|numerous» {thing} at the {place}.",
    "We moved the {thing} «in order to|with a view to» help the {who}.",
    "We have a «holistic|robust|person-centred|multidisciplinary|strategic» plan for the {place}.",
    "The {who} are our «stakeholders|service users|key partners» at the {place}.",
    "We will «ascertain|demonstrate|implement|prioritise» this at the {place} in May.",
    "Please ask «in the event of|on the grounds of|for the duration of» noise at the {place}.",
    "We want to «purchase|obtain|acquire» {n} {thing} «going forward|at this point in time».",
)
_ACRONYMS = (
    "The «{short}» team moved {n} {thing} to the {place}.",
    "We asked the «{short}» about the {thing} near the {place}.",
    "Some {who} told the «{short}» that they waited at the {place}.",
)
_TWICES = (
    "We moved «the the|our our|some some» {thing} to the {place}.",
    "The {who} told us «about about|of of» the {thing}.",
    "You can ask «at at|in in|for for» the {place} today.",
    "The {thing} «are are|were were» near the {place}.",
    "We bought {thing} «and and|or or» lamps for the {who}.",
    "We «will will|can can» ask the {who} in May.",
)
_LONGS = (
    "«We moved {n} {thing} from the {place} to the garden because the {who} told us that they could not find them, "
    "and we asked the {who} if that helped, and they said that it did, but that the sign by the door was still small.»",
    "«When the {who} come to the {place} in the morning they can now take one of the {thing} from the box by the door, "
    "which we put there after you told us that the old one was too high to reach for people who sit.»",
    "«Some {who} said that they waited at the {place} for a long time and did not know who to ask about the {thing}, "
    "so we put up a sign with a phone number that people can call if nobody is at the desk when they come in.»",
    "«If the {thing} run out before the end of the day then the {who} who work at the {place} will bring more from the "
    "store, and if there are none left there either they will tell you when the next come and where you can wait.»",
)
_HURTING = (
    "A «wheelchair-bound|handicapped|crippled|senile» man asked us about the {thing}.",
    "The {place} has a door for «the disabled|the elderly|the blind|the deaf|the mentally ill|the homeless».",
    "A woman who «suffers from|is afflicted with|is a victim of» asthma asked for {thing}.",
    "The «chairman|policeman|foreman|cleaning lady» told us that the {thing} were late.",
    "One of the {who} called the plan for the {place} «crazy|insane|lame|retarded».",
    "Some of the {who} at the {place} are «addicts|junkies|alcoholics|schizophrenics|normal people».",
)
_PATTERNS = dict(zip(KINDS, (_PASSIVES, _JARGON, _ACRONYMS, _TWICES, _LONGS, _HURTING), strict=True))


@dataclass(frozen=True, slots=True)
class Planted:
    """A problem: its kind, its page, its line from 1, and its columns from 1, the second one past its end."""

    kind: str
    page: str
    line: int
    start: int
    end: int


def make_pages(folder: Path, number: int) -> tuple[int, int, list[Planted]]:
    """Write so many pages to ``plain`` and, with one problem of each kind on each, to ``planted``.

    Gives the words of the plain pages, those of the planted ones, and the problems. A sentence has a line of its own.
    """
    chance = random.Random(11)  # noqa: S311 - made-up text, no secret
    words = [0, 0]
    planted: list[Planted] = []
    for page in range(number):
        name = f"page-{page:03}.md"
        plain = [_filled(chance, chance.choice(SENTENCES)) for _ in range(_ON_A_PAGE)]
        other = list(plain)
        for kind, place in zip(KINDS, chance.sample(range(_ON_A_PAGE), len(KINDS)), strict=True):
            other[place], found = _with_problem(chance, kind, name, 3 + place + place // _IN_A_PARAGRAPH)
            planted += found
        for index, (kept, sentences) in enumerate((("plain", plain), ("planted", other))):
            (folder / kept).mkdir(parents=True, exist_ok=True)
            (folder / kept / name).write_text(_page(page, sentences), "utf-8")
            words[index] += sum(len(sentence.split()) for sentence in sentences)
    return words[0], words[1], planted


def make_answers(pages: Path, site: Path) -> None:
    """A site with a record for each Markdown page of a folder: its text is what was done, on the same lines."""
    make_empty_site(site)
    for number, page in enumerate(sorted(pages.glob("*.md"))):
        lines = page.read_text("utf-8").split("\n")[2:]
        text = "\n".join(" " * INDENT + line if line.strip() else "" for line in lines)
        facts = "said: |\n  You told us.\nstatus: done\ndate: 2026-03-02\n"
        record = f"title: Page {number}\ndid: |\n{text or '  We did.'}\n{facts}"
        (site / f"content/records/2026/{RECORD}{page.stem.lower()}.yml").write_text(record, "utf-8")


def _filled(chance: random.Random, pattern: str) -> str:
    short = "".join(chance.sample("BCDFGHKLMPQRSTVWXZ", chance.choice((3, 4))))
    said = {"thing": chance.choice(THINGS), "place": chance.choice(PLACES), "who": chance.choice(WHO)}
    return pattern.format(n=chance.randint(8, 99), short=short, **said)


def _with_problem(chance: random.Random, kind: str, page: str, line: int) -> tuple[str, list[Planted]]:
    """A sentence, and where in it the problems are."""
    sentence, found = "", []
    for index, part in enumerate(_filled(chance, chance.choice(_PATTERNS[kind])).replace("»", "«").split("«")):
        words = chance.choice(part.split("|")) if index % 2 else part
        if index % 2:
            found.append(Planted(kind, page, line, len(sentence) + 1, len(sentence) + 1 + len(words)))
        sentence += words
    return sentence, found


def _page(number: int, sentences: list[str]) -> str:
    """A heading, then paragraphs; the first sentence is on line 3."""
    starts = range(0, len(sentences), _IN_A_PARAGRAPH)
    paragraphs = ["\n".join(sentences[start : start + _IN_A_PARAGRAPH]) for start in starts]
    return f"# Page {number}\n\n" + "\n\n".join(paragraphs) + "\n"
