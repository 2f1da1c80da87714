"""A site's own look: whatever colours it gets past the settings, people can read every word; and its logo is safe."""

import re
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.errors import YousaidError
from yousaid.pages.colours import HARDEST_DARK, HARDEST_LIGHT, style
from yousaid.settings import Colours, read_settings
from yousaid.settings.colour import BLACK, LEAST, WHITE, Colour, contrast
from yousaid.settings.looks import LARGEST_LOGO, colours
from yousaid.settings.model import INK
from yousaid.settings.noting import Noter
from yousaid.yamlfile import read_config

SHEET = (Path(__file__).parents[2] / "templates/assets/site.css").read_text("utf-8")
PALETTES = [
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)) for block in re.findall(r":root.*?\}", SHEET, re.DOTALL)
]
LIGHT, DARK = PALETTES[:2]
BACKGROUNDS = re.compile(r"paper|surface|quiet|you|.*-tint")
codes = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: Colour(*parts))
CONTACT = "      contact: {phone: 01632 960001, urgent: Call 999., complaint: Tell us.}\n"


def palette(given: dict[str, str]) -> list[Colour]:
    named = [value for name, value in given.items() if BACKGROUNDS.fullmatch(name)]
    assert len(named) >= 9
    return [Colour.of(value if len(value) == 7 else "#" + "".join(2 * one for one in value[1:])) for value in named]


# From the WCAG 2.2 formula, and from the tables of the NHS and GOV.UK design systems.
@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("#000000", "#ffffff", 21),
        ("#767676", "#ffffff", 4.54),
        ("#005eb8", "#ffffff", 6.37),
        ("#003087", "#ffffff", 11.9),
    ],
)
def test_the_contrast_of_two_colours(one, two, expected):
    assert contrast(Colour.of(one), Colour.of(two)) == pytest.approx(expected, abs=0.06)
    assert contrast(Colour.of(two), Colour.of(one)) == contrast(Colour.of(one), Colour.of(two))


def test_our_own_colours_are_those_of_the_style_sheet():
    ours = Colours()
    assert (str(ours.brand), str(ours.accent)) == (LIGHT["brand"], LIGHT["spark"])
    assert min(ours.on_brand, ours.on_accent) >= LEAST


def test_the_hardest_backgrounds_are_the_hardest_of_the_style_sheet():
    assert min(palette(LIGHT), key=lambda colour: contrast(colour, BLACK)) == HARDEST_LIGHT
    assert min(palette(DARK), key=lambda colour: contrast(colour, WHITE)) == HARDEST_DARK


@given(st.dictionaries(st.sampled_from(["brand", "accent"]), codes, min_size=1))
def test_every_word_can_be_read_in_every_colour_that_a_site_can_have(tmp_path_factory, chosen):
    def take(given):
        path = tmp_path_factory.getbasetemp() / "looks.yml"
        path.write_text("site_name: X\n")
        noter = Noter(read_config(path), path, (), None)
        return noter.problems, colours(noter, {name: str(colour) for name, colour in given.items()})

    problems, made = take(chosen)
    for _ in range(2):
        # What the messages say to write is good.
        better = dict(re.findall(r"`(\w+): \"(#\w{6})\"`", " ".join(problem.instead for problem in problems)))
        assert set(better) <= set(chosen)
        chosen = chosen | better
        problems, made = take(chosen)
    assert problems == []
    sheets = [dict(re.findall(r"--([\w-]+):(#\w{6})", line)) for line in style(made).splitlines()]
    always, light, dark = ({name: Colour.of(value) for name, value in sheet.items()} for sheet in sheets)
    for words, behind in (
        *((WHITE, (always | sheet)[name]) for sheet in (light, dark) for name in ("brand", "brand-deep", "glow")),
        *((always["spark"], (always | sheet)["brand-deep"]) for sheet in (light, dark)),
        (INK, always["spark"]),
        *((light["link"], colour) for colour in palette(LIGHT)),
        *((dark["link"], colour) for colour in palette(DARK)),
    ):
        assert contrast(words, behind) >= LEAST, (words, behind)


def png(width, height, *chunks):
    head = struct.pack(">I4sIIBBBBBI", 13, b"IHDR", width, height, 8, 2, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(struct.pack(">I4sxI", 1, name, 0) for name in (*chunks, b"IDAT"))


def settings_with(folder, data):
    (folder / "content").mkdir()
    (folder / "content/logo.png").write_bytes(data)
    config = folder / "site_config.yml"
    config.write_text(f"site_name: X\nplugins:\n  - yousaid:\n{CONTACT}      logo: logo.png\n")
    return read_settings(config)


def test_a_logo_has_its_size_and_a_name_of_its_own(tmp_path):
    logo = settings_with(tmp_path, png(300, 120)).logo
    assert (logo.width, logo.height, logo.path) == (300, 120, tmp_path / "content/logo.png")
    assert re.fullmatch(r"logo-[0-9a-f]{8}\.png", logo.name)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a picture that we can show"),
        (b"", "is not a picture that we can show"),
        (png(0, 120), "is not a picture that we can show"),
        (png(300, 120, b"eXIf"), "holds more than a picture"),
        (png(300, 120) + b"x" * LARGEST_LOGO, "has 16 kB. The most is 15"),
    ],
)
def test_a_logo_that_no_page_can_show_is_named_with_its_line(tmp_path, data, words):
    with pytest.raises(YousaidError) as told:
        settings_with(tmp_path, data)
    (problem,) = told.value.problems
    assert words in problem.what
    assert (problem.path, problem.line) == ("site_config.yml", 5)
    assert problem.instead


def test_a_link_to_another_place_is_no_logo(tmp_path):
    (tmp_path / "secret.png").write_bytes(png(1, 1))
    (tmp_path / "content").mkdir()
    (tmp_path / "content/logo.png").symlink_to(tmp_path / "secret.png")
    config = tmp_path / "site_config.yml"
    config.write_text(f"site_name: X\nplugins:\n  - yousaid:\n{CONTACT}      logo: logo.png\n")
    with pytest.raises(YousaidError, match="There is no logo"):
        read_settings(config)
