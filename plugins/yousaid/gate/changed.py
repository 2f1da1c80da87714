"""Which files changed since a revision, asked of Git."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path, PurePosixPath

from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity
from yousaid.records.loader import Content

_RECORD = re.compile(r"(?:^|/)records/\d{4}/[^/]+\.yml$")


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The paths, relative to ``root``, that differ from where this branch left a revision, or are new.

    Raises YousaidError when Git cannot tell: no repository, no such revision, or a clone that is too shallow.
    """
    base = _git(root, revision, "merge-base", "--", revision, "HEAD").strip()
    names = _git(root, revision, "diff", "--name-only", "--no-renames", "--relative", "-z", base, "--")
    new = _git(root, revision, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(name for name in (names + new).split("\0") if name)


def lost_addresses(changed: frozenset[str], content: Content) -> tuple[Finding, ...]:
    """A finding for each record that was deleted or renamed without keeping its address."""
    kept = {record.id for record in content.records}
    kept |= {old for record in content.records for old in record.old_addresses}
    there = {record.path for record in content.records} | {finding.path for finding in content.findings}
    gone = [PurePosixPath(path) for path in sorted(changed - there) if _RECORD.search(path)]
    return tuple(
        Finding(
            rule="lost-address",
            severity=Severity.ERROR,
            message=f"The answer “{path.stem}” is gone, and so is its address.",
            why="People have the link in letters and on posters. An address lives for ever.",
            suggestion=f"Bring the file back with `gone: withdrawn` and `why`. If it has a new name, write "
            f"`old_addresses: [{path.stem}]` in the new file.",
            path=path.as_posix(),
            record=path.stem,
        )
        for path in gone
        if path.stem not in kept
    )


def _git(root: Path, revision: str, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, arguments never reach a shell
            ["git", "-C", str(root), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise YousaidError(Problem("Git is not installed.", "It tells us what changed.", "Install Git.")) from None
    if done.returncode == 0:
        return done.stdout
    raise YousaidError(
        Problem(
            f"We cannot tell what changed since “{revision}”.",
            "Git does not know that revision here, or the copy of the history is too short.",
            "Check the name. In CI, fetch the whole history (`fetch-depth: 0` or `GIT_DEPTH: 0`).",
        )
    )
