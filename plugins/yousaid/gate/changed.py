"""What changed since a revision, asked of Git: which files, and which addresses were lost with them."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity
from yousaid.records.loader import Content

_ANSWER = re.compile(r"(?:^|/)records/\d{4}/[^/]+\.yml$")
_ENGAGEMENT = re.compile(r"(?:^|/)engagements/[^/]+\.yml$")
_DRAFT = re.compile(r"^draft:\s*(?:true|yes)\b", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Changed:
    """The paths, relative to ``root``, that differ from where this branch left a revision (``base``), or are new."""

    root: Path
    base: str
    paths: frozenset[str]

    def was_public(self, path: str) -> bool:
        """Whether a file was there before, and was no draft: then people may have its address."""
        try:
            return not _DRAFT.search(_git(self.root, self.base, "show", f"{self.base}:./{path}"))
        except YousaidError:
            return False


def changed_since(root: Path, revision: str) -> Changed:
    """What changed since a revision.

    Raises YousaidError when Git cannot tell: no repository, no such revision, or a clone that is too shallow.
    """
    base = _git(root, revision, "merge-base", "--", revision, "HEAD").strip()
    names = _git(root, revision, "diff", "--name-only", "--no-renames", "--relative", "-z", base, "--")
    new = _git(root, revision, "ls-files", "--others", "--exclude-standard", "-z")
    return Changed(root, base, frozenset(name for name in (names + new).split("\0") if name))


def lost_addresses(changed: Changed, content: Content) -> tuple[Finding, ...]:
    """A finding for each public page that was deleted, renamed or made a draft without keeping its address."""
    public = [record for record in content.records if not record.draft]
    kept = {record.id for record in public} | {old for record in public for old in record.old_addresses}
    asked = {engagement.id for engagement in content.engagements if not engagement.draft}
    unread = {finding.path for finding in content.findings}
    found = []
    for name in sorted(changed.paths - unread):
        slug = PurePosixPath(name).stem
        if _ANSWER.search(name) and slug not in kept and changed.was_public(name):
            found.append(_lost(name, slug, "answer"))
        elif _ENGAGEMENT.search(name) and slug not in asked and changed.was_public(name):
            found.append(_lost(name, slug, "engagement"))
    return tuple(found)


def _lost(path: str, slug: str, what: str) -> Finding:
    back = "Bring the file back, without `draft`."
    if what == "answer":
        back = (
            "Bring it back, with `gone: withdrawn` and `why` if nobody may read it. If it has a new name, write "
            f"`old_addresses: [{slug}]` in the new file."
        )
    return Finding(
        rule="lost-address",
        severity=Severity.ERROR,
        message=f"The {what} “{slug}” is gone, and so is its address.",
        why="People have the link in letters and on posters. An address lives for ever.",
        suggestion=back,
        path=path,
        record=slug,
    )


def _git(root: Path, revision: str, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, arguments never reach a shell
            ["git", "-C", str(root), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            encoding="utf-8",
            errors="replace",
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
