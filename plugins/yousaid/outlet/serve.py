"""Serves the preview on this computer only, and builds again when a file changes."""

from __future__ import annotations

import logging

from yousaid.errors import YousaidError
from yousaid.outlet.build import problems_of, quiet


def serve_site(config: str, address: str, *, open_browser: bool) -> None:
    """Serve until stopped; raises YousaidError when the first build fails, OSError when the port is taken."""
    with quiet() as said:
        from mkdocs.commands.serve import serve
        from mkdocs.exceptions import MkDocsException

        logging.getLogger("mkdocs.plugins").setLevel(logging.INFO)
        try:
            serve(config, livereload=True, dev_addr=address, open_in_browser=open_browser)
        except MkDocsException as error:
            raise YousaidError(*problems_of(error, said)) from None
