"""``yousaid serve``: the preview in a browser on this computer, with drafts and with what is missing."""

from __future__ import annotations

import argparse
import os

from yousaid.commands.site import open_site, say
from yousaid.errors import Problem, YousaidError


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--port", type=int, default=8000, help="the port to use (8000)")
    parser.add_argument("--open", action="store_true", help="open the browser")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    open_site(options)
    if options.today:
        os.environ["YOUSAID_TODAY"] = options.today
    from yousaid.outlet.serve import serve_site

    address = f"127.0.0.1:{options.port}"
    say(f"Your preview is at http://{address}/. It shows drafts, and what is missing. Press Ctrl+C to stop.")
    try:
        serve_site(options.config, address, say, open_browser=options.open)
    except OSError as error:
        raise YousaidError(
            Problem(f"We cannot use the port {options.port}: {error.strerror}.", "", "Try another one: --port 8001.")
        ) from None
    return 0
