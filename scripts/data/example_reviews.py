"""Writes the codes in content/reviews anew, after our own fixed sentences or the example's answers changed on purpose.

The example site shows each state of a review, so its made-up people have always read the page as it is now, except for
the reviews in ``OLDER``: those saw the answer with other words. This is for the example only: on a real site a new code
means that people read the page again. Run it from the repository::

    python scripts/data/example_reviews.py
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from yousaid.easyread.version import version_of  # noqa: E402
from yousaid.pipeline import load  # noqa: E402
from yousaid.records.reviews import Answers  # noqa: E402

#: Review: the easy-read fields of the answer as these people saw them.
OLDER: dict[str, dict[str, tuple[str, ...]]] = {
    "quieter-nights-on-ward-5": {
        "did": ("We put new handsets in.", "We put new castors on 8 trolleys."),
        "not_done": (),
    },
    "letters-you-can-understand": {"not_done": ("We have 11 more letters to change.",)},
}


def main() -> None:
    """Write the code of each review."""
    loaded = load(ROOT / "site_config.yml")
    answers = Answers(loaded.content.records)
    for review in loaded.content.reviews:
        record = answers.of(review.id)
        if record is None or record.easy_read is None:
            sys.exit(f"{review.path}: no answer with an easy-read page")
        seen = replace(record, easy_read=replace(record.easy_read, **OLDER.get(review.id, {})))
        code = version_of(seen, loaded.settings, loaded.glossary).code
        path = ROOT / review.path
        path.write_text(re.sub(r"^code: .*$", f"code: {code}", path.read_text("utf-8"), count=1, flags=re.M), "utf-8")
    sys.stdout.write(f"{len(loaded.content.reviews)} reviews\n")


if __name__ == "__main__":
    main()
