"""``yousaid check --fix``: writes certain suggestions into the files, and says what it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from yousaid.cleantext import decode
from yousaid.commands.site import replace_file, say
from yousaid.finding import Finding
from yousaid.gate.fix import Edit, applied, edits_of_record, edits_of_text
from yousaid.pipeline import Loaded
from yousaid.records.loader import TextFile
from yousaid.visible import visible
from yousaid.yamlfile import Document

_MARK = "\ufeff"


class Mender:
    """Changes files; remembers what each held before, so that two rules that disagree never go round in circles."""

    def __init__(self) -> None:
        self.changes = 0
        self.paths: set[str] = set()
        self._seen: dict[str, set[str]] = defaultdict(set)

    def mend(self, loaded: Loaded | None, texts: Iterable[TextFile], findings: Iterable[Finding]) -> bool:
        """Write the certain suggestions of one check into the files, and give whether any file changed."""
        by_path: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            by_path[finding.path].append(finding)
        certain = {p for p, found in by_path.items() if any(f.replacement is not None for f in found)}
        changed = False
        for path, file, what in files_of(loaded, texts):
            if path in certain:
                text = what.text
                edits = (
                    edits_of_record(what, by_path[path])
                    if isinstance(what, Document)
                    else edits_of_text(text, by_path[path])
                )
                changed |= bool(edits) and self._write(path, file, text, edits)
        return changed

    def summary(self) -> str:
        """One line: how much was changed."""
        if not self.changes:
            return "There was nothing that we can mend for you."
        changes = "1 change" if self.changes == 1 else f"{self.changes:,} changes"
        return f"{changes} in {'1 file' if len(self.paths) == 1 else f'{len(self.paths):,} files'}. Read them."

    def _write(self, path: str, file: Path, text: str, edits: tuple[Edit, ...]) -> bool:
        raw = file.read_bytes()
        after = applied(text, edits)
        self._seen[path].add(text)
        if decode(raw)[0] != text or after in self._seen[path]:
            return False  # somebody saved the file just now, or two rules disagree
        whole = raw.decode("utf-8")
        mark = _MARK if whole.startswith(_MARK) else ""
        replace_file(file, (mark + applied(whole[len(mark) :], edits)).encode("utf-8"))
        self.changes += len(edits)
        self.paths.add(path)
        for edit in edits:
            span = edit.finding.span
            was, now = visible(" ".join(edit.was.split())), visible(edit.now)
            say(f"{visible(path)}:{span.line}:{span.column}  “{was}” is now “{now}”  [{edit.finding.rule}]")
        return True


def files_of(loaded: Loaded | None, texts: Iterable[TextFile]) -> Iterable[tuple[str, Path, Document | TextFile]]:
    """Each file that was checked: as we print it, where it is, and what was read from it."""
    if loaded is not None:
        root, content = loaded.settings.root, loaded.content
        documents = [record.document for record in content.records]
        documents += [engagement.document for engagement in content.engagements]
        documents += [review.document for review in content.reviews]
        documents += content.tables
        yield from ((document.path, root / document.path, document) for document in documents)
        yield from ((page.path, root / page.path, page) for page in content.pages)
    yield from ((text.path, Path(text.path), text) for text in texts)
