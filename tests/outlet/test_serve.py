"""The preview: built again on each change, with the last good page where a file cannot be read now."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from yousaid.errors import YousaidError
from yousaid.outlet.build import quiet
from yousaid.outlet.serve import Preview


@pytest.fixture
def preview(small_site, tmp_path):
    told: list[str] = []
    with quiet():
        one = Preview(small_site.config, tmp_path / "shown", None, told.append)
        one.build()
        yield small_site, one, told


def shown(preview, address):
    return (preview.folder / address / "index.html").read_text("utf-8")


def test_a_record_that_breaks_keeps_its_last_good_page_with_the_fault_on_it(preview):
    site, one, told = preview
    good = site.record.read_text()
    site.record.write_text(good + "foo: [\n")
    one.build_again()
    page = shown(one, "answers/warmer-nights")
    assert "We bought 40 more blankets." in page
    assert "cannot read" in page
    assert "warmer-nights.yml" in told[-1]
    site.record.write_text(good.replace("40 more", "60 more"))
    one.build_again()
    assert "We bought 60 more blankets." in shown(one, "answers/warmer-nights")
    assert "cannot read" not in shown(one, "answers/warmer-nights")


def test_a_preview_after_a_build_in_one_process_has_no_staging_folder_to_swap(small_site, tmp_path):
    assert small_site.run("build") == 0
    with quiet():
        one = Preview(small_site.config, tmp_path / "shown", None, print)
        one.build()
    assert "We bought 40 more blankets." in shown(one, "answers/warmer-nights")


def test_settings_that_break_are_told_and_the_pages_stay(preview):
    site, one, told = preview
    good = site.config.read_text()
    site.config.write_text(good.replace("organisation: Vale Trust", "organisation: ["))
    one.build_again()
    assert "site_config.yml:" in told[-1]
    assert "We bought 40 more blankets." in shown(one, "answers/warmer-nights")
    site.config.write_text(good)
    one.build_again()


def test_a_draft_and_what_it_lacks_are_shown(preview):
    site, one, _ = preview
    site.write("content/records/2026/unfinished.yml", "title: Something new\ndraft: true\n")
    one.build_again()
    assert "missing" in shown(one, "answers/unfinished")
    assert "Content-Security-Policy" not in shown(one, "answers/unfinished"), "it would stop the script that reloads"


def test_a_site_that_cannot_be_built_at_first_says_why(small_site, tmp_path):
    small_site.config.write_text("site_name: [\n")
    with quiet(), pytest.raises(YousaidError):
        Preview(small_site.config, tmp_path / "shown", None, print).build()


@pytest.mark.slow
def test_the_command_serves_on_this_computer_and_stops(small_site):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    plugins = str(Path(__file__).parents[2] / "plugins")
    command = [sys.executable, "-m", "yousaid", "serve", "--config", str(small_site.config), "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": plugins}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        address = f"http://127.0.0.1:{port}/feedback/answers/warmer-nights/"
        deadline = time.monotonic() + 60
        page = ""
        while not page and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.3)
            try:
                with urllib.request.urlopen(address) as answer:
                    page = answer.read().decode()
            except OSError:
                continue
        assert "We bought 40 more blankets." in page
    finally:
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert "Your preview is at" in told
    assert "Traceback" not in told
