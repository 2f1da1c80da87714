"""``yousaid review RECORD``: writes down who checked an easy-read page, or shows the page's code and how it stands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from yousaid.authoring.reviewing import QUESTIONS, fields, name_of, question, read_review, review_text, value_of
from yousaid.commands.easy_read import find
from yousaid.commands.site import open_site, say, write_new
from yousaid.easyread.code import near, read_code
from yousaid.easyread.review import Standing, standing
from yousaid.easyread.version import version_of
from yousaid.errors import Problem, YousaidError
from yousaid.pipeline import Loaded
from yousaid.privacy.readers import review_faults
from yousaid.records.dates import in_words
from yousaid.records.fields import Field
from yousaid.records.model import Record, Review
from yousaid.records.reviews import Answers
from yousaid.visible import visible

_STATES = {
    "draft": "a draft: nobody with a learning disability has checked it yet",
    "checked": "checked on {} by {}",
    "changed": "changed since it was checked on {} by {}",
    "long-ago": "checked more than 24 months ago, on {} by {}",
}
#: The fields that hold a list: what one option of theirs is.
_LISTS = {"asked": "QUESTION=ANSWER", "changed": "WHAT", "names": "NAME,AGREED,ENDS"}


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command: one for each field of a review."""
    parser.add_argument("record", metavar="RECORD", help="the id or the file of a record")
    parser.add_argument("--show", action="store_true", help="print the code of the page and how it stands")
    for field in fields():
        several = {"action": "append", "metavar": _LISTS[field.name]} if field.name in _LISTS else {"metavar": "…"}
        parser.add_argument(f"--{field.name}", help=field.help, **several)  # type: ignore[arg-type]
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file of the review, or show the page's code."""
    loaded, today = open_site(options)
    record = find(loaded, options.record)
    if record.gone:
        raise YousaidError(Problem(f"“{record.id}” is gone.", "Nobody can read it any more.", "Name another one."))
    reviews = Answers(loaded.content.records).reviews(loaded.content.reviews).get(record.id, ())
    stands = standing(version_of(record, loaded.settings, loaded.glossary), reviews, today)
    if options.show:
        return _show(stands)
    values = _given(options, loaded)
    values.setdefault("code", str(stands.version.code))
    _refuse(values["code"], stands)
    _complete(values, loaded)
    review = _write(record, reviews, values, loaded)
    say(f"The page is now {_state(standing(stands.version, (*reviews, review), today))}.")
    if not stands.version.complete:
        say("It does not say all that easy read must say. `yousaid easy-read` asks for what is missing.")
    say("Now run `yousaid check`. The site shows it when it is made again.")
    return 0


def _state(stands: Standing) -> str:
    review = stands.review
    day = in_words(review.date) if review is not None and review.date is not None else ""
    return _STATES[stands.state].format(day, review.group if review is not None else "")


def _show(stands: Standing) -> int:
    print(stands.version.code)
    print(visible(_state(stands)))
    for pair, block in zip(stands.version.code.pairs, stands.version.blocks, strict=True):
        print(visible(f"{pair}  {block.heading}{'  (changed)' if block in stands.changed else ''}"))
    return 0


def _given(options: argparse.Namespace, loaded: Loaded) -> dict[str, Any]:
    """What the options say, each value as the table of fields reads it; raises YousaidError with every fault."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for field in fields():
        given = getattr(options, field.name)
        if given is not None:
            value, faults = value_of(field, _parted(field, given), loaded.vocabularies)
            problems += faults
            values[field.name] = _plain(value)
    if problems:
        raise YousaidError(*problems)
    return values


def _parted(field: Field, given: Any) -> Any:  # noqa: ANN401 - a text, or a list of texts or of blocks
    """What stands in the file for what somebody wrote in an option."""
    if field.name == "asked":
        pairs = [text.partition("=") for text in given]
        return [{"question": asked.strip(), "answer": told.strip()} for asked, _, told in pairs]
    if field.name == "names":
        keys = ("name", "consent_date", "consent_ends")
        return [dict(zip(keys, (part.strip() for part in text.split(",")), strict=False)) for text in given]
    return given


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a review
    """A value as it can be written: blocks as their keys."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    slots = getattr(type(value), "__slots__", None)
    return {name: getattr(value, name) for name in slots} if slots and not isinstance(value, date) else value


def _refuse(code: str, stands: Standing) -> None:
    """Raise YousaidError for a code that cannot be right."""
    now = stands.version.code
    if read_code(code) is None:
        guess = f" Did you mean `{now}`?" if near(code, now) else ""
        why = "It says what people checked."
        raise YousaidError(Problem(f"This code has a mistake.{guess}", why, "Copy it again from the foot of the page."))


def _complete(values: dict[str, Any], loaded: Loaded) -> None:
    """Ask for what is missing where somebody can answer; raises YousaidError where nobody can or does."""
    missing = [field for field in fields() if field.required and field.name not in values]
    if missing and not sys.stdin.isatty():
        instead = "On a terminal we ask you for it."
        raise YousaidError(*(Problem(f"`--{field.name}` is missing.", field.help, instead) for field in missing))
    if missing:
        try:
            _ask(values, loaded)
        except EOFError:
            raise YousaidError(Problem("The questions ended. Nothing was written.")) from None


def _ask(values: dict[str, Any], loaded: Loaded) -> None:
    """Ask on the terminal for each field that has no value yet."""
    say(f"The code of the page is {values['code']}. Press Enter to leave out what you do not know.")
    for field in fields():
        if field.name in values:
            continue
        while True:
            given = _asked(field, loaded)
            value, faults = value_of(field, given, loaded.vocabularies) if given else (None, ())
            if faults:
                say(f"{faults[0].what} {faults[0].instead}")
            elif value is None and field.required:
                say("We need this. Without it the check does not count. (Ctrl and C stops.)")
            else:
                break
        values[field.name] = _plain(value)


def _asked(field: Field, loaded: Loaded) -> Any:  # noqa: ANN401 - what the field holds
    if field.name == "asked":
        say(f"{field.help} Write their answer, or press Enter if you did not ask.")
        return [{"question": asked, "answer": told} for asked, told in _answers() if told]
    if field.name == "names":
        return list(_names())
    text = input(f"{question(field, loaded.vocabularies)} ").strip()
    return [part.strip() for part in text.split(";") if part.strip()] if field.name == "changed" else text


def _answers() -> Iterator[tuple[str, str]]:
    for text in QUESTIONS:
        yield text, input(f"{text} ").strip()
    while text := input("Another question: ").strip():
        yield text, input("What did they say? ").strip()


def _names() -> Iterator[dict[str, str]]:
    while name := input("A first name, only if this person wants it on the page: ").strip():
        begins = input("The day they agreed: ").strip()
        yield {"name": name, "consent_date": begins, "consent_ends": input("The last day you may show it: ").strip()}


def _write(record: Record, reviews: tuple[Review, ...], values: dict[str, Any], loaded: Loaded) -> Review:
    """Write the file; raises YousaidError rather than write over one, or write what somebody did not agree to."""
    settings = loaded.settings
    folder = settings.content / "reviews"
    taken = {review.id for review in reviews} | {path.stem for path in folder.glob("*.yml")}
    path = folder / f"{name_of(record.id, values['date'], taken)}.yml"
    name, text = path.relative_to(settings.root).as_posix(), review_text(values)
    review = read_review(text, path.stem, loaded.vocabularies)
    if faults := tuple(review_faults(review)):
        why = "Nothing was written: the file would be public."
        raise YousaidError(*(Problem(fault.message, why, fault.suggestion) for fault in faults))
    if path.exists():
        why = "A review is never written over: it says what people told you."
        raise YousaidError(Problem(f"{name} is already there.", why, "Change that file, or give another `--date`."))
    write_new(path, text, settings.content)
    print(name)
    print(values["code"])
    return review
