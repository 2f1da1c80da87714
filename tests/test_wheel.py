"""What people install: the wheel holds all that a new site needs, templates and tables too."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_a_new_site_is_built_from_the_wheel_alone(tmp_path):
    wheels = tmp_path / "wheels"
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", wheels, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = wheels.glob("yousaid-*.whl")
    with zipfile.ZipFile(wheel) as files:
        files.extractall(tmp_path / "installed")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}

    def yousaid(*words):
        command = [sys.executable, "-m", "yousaid", *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "“use” is plainer than “utilise”." in yousaid("explain", "jargon")
    specs = {path.name for path in (tmp_path / "installed/yousaid/_specs").rglob("*") if path.is_file()}
    assert specs == {path.name for path in (ROOT / "tests/rules").glob("*.md")}
    yousaid("init", "my-site", "--name", "Vale Trust")
    yousaid("new", "Quieter nights", "--config", "my-site/site_config.yml")
    yousaid("build", "--config", "my-site/site_config.yml")
    page = (tmp_path / "my-site/site/index.html").read_text("utf-8")
    assert "Vale Trust" in page
    assert (tmp_path / "my-site/site/assets/yousaid/site.css").is_file()
    assert not list((tmp_path / "my-site/site").rglob("*.yml"))
