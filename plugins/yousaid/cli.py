"""The command line: one verb a file under ``commands``, each imported only when it is used."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import traceback
from typing import NoReturn

from yousaid import __version__
from yousaid.errors import YousaidError

#: Verb, module under ``commands``, one line of help. The order is the order of ``--help``.
VERBS = (
    ("check", "check", "check records and pages: what nobody could read, and what nobody should see"),
    ("build", "build", "check, then build the whole site"),
    ("serve", "serve", "show the site on this computer, and show each change at once"),
    ("new", "new", "start a new record, with its fields explained"),
    ("import", "import_records", "make draft records from a table or from pasted text"),
    ("text", "text", "check any text: paste it, or name a file"),
    ("easy-read", "easy_read", "print the easy-read draft of a record"),
    ("glossary", "glossary", "list the short forms and hard words in a text, with what explains them"),
    ("explain", "explain", "say what a rule is for, and what to write instead"),
    ("schema", "schema", "print what an editor program needs to help you while you type"),
    ("init", "init", "start a new site in a folder of its own"),
)
#: Verbs that the design promises and a later version brings.
LATER = {"review": "record who checked an easy-read page"}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 clean, 1 findings that fail, 2 could not do the job."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] and words[0] in LATER:
        print(f"`yousaid {words[0]}` ({LATER[words[0]]}) is not built yet. See `yousaid --help`.", file=sys.stderr)
        return 2
    try:
        options = _parser(words).parse_args(words)
        code: int = options.run(options)
    except YousaidError as error:
        for problem in error.problems:
            print("\n".join(problem.lines()), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read our output went away, such as `| head`: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the last net: an editor never sees a traceback
        return _bug(error)
    return code


def run() -> NoReturn:
    """The entry point of the ``yousaid`` command."""
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


def _bug(error: Exception) -> int:
    if os.environ.get("YOUSAID_TRACEBACK"):
        traceback.print_exc()
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(place.filename)}:{place.lineno}"  # noqa: PTH119 - a name only
    print(
        f"Something went wrong inside yousaid: {type(error).__name__} at {where}: {error}\n"
        "  why: This is our fault, not yours. Nothing was published.\n"
        "  do: Tell us what you did, with the line above. YOUSAID_TRACEBACK=1 shows more.",
        file=sys.stderr,
    )
    return 2
