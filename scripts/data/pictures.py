"""Makes the drawings of plugins/yousaid/data/pictures/ from OpenMoji: one small SVG for each row of pictures.yml.

Run it from the repository: ``python scripts/data/pictures.py [FOLDER]``. Without the folder of an unpacked ``openmoji``
package it fetches the pinned one with npm. Same package, same table: same bytes.

A drawing keeps its shapes and colours only: ids, empty groups and spaces go, and numbers get three decimals. Anything
that is not a plain shape, such as a script, a style or a link, stops the script.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from yousaid.yamlfile import read_config  # noqa: E402

PACKAGE = "openmoji@17.0.0"
DATA = ROOT / "plugins" / "yousaid" / "data" / "pictures"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = frozenset({"circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect"})
KEPT = frozenset(
    """clip-rule cx cy d fill fill-rule height points r rx ry stroke stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-width transform width x x1 x2 y y1 y2""".split()
)
DROPPED = frozenset({"id"})
_NUMBER = re.compile(r"-?(?:\d*\.\d{4,}(?:e-?\d+)?|\d+(?:\.\d+)?e-?\d+)")
NOTICE = """The pictures in this folder are drawings of OpenMoji, the open-source emoji and icon project
<https://openmoji.org>, version 17.0.0, licence CC BY-SA 4.0 <https://creativecommons.org/licenses/by-sa/4.0/>.

Changed: only the drawings that our table names, under names of our own, without ids and empty groups, with numbers
rounded to three decimals. The changed drawings have the same licence. Nobody at OpenMoji has approved this use.

Picture, number in OpenMoji, designer:

"""


def main() -> None:
    """Fetch, copy, write the notice."""
    rows = read_config(DATA / "pictures.yml").data["pictures"]
    with tempfile.TemporaryDirectory() as folder:
        package = Path(sys.argv[1]) if len(sys.argv) > 1 else fetch(Path(folder))
        shutil.copyfile(package / "LICENSE.txt", DATA / "LICENSE-openmoji")
        drawings = {row["id"]: smaller(package / "color" / "svg" / f"{row['source']}.svg") for row in rows}
        listed = json.loads((package / "data" / "openmoji.json").read_text("utf-8"))
    designers = {entry["hexcode"]: entry["openmoji_author"] for entry in listed}
    for old in DATA.glob("*.svg"):
        old.unlink()
    for name, drawing in drawings.items():
        (DATA / f"{name}.svg").write_text(drawing, "utf-8")
    lines = sorted(f"{row['id']}, {row['source']}, {designers[row['source']]}\n" for row in rows)
    (DATA / "NOTICE-openmoji").write_text(NOTICE + "".join(lines), "utf-8")
    sys.stdout.write(f"{len(drawings)} pictures, {sum(len(text) for text in drawings.values()):,} bytes\n")


def fetch(folder: Path) -> Path:
    """The unpacked package."""
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), PACKAGE]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  a fixed command
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def smaller(source: Path) -> str:
    """A drawing as one line of SVG; raises ValueError for anything but plain shapes."""
    root = ElementTree.parse(source).getroot()  # noqa: S314  our pinned package
    if root.get("viewBox") != "0 0 72 72":
        raise ValueError(f"{source.name} is not 72 wide and 72 high")
    shapes = "".join(part for child in root for part in drawn(child, source.name))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72">{shapes}</svg>\n'


def drawn(element: ElementTree.Element, name: str) -> Iterator[str]:
    """The text of one shape and of those inside it."""
    tag = element.tag.removeprefix(SVG)
    strange = set(element.attrib) - KEPT - DROPPED
    if tag not in SHAPES or strange or (element.text or "").strip():
        raise ValueError(f"{name} holds more than shapes: {tag} {sorted(strange)}")
    # A limit for sharp corners means nothing where corners are round.
    needless = "stroke-miterlimit" if tag != "g" and element.get("stroke-linejoin") == "round" else ""
    attributes = "".join(
        f' {key}="{short(key, value)}"'
        for key, value in sorted(element.attrib.items())
        if key in KEPT and key != needless
    )
    inside = "".join(part for child in element for part in drawn(child, name))
    if tag != "g":
        yield f"<{tag}{attributes}/>"
    elif attributes and inside:
        yield f"<g{attributes}>{inside}</g>"
    else:
        yield inside


def short(key: str, value: str) -> str:
    """The value of an attribute without needless spaces and decimals; colours stay, and factors that enlarge."""
    exact = value.startswith("#") or key == "transform"
    return value if exact else _NUMBER.sub(shorter, " ".join(value.split()))


def shorter(number: re.Match[str]) -> str:
    """A number with three decimals; both stay, because the next number may start at its point."""
    return f"{float(number[0]):.3f}"


if __name__ == "__main__":
    main()
