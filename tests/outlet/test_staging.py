"""A killed or failing build never leaves a half-written public site."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from yousaid.errors import YousaidError
from yousaid.outlet.staging import Staging

BUILDER = """
import sys
from pathlib import Path
from yousaid.outlet.staging import Staging
staging = Staging(Path(sys.argv[1]))
for turn in range(10_000):
    folder = staging.open()
    for number in range(30):
        (folder / f"{number}.html").write_text(str(turn))
    (folder / "index.html").write_text(str(turn))
    staging.swap()
    print(turn, flush=True)
"""


def whole(site: Path) -> bool:
    return len({path.read_text() for path in site.iterdir()}) == 1 and len(list(site.iterdir())) == 31


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path):
    site = tmp_path / "site"
    plugins = str(Path(__file__).parents[2] / "plugins")
    for turn in range(40):
        process = subprocess.Popen(
            [sys.executable, "-c", BUILDER, str(site)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": plugins},
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.001 * turn)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert whole(site)


def test_a_swap_replaces_the_whole_folder(tmp_path):
    site = tmp_path / "site"
    for text in ("old", "new"):
        staging = Staging(site)
        (staging.open() / "index.html").write_text(text)
        staging.swap()
    assert (site / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_an_exchange_the_old_folder_steps_aside(tmp_path, monkeypatch):
    monkeypatch.setattr("yousaid.outlet.staging.sys.platform", "darwin")
    test_a_swap_replaces_the_whole_folder(tmp_path)


def test_a_link_in_place_of_the_site_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(YousaidError, match="not a site"):
        Staging(tmp_path / "site").open()


@pytest.mark.parametrize("name", [".git/HEAD", "thesis.docx", "site_config.yml", "notes.md"])
def test_a_folder_of_work_is_refused_although_it_has_a_first_page(tmp_path, name):
    site = tmp_path / "site"
    for file in ("index.html", name):
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text("mine")
    with pytest.raises(YousaidError, match="not a site"):
        Staging(site).open()
    assert (site / name).read_text() == "mine"


@pytest.mark.parametrize("name", [".", "..", "content", "content/site"])
def test_a_folder_that_holds_the_content_is_refused(tmp_path, name):
    (tmp_path / "here/content").mkdir(parents=True)
    (tmp_path / "here/index.html").write_text("mine")
    with pytest.raises(YousaidError, match="not a site"):
        Staging(tmp_path / "here" / name, tmp_path / "here/content").open()


def test_a_swap_that_fails_half_way_puts_the_old_site_back(tmp_path, monkeypatch):
    monkeypatch.setattr("yousaid.outlet.staging.sys.platform", "darwin")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("old")
    staging = Staging(tmp_path / "site")
    (staging.open() / "index.html").write_text("new")
    rename = Path.rename

    def refuse(path, target):
        if path == staging.folder:
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(YousaidError, match="No space left"):
        staging.swap()
    assert (tmp_path / "site/index.html").read_text() == "old"
