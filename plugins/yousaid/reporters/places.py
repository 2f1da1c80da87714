"""What the formats for other programs share: addresses of files, and names for findings that last."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from yousaid.finding import Finding, in_order


def address(path: str) -> str:
    """A path as a relative web address (RFC 3986): what those formats call ``uri``."""
    return quote(path.replace("\\", "/").encode("utf-8", "surrogatepass"), safe="/~")


def named(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """The findings in order, each with a fingerprint of its own that an edit elsewhere in the file does not change."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in in_order(list(findings)):
        key = (finding.path, finding.rule, finding.field, finding.message)
        seen[key] += 1
        whole = "\0".join((*key, str(seen[key])))
        yield finding, hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:40]
