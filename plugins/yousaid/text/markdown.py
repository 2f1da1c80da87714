"""Markdown pages: what people read of them, each character mapped to its place in the file.

The dialect is that of the site (Python-Markdown with the usual Material extensions), read generously: where dialects
differ, text is kept rather than lost. Set aside, because nobody reads them as sentences: front matter, code, HTML tags
and comments, link targets, images with their alternative text, footnote marks, attribute lists and icons.
"""

from __future__ import annotations

from yousaid.text.links import Link
from yousaid.text.mdinline import read_stretch
from yousaid.text.mdlines import find_stretches
from yousaid.text.prose import Block, Prose


def read_markdown(source: str) -> Prose:
    """The blocks, links and pictures of a Markdown page; offsets are into the whole source, front matter included."""
    stretches, targets = find_stretches(source)
    blocks: list[Block] = []
    links: list[Link] = []
    pictures: list[Link] = []
    for stretch in stretches:
        read = read_stretch(source, stretch, targets)
        blocks += read.blocks
        links += read.links
        pictures += read.pictures
    return Prose(tuple(blocks), tuple(links), tuple(pictures))
