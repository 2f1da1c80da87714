"""Runs MkDocs for ``yousaid build`` and ``yousaid serve``, with its own words kept from the editor."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from yousaid.errors import Problem, YousaidError
from yousaid.outlet.request import Request

#: Notices of the theme and of the engine about themselves: no business of somebody who writes about a ward.
_NOTICES = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def build_site(request: Request) -> int:
    """Build the whole site and swap it in; gives the number of pages. Raises YousaidError, the old site untouched."""
    with quiet() as said:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        from yousaid.outlet.plugin import YousaidPlugin

        try:
            config = load_config(str(request.loaded.settings.config_path), site_dir=str(request.folder))
            plugin = config.plugins.get("yousaid")
            if not isinstance(plugin, YousaidPlugin):
                raise _no_plugin(request)
            plugin.request = request
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise YousaidError(*problems_of(error, said)) from None
        return plugin.pages_written


class _Kept(logging.Handler):
    """Keeps the engine's errors, to say them in our own way."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one error."""
        self.said.append(record.getMessage())


def problems_of(error: Exception, said: list[str]) -> tuple[Problem, ...]:
    """What stopped a build: our own problems, else what the engine said."""
    # The engine stops with an error of its own, made while it handled ours.
    ours: tuple[Problem, ...] = getattr(error, "problems", ()) or getattr(error.__context__, "problems", ())
    words = "; ".join(said) or str(error)
    return ours or (
        Problem(
            f"The site could not be built. The engine says: {words}",
            "Nothing was published. The old site is as it was.",
            "Look at that setting in the site's configuration.",
        ),
    )


@contextmanager
def quiet() -> Iterator[list[str]]:
    """Keep the engine's and the theme's own messages away from the editor; gives the list of its errors."""
    for name, value in _NOTICES.items():
        os.environ.setdefault(name, value)
    kept = _Kept()
    loggers = [logging.getLogger(name) for name in ("mkdocs", "properdocs")]
    before = [(logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
        logger.propagate = False
        logger.addHandler(kept)
    try:
        yield kept.said
    finally:
        for logger, (level, propagate) in zip(loggers, before, strict=True):
            logger.removeHandler(kept)
            logger.setLevel(level)
            logger.propagate = propagate


def _no_plugin(request: Request) -> YousaidError:
    return YousaidError(
        Problem(
            "The `yousaid` plugin is not in `plugins:`.",
            "It makes the pages of the answers.",
            "Add `- yousaid:` with its settings below `plugins:`.",
            request.loaded.settings.config_path.name,
            1,
        )
    )
