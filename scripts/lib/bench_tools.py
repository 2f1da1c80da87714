"""The checkers of scripts/bench language: ours and other people's, and how each is called."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version

from bench import BIN, ENVIRONMENT
from bench_alerts import Alert, alex, ours, ours_in_records, proselint, write_good
from bench_sites import ROOT

PEERS = ROOT / "scripts/lib/peers"
NODE = ROOT / ".venv-bench"


@dataclass(frozen=True, slots=True)
class Tool:
    """A checker: its name and version, the command before the pages, and who reads its output (none: no alerts).

    ``site``: it is run in the folder of a site that holds the pages as records, and finds them by itself.
    """

    name: str
    command: tuple[str, ...]
    read: Callable[[str], Iterator[Alert]] | None
    site: bool = False


def install() -> str:
    """Put the peers from npm into ``.venv-bench``; says why when they cannot be had."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "not measured: no npm here"
    NODE.mkdir(exist_ok=True)
    wanted = (PEERS / "package.json").read_text("utf-8")
    here = NODE / "package.json"
    shutil.copy(PEERS / "retext.mjs", NODE)
    if here.is_file() and here.read_text("utf-8") == wanted and (NODE / "complete").is_file():
        return ""
    (NODE / "complete").unlink(missing_ok=True)
    here.write_text(wanted, "utf-8")
    command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"]
    if subprocess.run(command, cwd=NODE, env=ENVIRONMENT, check=False).returncode:  # noqa: S603 - our own command
        return "not measured: npm could not install it"
    (NODE / "complete").touch()
    return ""


def tools() -> tuple[list[Tool], dict[str, str]]:
    """The tools that are here, ours first, and for each that is not the reason."""
    check = (str(BIN / "yousaid"), "check", "--format", "json")
    found = [
        Tool(f"yousaid {version('yousaid')}", check, ours),
        Tool("the same, in answers", check, ours_in_records, site=True),
        Tool(f"textstat {version('textstat')}", (sys.executable, str(PEERS / "textstat_peer.py")), None),
    ]
    missing = {}
    if (BIN / "proselint").exists():
        command = (str(BIN / "proselint"), "check", "--output-format", "json")
        found.append(Tool(f"proselint {version('proselint')}", command, proselint))
    else:
        missing["proselint"] = "not measured: not installed"
    versions = json.loads((PEERS / "package.json").read_text("utf-8"))["dependencies"]
    modules = NODE / "node_modules/.bin"
    reason = install()
    peers = [
        Tool(f"write-good {versions['write-good']}", (str(modules / "write-good"), "--parse"), write_good),
        Tool(f"alex {versions['alex']}", (str(modules / "alex"),), alex),
        Tool(f"retext-english {versions['retext-english']} and 5 parts", ("node", str(NODE / "retext.mjs")), alex),
    ]
    return (found, missing | {tool.name: reason for tool in peers}) if reason else (found + peers, missing)
