"""The one door to the open data: every file and its address."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.exports import answers, feeds, tables
from yousaid.exports.edition import Edition


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Each file of the open data: its address in the site, and its text."""
    values = answers.answers(edition)
    for entry, value in zip(edition.entries, values, strict=True):
        yield addresses.answer_data(entry.record.id), answers.answer_file(edition, value)
    yield addresses.RECORDS, answers.records_file(edition, values)
    schemas = answers.schemas(edition.vocabularies, edition.settings.limits.small_number)
    yield addresses.ANSWER_SCHEMA, answers.write(schemas["answer"])
    yield addresses.RECORDS_SCHEMA, answers.write(schemas["records"])
    yield addresses.TABLE, tables.table(values)
    yield addresses.COLUMNS, tables.dictionary()
    yield addresses.CODES, tables.codes(edition.vocabularies)
    yield from feeds.feeds(edition)
