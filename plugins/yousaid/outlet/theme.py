"""What of the theme reaches the public site: its style sheets, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.structure.files import File, Files

from yousaid.records.loader import Content


def templates_folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the site's own folder first, then the ones that come with yousaid."""
    return tuple(folder for folder in (root / "templates", packaged_templates()) if folder.is_dir())


def packaged_templates() -> Path:
    """The templates of the installed package; in a checkout they stand at its top."""
    inside = Path(__file__).resolve().parent.parent / "_templates"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "templates"


def keep_public(files: Files, content: Content, folder: Path, root: Path) -> tuple[str, ...]:
    """Take everything out of a build that no page uses; gives the addresses of the theme's style sheets.

    A page or a picture that we did not read ourselves, such as a link to another place, stays out of a preview too.
    """
    known = {(root / name).as_posix() for name in (*(page.path for page in content.pages), *content.pictures)}
    texts = "\n".join(page.text for page in content.pages)
    styles = []
    for file in list(files):
        if file.generated_by:
            continue
        if _from(file, folder):
            used = file.is_documentation_page() or (_picture(file) and os.path.basename(file.src_uri) in texts)  # noqa: PTH119
            if not used or os.path.normpath(folder / file.src_uri) not in known:
                files.remove(file)
        elif file.src_uri.startswith("assets/stylesheets/") and file.src_uri.endswith(".min.css"):
            styles.append(file.dest_uri)
        else:
            files.remove(file)
    # The base first, then what builds on it.
    return tuple(sorted(styles, key=lambda name: ("palette" in name, name)))


def _from(file: File, folder: Path) -> bool:
    return file.src_dir is not None and Path(file.src_dir).resolve() == folder.resolve()


def _picture(file: File) -> bool:
    return file.src_uri.endswith((".png", ".jpg", ".jpeg", ".webp"))
