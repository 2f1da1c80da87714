"""Serves the preview on this computer only, and builds again when a file changes."""

from __future__ import annotations

import logging
from collections.abc import Callable

from yousaid.errors import YousaidError
from yousaid.outlet.build import problems_of, quiet
from yousaid.outlet.request import REPORTS


class _Teller(logging.Handler):
    """Hands what the plugin reports at each build to whoever prints it."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self.tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Hand on one message."""
        self.tell(record.getMessage())


def serve_site(config: str, address: str, tell: Callable[[str], None], *, open_browser: bool) -> None:
    """Serve until stopped, and tell the findings of each build.

    Raises YousaidError when the first build fails, OSError when the port is taken.
    """
    with quiet() as said:
        from mkdocs.commands.serve import serve
        from mkdocs.exceptions import MkDocsException

        ours = logging.getLogger(REPORTS)
        ours.setLevel(logging.INFO)
        ours.addHandler(_Teller(tell))
        try:
            serve(config, livereload=True, dev_addr=address, open_in_browser=open_browser)
        except MkDocsException as error:
            raise YousaidError(*problems_of(error, said)) from None
