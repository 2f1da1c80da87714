"""Copies the fonts of the files for print into plugins/yousaid/data/fonts, from the pinned npm package.

Run it from the repository, with the package unpacked somewhere::

    cd /tmp && npm pack @fontsource/arimo@5.3.0 && tar xzf fontsource-*.tgz
    python scripts/data/fonts.py /tmp/package

Same package: same bytes.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "plugins" / "yousaid" / "data" / "fonts"
NAME, VERSION = "@fontsource/arimo", "5.3.0"


def main() -> None:
    """Look at the package, copy what we use."""
    package = Path(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
    about = json.loads((package / "package.json").read_text("utf-8"))
    if (about["name"], about["version"]) != (NAME, VERSION):
        sys.exit(f"This is {about['name']} {about['version']}, not {NAME} {VERSION}.")
    for letters in ("latin", "latin-ext"):
        for weight in (400, 700):
            source = package / "files" / f"arimo-{letters}-{weight}-normal.woff2"
            shutil.copyfile(source, FOLDER / f"{letters}-{weight}.woff2")
    shutil.copyfile(package / "LICENSE", FOLDER / "LICENSE-arimo")


if __name__ == "__main__":
    main()
