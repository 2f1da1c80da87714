"""``yousaid new``: a new record with its fields explained."""

from __future__ import annotations

import argparse

from yousaid.addresses import suggest_slug
from yousaid.authoring.scaffold import edit_link, new_record
from yousaid.commands.site import open_site, say, write_new
from yousaid.errors import Problem, YousaidError
from yousaid.records.filing import is_free
from yousaid.records.schema import TITLE
from yousaid.records.statuses import STATUSES


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("title", nargs="+", metavar="TITLE", help="the subject in a few words")
    parser.add_argument(
        "--status", default="done", choices=list(STATUSES), help="which of the ten honest answers it is"
    )
    parser.add_argument(
        "--link", action="store_true", help="print a link that opens it in the web editor, write no file"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file, or print the link."""
    loaded, today = open_site(options)
    title = " ".join(" ".join(options.title).split())
    _refuse(title)
    slug = suggest_slug(title)
    settings = loaded.settings
    name = f"{settings.content.relative_to(settings.root).as_posix()}/records/{today.year}/{slug}.yml"
    text = new_record(today, title, status=options.status)
    if options.link:
        if not settings.repository:
            raise YousaidError(
                Problem(
                    "We do not know where this site is kept.",
                    "The link opens the web editor there.",
                    "Add `repository: https://…` to the settings of the `yousaid` plugin.",
                    settings.config_path.name,
                    1,
                )
            )
        print(edit_link(settings.repository, name, text))
        return 0
    taken = next((record.path for record in loaded.content.records if record.id == slug), None)
    path = settings.root / name
    if taken or path.exists() or not is_free(slug):
        raise YousaidError(
            Problem(
                f"{taken or name} is already there." if is_free(slug) else f"“{slug}” is the address of a list.",
                "Two answers cannot share an address.",
                "Choose another title.",
            )
        )
    write_new(path, text, settings.content)
    print(name)
    say("Fill it in, then run `yousaid check`. `yousaid serve` shows the page while you write.")
    return 0


def _refuse(title: str) -> None:
    """Raise YousaidError for a title that no record may have."""
    if len(title) > TITLE.limit:
        what = f"The title is {len(title)} characters long. The limit is {TITLE.limit}."
        raise YousaidError(Problem(what, "It stands in lists and headings.", "Say the subject in a few words."))
    if not any(sign.isalnum() for sign in title):
        raise YousaidError(Problem("The title has no words.", "The address is made of them.", "Say the subject."))
