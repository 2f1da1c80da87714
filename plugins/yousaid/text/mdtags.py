"""HTML tags in Markdown: which of them end a block, which hide what they hold, and what their attributes say."""

from __future__ import annotations

import re
from html import unescape

_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_ALT = re.compile(r"(?<![\w-])alt(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|[^\s\"'>]*))?", re.IGNORECASE)
#: A tag that ends the block before it, and the kind of the block that it opens.
BLOCK_TAGS = {
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "legend"), "heading"),
    **dict.fromkeys(("td", "th"), "cell"),
    "blockquote": "quote",
    **dict.fromkeys(
        "p div ul ol dl table thead tbody tfoot tr section article aside main nav header footer details figure "
        "figcaption hr form fieldset address".split(),
        "paragraph",
    ),
}
#: A tag that holds nothing to read as sentences.
SILENT_TAGS = frozenset({"code", "pre", "script", "style", "svg", "template", "math", "textarea"})


def address(attributes: str) -> str:
    """Where a link goes, by its attributes; empty when they do not say."""
    href = _HREF.search(attributes)
    return unescape(href[1]) if href else ""


def description(attributes: str) -> str | None:
    """The description of a picture, by its attributes, empty when there is none; None for one that is only for show."""
    found = _ALT.search(attributes)
    if found is None:
        return ""
    return found[1] or found[2] or None
