"""What one build is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from yousaid.gate.run import Checked
from yousaid.pipeline import Loaded

#: The logger on which the plugin reports findings while serving.
REPORTS = "mkdocs.plugins.yousaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One build: what was read and found, for which day, into which folder.

    ``preview`` shows drafts and findings; ``files`` makes links that open by a double click; ``staged`` builds beside
    the folder and swaps at the end (not needed where nobody reads the folder, such as while serving: then there are no
    files for print either). ``tell`` hears how far a slow part is, and what this computer cannot make.
    """

    loaded: Loaded
    checked: Checked
    today: date
    folder: Path
    preview: bool = False
    files: bool = False
    despite: str = ""
    staged: bool = True
    tell: Callable[[str], None] = logging.getLogger(REPORTS).info
