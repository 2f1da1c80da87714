"""The catalogues of our messages: fresh, whole, honest about who made them, and read as gettext reads them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import yousaid
from yousaid.locale import catalogue
from yousaid.locale.po import read_po

ROOT = Path(__file__).parents[1]
LOCALE = Path(yousaid.__file__).parent / "locale"
CODES = sorted(path.parents[1].name for path in LOCALE.glob("*/LC_MESSAGES/yousaid.po"))
MESSAGES = re.findall(r'^msgid "(.+)"$', (LOCALE / "yousaid.pot").read_text("utf-8"), re.MULTILINE)


def test_the_messages_and_every_catalogue_are_fresh():
    command = [sys.executable, str(ROOT / "scripts/lib/messages.py"), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_has_every_message_with_its_places(code):
    said = catalogue(code)
    assert MESSAGES
    assert [message for message in MESSAGES if not said.get(message)] == []
    places = re.compile(r"\{\w+\}")
    wrong = [m for m in MESSAGES if sorted(places.findall(m)) != sorted(places.findall(said[m]))]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_says_its_language_and_who_made_it(code):
    header = dict(line.split(": ", 1) for line in catalogue(code)[""].splitlines())
    assert header["Language"] == code
    assert header["X-Made-By"] in {"machine", "person"}
    assert header["X-Checked-By"]


def test_a_language_without_a_catalogue_has_no_words():
    assert catalogue("tlh") == {}


def test_a_catalogue_is_read_as_gettext_reads_it():
    text = (
        'msgid ""\nmsgstr "Language: cy\\n"\n\n'
        '#: a.html\nmsgid "One"\nmsgstr ""\n"Un, \\"dau\\""\n" a thri"\n\n'
        '#, fuzzy, python-brace-format\nmsgid "Two"\nmsgstr "Dau"\n\n'
        'msgid "Three"\nmsgstr ""\n\n#~ msgid "Old"\n#~ msgstr "Hen"\n'
    )
    assert read_po(text) == {"": "Language: cy\n", "One": 'Un, "dau" a thri'}
