"""The command line: one verb a file under ``commands``, each imported only when it is used."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
import traceback
from typing import NoReturn

from yousaid import __version__
from yousaid.errors import YousaidError
from yousaid.visible import visible

#: Verb, module under ``commands``, one line of help. The order is the order of ``--help``.
VERBS = (
    ("check", "check", "check records and pages: what nobody could read, and what nobody should see"),
    ("build", "build", "check, then build the whole site"),
    ("serve", "serve", "show the site on this computer, and show each change at once"),
    ("new", "new", "start a new record, with its fields explained"),
    ("import", "import_records", "make draft records from a table or from pasted text"),
    ("text", "text", "check any text: paste it, or name a file"),
    ("easy-read", "easy_read", "print the easy-read draft of a record"),
    ("review", "review", "write down who checked an easy-read page, or show its code"),
    ("glossary", "glossary", "list the short forms and hard words in a text, with what explains them"),
    ("explain", "explain", "say what a rule is for, and what to write instead"),
    ("schema", "schema", "print what an editor program needs to help you while you type"),
    ("init", "init", "start a new site in a folder of its own"),
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 clean, 1 findings that fail, 2 could not do the job."""
    words = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        # An old terminal cannot show every letter; that must not stop a report.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        options = _parser(words).parse_args(words)
        code: int = options.run(options)
    except BrokenPipeError:
        # Whoever read our output went away, such as `| head`: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as error:  # the last net: an editor never sees a traceback
        _tell(_in_words(error))
        return 2
    return code


def _in_words(error: BaseException) -> str:
    """What stopped us, for the person who reads it."""
    if isinstance(error, YousaidError):
        return "\n".join(line for problem in error.problems for line in problem.lines())
    if isinstance(error, KeyboardInterrupt):
        return "Stopped."
    if isinstance(error, OSError):
        name = f" “{error.filename}”" if error.filename else ""
        return (
            f"The computer refused to read or write{name}: {error.strerror or error}.\n"
            "  do: Look at that file or folder: is it there, may you write to it, has the disk room? Then try again."
        )
    if os.environ.get("YOUSAID_TRACEBACK"):
        traceback.print_exception(error)
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(place.filename)}:{place.lineno}"  # noqa: PTH119 - a name only
    return (
        f"Something went wrong inside yousaid: {type(error).__name__} at {where}: {error}\n"
        "  why: This is our fault, not yours. Nothing was published.\n"
        "  do: Tell us what you did, with the line above. YOUSAID_TRACEBACK=1 shows more."
    )


def _tell(text: str) -> None:
    """Print to standard error; what a terminal or a CI service would obey in it is shown, not sent."""
    print("\n".join(visible(line) for line in text.split("\n")), file=sys.stderr)


def run() -> NoReturn:
    """The entry point of the ``yousaid`` command."""
    # What we read stays to the end, and next to nothing in it goes round in circles: to look for them often is no use.
    gc.set_threshold(500_000, 20, 20)
    sys.exit(main())


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = _Parser(prog="yousaid", description="What people told us, and what we did: checked, and published.")
    parser.add_argument("--version", action="version", version=f"yousaid {__version__}")
    verbs = parser.add_subparsers(title="what to do", metavar="VERB", required=True, parser_class=_Parser)
    verb = next((word for word in words if not word.startswith("-")), "")
    for name, module, help_ in VERBS:
        one = verbs.add_parser(name, help=help_, description=help_[:1].upper() + help_[1:] + ".")
        one.add_argument("--config", default="site_config.yml", metavar="FILE", help="the site's settings")
        one.add_argument("--today", metavar="DATE", help="the day to count from, such as 2026-03-02")
        if name == verb:
            importlib.import_module(f"yousaid.commands.{module}").set_up(one)
    return parser


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in a usage error in plain words."""

    def error(self, message: str) -> NoReturn:
        """Print the fault and how to get help, and leave with 2."""
        print(f"{self.prog}: {message}\nSee `{self.prog} --help`.", file=sys.stderr)
        sys.exit(2)
