"""``yousaid serve``: the preview in a browser on this computer, with drafts and with what is missing."""

from __future__ import annotations

import argparse
from pathlib import Path

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
    # Heavy, and only needed once there is something to show.
    from yousaid.outlet.serve import serve_site

    try:
        serve_site(Path(options.config), options.port, options.today, say, open_browser=options.open)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or "there is no such port"
        raise YousaidError(Problem(f"We cannot use the port {options.port}: {why}.", "", "Try --port 8001.")) from None
    return 0
