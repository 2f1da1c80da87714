"""The locks: complete on every system and Python we support, and naming nothing but packages and hashes."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).parents[1] / "requirements"
SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
#: Debian 12's: some packages need a later 3.11.
OLDEST = "3.11.2"


def pins(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def installed_pins(name: str) -> dict[str, str]:
    """The pins, in an environment made from them: only there does the metadata tell about the lock."""
    found = pins(name)
    try:
        same = all(version(package) == pinned for package, pinned in found.items())
    except PackageNotFoundError:
        same = False
    return found if same else pytest.skip("this environment was not made from the lock; scripts/test makes one")


def needs(package: str) -> set[str]:
    """What one package needs, on any system and Python we support."""
    found: set[str] = set()
    for line in requires(package) or ():
        requirement = Requirement(line)
        for (platform, system, os_name), python in product(SYSTEMS, PYTHONS):
            places = {"sys_platform": platform, "platform_system": system, "os_name": os_name, "extra": ""}
            versions = {"python_version": python, "python_full_version": f"{python}.0"}
            if requirement.marker is None or requirement.marker.evaluate(places | versions):
                found.add(canonicalize_name(requirement.name))
    return found


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_lock_is_complete_everywhere(name: str) -> None:
    locked = installed_pins(name).keys()
    missing = {package: needs(package) - locked for package in locked}
    assert not {package: gone for package, gone in missing.items() if gone}


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_lock_installs_on_the_oldest_python(name: str) -> None:
    described = {package: metadata(package) for package in installed_pins(name)}
    wanted = {package: about["Requires-Python"] for package, about in described.items() if "Requires-Python" in about}
    assert not {package: python for package, python in wanted.items() if OLDEST not in SpecifierSet(python)}


def test_the_test_lock_holds_the_other() -> None:
    assert pins("run").items() <= pins("test").items()


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_lock_names_no_place(name: str) -> None:
    lines = (REQUIREMENTS / f"{name}.txt").read_text("utf-8").splitlines()
    usual = re.compile(r'#|$|[a-z0-9-]+==\S+( ; python_version < "[0-9.]+")? \\$|    --hash=sha256:[0-9a-f]{64}( \\)?$')
    assert [line for line in lines if not usual.match(line)] == []
