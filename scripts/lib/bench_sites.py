"""Made-up sites for scripts/bench: ours, the same without easy-read lines, and that of a peer."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("ward", "clinic", "desk", "waiting room", "car park", "garden", "kitchen", "front door", "lift", "bus stop")
THINGS = ("blankets", "signs", "chairs", "menus", "letters", "clocks", "lamps", "phones", "beds", "tickets", "forms")
WHO = ("patients", "visitors", "carers", "nurses", "drivers", "families", "volunteers", "porters")
SENTENCES = (
    "You told us that the {thing} near the {place} were hard to find.",
    "Some {who} waited a long time at the {place} before they could ask about the {thing}.",
    "We moved {n} {thing} closer to the {place}, and we asked {who} if that helped.",
    "Each week we count the {thing} by the {place} and write the number on a board.",
    "We paid for {n} new {thing} from the money that {who} raised last year.",
    "If the {thing} run out, please ask at the {place} and somebody will bring more.",
    "We will ask {who} again in spring, because one good month does not prove much.",
)


def prose(chance: random.Random, length: int) -> str:
    """Plain text of about so many words."""
    text: list[str] = []
    while sum(len(sentence.split()) for sentence in text) < length:
        pattern = chance.choice(SENTENCES)
        words = {"thing": chance.choice(THINGS), "place": chance.choice(PLACES), "who": chance.choice(WHO)}
        text.append(pattern.format(n=chance.randint(8, 99), **words))
    return " ".join(text)


def make_empty_site(folder: Path) -> None:
    """A site with the settings of the example, and no records yet."""
    config = (ROOT / "site_config.yml").read_text("utf-8").replace("  custom_dir: templates/theme\n", "")
    config = config.split("nav:")[0] + "markdown_extensions:" + config.split("markdown_extensions:")[1]
    (folder / "content/records/2026").mkdir(parents=True)
    # Without files for print: no peer makes any, and most computers cannot.
    config = config.replace("      organisation:", "      formats: []\n      organisation:")
    (folder / "site_config.yml").write_text(config, "utf-8")
    (folder / "content/index.md").write_text("# You said, we did\n\nYou told us. We listened.\n", "utf-8")


def make_site(folder: Path, records: int) -> list[str]:
    """A site with so many records of 300 words each; gives their texts."""
    chance = random.Random(7)  # noqa: S311 - made-up text, no secret
    make_empty_site(folder)
    texts = []
    for number in range(records):
        new = f"We bought {8 + number % 90} new ones."
        said, did = prose(chance, 120), f"{prose(chance, 160)} {new} We asked people if it helped."
        texts.append(f"{said}\n\n{did}")
        record = (
            f"title: Answer number {number} about {chance.choice(THINGS)}\nsaid: |\n  {said}\ndid: |\n  {did}\n"
            f"status: done\ndate: 2026-0{1 + number % 9}-15\nservice: Service {number % 9}\nplace: Place {number % 5}\n"
            f"themes: [staff]\nvoice: [patient]\neasy_read:\n  heard: People told us about the {THINGS[number % 11]}.\n"
            f"  did:\n    - {new}\n    - We asked people if it helped.\n"
        )
        (folder / f"content/records/2026/answer-{number:04}.yml").write_text(record, "utf-8")
    return texts


def without_easy_read(site: Path, bare: Path) -> None:
    """The same site, whose answers have no short lines: easy read has to be drafted from their sentences."""
    shutil.copytree(site, bare)
    for record in bare.glob("content/records/*/*.yml"):
        record.write_text(record.read_text("utf-8").partition("easy_read:")[0], "utf-8")


def make_material(folder: Path, texts: list[str], pages: int) -> None:
    """The peer: so many Markdown pages, kept out of Material's navigation; one of an answer, then shorter ones."""
    (folder / "docs/answers").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# You said, we did\n", "utf-8")
    config = "site_name: Peer\ntheme: {name: material, font: false}\nnav: [index.md]\nnot_in_nav: answers/\n"
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for number in range(pages - 1):
        said, did = texts[number % len(texts)].split("\n\n")
        answer = f"# Answer number {number}\n\n## You said\n\n{said}\n\n## We did\n\n{did}\n"
        text = answer if number < len(texts) else f"# Easy {number}\n\n{did[:300]}\n"
        (folder / f"docs/answers/{number}.md").write_text(text, "utf-8")
