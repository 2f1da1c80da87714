"""Which files changed since a revision, asked of Git."""

from __future__ import annotations

import subprocess
from pathlib import Path

from yousaid.errors import Problem, YousaidError


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The paths, relative to ``root``, that differ from where this branch left a revision, or are new.

    Raises YousaidError when Git cannot tell: no repository, no such revision, or a clone that is too shallow.
    """
    base = _git(root, revision, "merge-base", "--", revision, "HEAD").strip()
    names = _git(root, revision, "diff", "--name-only", "--no-renames", "--relative", "-z", base, "--")
    new = _git(root, revision, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(name for name in (names + new).split("\0") if name)


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
