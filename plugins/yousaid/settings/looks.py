"""The look of a site: its own two colours, checked against the words on them, and its logo."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path

from yousaid.images import Image, read_image
from yousaid.settings.colour import BLACK, LEAST, WHITE, Colour, until
from yousaid.settings.model import Colours, Logo
from yousaid.settings.noting import Noter

#: The most bytes of a logo: the first view of an answer, 37 kB without it, stays well below 60.
LARGEST_LOGO = 15_000
_NAMES = tuple(field.name for field in fields(Colours))
_EXAMPLE = '`colours: {brand: "#003087", accent: "#ffb81c"}`'


def colours(noter: Noter, given: object) -> Colours | None:
    """The colours of a site, None when it has ours; one that people could not read is a problem."""
    if given is None:
        return None
    if not isinstance(given, Mapping):
        why = "There are two: `brand` is behind white words, `accent` behind dark ones."
        noter.wrong("`colours` is not a block.", why, f"Write it like this: {_EXAMPLE}.", "colours")
        return None
    noter.unknown(given, _NAMES, "colours")
    read = {name: _colour(noter, name, given[name]) for name in _NAMES if name in given}
    made = Colours(**{name: colour for name, colour in read.items() if colour})
    if read.get("brand"):
        # Where the two are too close, an accent of the site's own is the one to change.
        accent = WHITE if read.get("accent") else made.accent
        _readable(noter, "brand", made.brand, lambda one: Colours(brand=one, accent=accent).on_brand, BLACK)
    if read.get("accent"):
        _readable(noter, "accent", made.accent, lambda one: Colours(brand=made.brand, accent=one).on_accent, WHITE)
    return made


def _colour(noter: Noter, name: str, value: object) -> Colour | None:
    try:
        return Colour.of(str(value).strip())
    except ValueError:
        what = "is not the code of a colour." if value else "is empty. A # without quotes begins a note."
        instead = f'Write # and six digits or letters from a to f, in quotes: `{name}: "#003087"`.'
        noter.wrong(f"`{name}` {what}", "Each page is drawn with it.", instead, "colours", name)
        return None


def _readable(noter: Noter, name: str, colour: Colour, least: Callable[[Colour], float], towards: Colour) -> None:
    """Note a colour on which some words would have too little contrast, with the nearest one that would do."""
    if least(colour) >= LEAST:
        return
    better = until(lambda one: least(one) >= LEAST, colour, towards)
    # Cut, not rounded: 6.99 is not 7.
    what = f"`{name}` has a contrast of {int(least(colour) * 10) / 10:g} to 1 with words of ours."
    how = "darker" if towards == BLACK else "lighter"
    instead = f'Choose a {how} colour, such as `{name}: "{better}"`.'
    noter.wrong(what, f"People with low sight need {LEAST} to 1.", instead, "colours", name)


def logo(noter: Noter, given: object, content: Path) -> Logo | None:
    """The logo of a site, a picture in its content folder; one that we cannot show is a problem."""
    if given is None:
        return None
    path = content / str(given)
    inside = ".." not in path.parts and path.is_relative_to(content) and path.is_file() and not path.is_symlink()
    data = path.read_bytes() if inside else b""
    image = read_image(data)
    what, why, instead = _fault(str(given), inside, len(data), image)
    if what or image is None:
        noter.wrong(what, why, instead, "logo")
        return None
    mark = hashlib.sha256(data).hexdigest()[:8]
    return Logo(path=path, name=f"logo-{mark}{path.suffix}", width=image.width, height=image.height)


def _fault(name: str, inside: bool, size: int, image: Image | None) -> tuple[str, str, str]:
    """What is wrong with a logo, why that matters, and what to do; nothing when it is good."""
    if not inside:
        what = f"There is no logo “{name}” in the content folder."
        return what, "Each page shows it.", "Put the file there, and write its path, such as `logo: pictures/logo.png`."
    if image is None or not image.width or not image.height:
        what = f"“{name}” is not a picture that we can show."
        return what, "Readers would see an empty place.", "Save it again as a PNG picture."
    if image.says_more:
        what = f"“{name}” holds more than a picture: a camera or a program has written in it."
        return what, "Everybody could read that.", "Save a copy without these details, and use the copy."
    if size > LARGEST_LOGO:
        what = f"“{name}” has {-(-size // 1000)} kB. The most is {LARGEST_LOGO // 1000}."
        return what, "People on an old phone would wait for it.", "Save it 300 pixels wide, as a PNG picture."
    return "", "", ""
