"""A site's own colours and logo: on every page, poster and file for print; and not a byte where a site has none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from yousaid.pages.render import Renderer


@pytest.fixture
def own(kit: Any, tmp_path: Path) -> Any:
    """A full site with colours and a logo of its own."""
    site = kit.a_full_site()
    return kit.replace(site, settings=kit.replace(site.settings, colours=kit.OWN, logo=kit.a_logo(tmp_path)))


def test_every_page_has_the_colours_and_the_logo_once(kit: Any, own: Any) -> None:
    for page in kit.draw(own).values():
        if page.kind == "moved":
            continue
        read = kit.read(page.html)
        sheets = [link.attributes["href"] for link in read.all("link") if link.attributes["rel"] == "stylesheet"]
        assert [name.rpartition("/")[2] for name in sheets][:2] == ["site.css", "colours.css"]
        shown = [image.attributes for image in read.all("img") if "logo-12345678.png" in image.attributes["src"]]
        assert [image["class"] for image in shown] == ["brand__logo"] + ["poster__logo"] * ("poster" in page.kind)
        for image in shown:
            assert (image["alt"], image["width"], image["height"]) == ("", "300", "120"), (
                "its words are those beside it"
            )
        assert 'class="brand__mark"' not in page.html


def test_the_files_that_the_pages_ask_for_are_there(kit: Any, own: Any) -> None:
    renderer = Renderer(own, [kit.TEMPLATES])
    assert dict(renderer.assets())["assets/yousaid/logo-12345678.png"] == own.settings.logo.path
    files = dict(renderer.files())
    assert "--brand:#003087" in files["assets/yousaid/colours.css"]
    assert re.findall("#[0-9a-f]{6}", files["assets/yousaid/icon.svg"]) == ["#003087", "#ffb81c", "#003087"]
    assert not files.keys() & dict(renderer.assets()).keys()


def test_a_site_without_a_look_of_its_own_has_nothing_of_it(kit: Any, full_pages: dict[str, Any]) -> None:
    renderer = Renderer(kit.a_full_site(), [kit.TEMPLATES])
    assert not [
        name for name in (*dict(renderer.assets()), *dict(renderer.files())) if "logo" in name or "colo" in name
    ]
    for page in full_pages.values():
        assert "logo" not in page.html
        assert "colours.css" not in page.html
