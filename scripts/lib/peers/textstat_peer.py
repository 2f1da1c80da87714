"""textstat as a command: for each file its six formulas that we compute too, as it counts.

textstat downloads a pronouncing dictionary at its first count and fails without it. Our second engine puts our own
syllables in that place, so that it runs offline; all else here is textstat's own code.
"""

from __future__ import annotations

import sys
from pathlib import Path

from textstat import textstat

from yousaid.text import textstat_engine

# Counting nothing is enough to put the syllables in place.
textstat_engine.count([])
for name in sys.argv[1:]:
    text = Path(name).read_text("utf-8")
    print(
        name,
        textstat.flesch_reading_ease(text),
        textstat.flesch_kincaid_grade(text),
        textstat.gunning_fog(text),
        textstat.smog_index(text),
        textstat.coleman_liau_index(text),
        textstat.automated_readability_index(text),
    )
