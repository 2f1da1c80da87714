"""``yousaid schema``: JSON Schema for editors."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from yousaid.authoring.json_schema import json_schemas
from yousaid.errors import Problem, YousaidError
from yousaid.exports.answers import schemas as published_schemas
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import read_settings, without_site


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "name",
        nargs="?",
        default="record",
        metavar="NAME",
        help="what you write: record, engagement, review, glossary, easy-read, pictures; open data: answer, records",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one schema."""
    config = Path(options.config)
    found = config.is_file()
    settings = read_settings(config) if found else without_site(config.parent)
    own = settings.content / "vocabularies" if found else None
    vocabularies, small = Vocabularies(own), settings.limits.small_number
    schemas = json_schemas(vocabularies) | published_schemas(vocabularies, small)
    if options.name not in schemas:
        raise YousaidError(
            Problem(f"There is no schema “{options.name}”.", "", "Use one of: " + ", ".join(schemas) + ".")
        )
    print(json.dumps(schemas[options.name], indent=2, ensure_ascii=False))
    return 0
