"""``yousaid schema``: JSON Schema for editors."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from yousaid.authoring.json_schema import json_schemas
from yousaid.errors import Problem, YousaidError
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import read_settings


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "name", nargs="?", default="record", metavar="NAME", help="record, engagement, review or glossary"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one schema."""
    config = Path(options.config)
    own = read_settings(config).content / "vocabularies" if config.is_file() else None
    schemas = json_schemas(Vocabularies(own))
    if options.name not in schemas:
        raise YousaidError(
            Problem(f"There is no schema “{options.name}”.", "", "Use one of: " + ", ".join(schemas) + ".")
        )
    print(json.dumps(schemas[options.name], indent=2, ensure_ascii=False))
    return 0
