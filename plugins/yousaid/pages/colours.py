"""A site's own colours: a style sheet after ours, which changes only what has the brand or the accent; and the icon."""

from __future__ import annotations

from yousaid.settings import Colours
from yousaid.settings.colour import BLACK, LEAST, WHITE, Colour, contrast, mixed, until

#: The backgrounds in ``templates/assets/site.css`` on which links are hardest to read: the darkest of the light
#: palette, the lightest of the dark one.
HARDEST_LIGHT, HARDEST_DARK = Colour.of("#ffeae2"), Colour.of("#3b2f10")
#: How much black the brand has on a dark screen, in percent.
_DIMMED = 30


def style(colours: Colours) -> str:
    """The rules, for a light screen, a dark one and paper."""
    brand, dim = colours.brand, mixed(colours.brand, BLACK, _DIMMED)
    light = {"brand": brand, "brand-deep": colours.deep, "glow": brand, "spark": colours.accent}
    dark = {"brand": dim, "brand-deep": mixed(dim, BLACK, _DIMMED), "glow": brand, "link": _link(HARDEST_DARK, brand)}
    return (
        f":root,.poster{{{_values(light)}}}\n"
        f"@media screen{{:root{{{_values({'link': _link(HARDEST_LIGHT, brand)})}}}}}\n"
        f"@media screen and (prefers-color-scheme: dark){{:root{{{_values(dark)}}}}}\n"
    )


def icon(drawing: str, colours: Colours) -> str:
    """The drawing of our mark, with a site's colours in the place of ours."""
    ours = Colours()
    return drawing.replace(str(ours.brand), str(colours.brand)).replace(str(ours.accent), str(colours.accent))


def _link(behind: Colour, brand: Colour) -> Colour:
    """The brand as the colour of links: lighter or darker, until it can be read."""
    towards = WHITE if behind == HARDEST_DARK else BLACK
    return until(lambda one: contrast(one, behind) >= LEAST, brand, towards)


def _values(named: dict[str, Colour]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in named.items())
