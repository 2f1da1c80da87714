"""An ordinary MkDocs project: its Markdown pages pass the gate, and nothing else of it changes."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from yousaid.errors import Problem, YousaidError
from yousaid.gate.run import Scope
from yousaid.outlet.clock import read_today
from yousaid.outlet.request import REPORTS
from yousaid.pipeline import check, load, settings_of
from yousaid.reporters import FORMATS
from yousaid.reporters.making import report_of

log = logging.getLogger(REPORTS)


def is_plain(config: MkDocsConfig) -> bool:
    """Whether a project has no records, so that only its pages are checked; raises YousaidError for wrong settings."""
    return settings_of(Path(config.config_file_path)).check_only


def check_pages(config: MkDocsConfig, *, serving: bool) -> None:
    """Check the pages that MkDocs would build, and report; raises YousaidError when they stop a build.

    While serving, drafts are checked too, and nothing stops.
    """
    loaded = load(Path(config.config_file_path), Path(config.docs_dir))
    today = read_today(None, loaded.settings.today)
    checked = check(loaded, today, Scope(_built(config, loaded.settings.root, serving=serving)))
    report = report_of(checked, loaded.settings, today, strict=bool(config.strict))
    if report.failed and not serving:
        raise YousaidError(Problem(FORMATS["text"](report).rstrip()))
    if checked.findings:
        log.info("%s", FORMATS["text"](report).rstrip())


def _built(config: MkDocsConfig, root: Path, *, serving: bool) -> frozenset[str]:
    """The paths of the pages that MkDocs would build, as we print them."""
    files = get_files(config)
    set_exclusions(files, config)
    wanted = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
    sources = (file.abs_src_path for file in files.documentation_pages(inclusion=wanted))
    return frozenset(Path(os.path.relpath(source, root)).as_posix() for source in sources if source)
