"""Which files for print are made, what happens where they cannot be, and that nothing is made twice."""

import hashlib
import os
import subprocess
import sys

import pytest

from yousaid.errors import YousaidError
from yousaid.formats import pdf
from yousaid.pipeline import settings_of


def digest(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def cache_of(site):
    return {path.name: path.read_bytes() for path in (site.root / ".yousaid-cache/formats").iterdir()}


def choose(site, formats):
    text = site.config.read_text("utf-8").replace("      contact:", f"      formats: {formats}\n      contact:")
    site.config.write_text(text, "utf-8")


@pytest.mark.slow
def test_three_builds_in_three_processes_write_the_same_files(printing_site):
    fonts = printing_site.write("no-fonts.conf", "<fontconfig><cachedir>.</cachedir></fontconfig>")
    made = []
    for number, engine in enumerate(("mkdocs", "properdocs", "mkdocs")):
        done = subprocess.run(
            [sys.executable, "-m", engine, "build", "-q", "-f", str(printing_site.config)],
            capture_output=True,
            text=True,
            env={
                **os.environ,
                "PYTHONHASHSEED": str(number),
                "TZ": ("UTC", "Asia/Tokyo", "America/Lima")[number],
                **({"FONTCONFIG_FILE": str(fonts)} if number == 1 else {}),
            },
            check=False,
        )
        assert done.returncode == 0, done.stderr
        made.append(digest(printing_site.root / "site"))
        for path in printing_site.root.glob(".yousaid-cache/formats/*"):
            path.unlink()
    assert sum(name.endswith(".pdf") for name in made[0]) == 6
    assert made[0] == made[1] == made[2]


def test_only_what_changed_is_made_again(printing_site, capsys):
    choose(printing_site, "[booklet]")
    printing_site.run("build")
    assert "0 of 2 are ready" in capsys.readouterr().err
    before, site = cache_of(printing_site), digest(printing_site.root / "site")
    printing_site.run("build")
    assert "files for print" not in capsys.readouterr().err
    assert digest(printing_site.root / "site") == site
    printing_site.record.write_text(printing_site.record.read_text("utf-8") + "service: Adult wards\n", "utf-8")
    printing_site.run("build")
    assert "files for print" not in capsys.readouterr().err, "the easy-read page did not change"
    printing_site.record.write_text(printing_site.record.read_text("utf-8").replace("Warmer", "Warm"), "utf-8")
    printing_site.run("build")
    assert "0 of 1 are ready" in capsys.readouterr().err
    assert len(cache_of(printing_site).keys() & before.keys()) == 1, "what nobody needs is not kept"


def test_a_damaged_file_in_the_cache_is_made_again(printing_site, capsys):
    choose(printing_site, "[booklet, large-print-18]")
    printing_site.run("build")
    before, site = cache_of(printing_site), digest(printing_site.root / "site")
    for name, damaged in zip(before, (b"", b"x", before[max(before)][:-9]), strict=False):
        (printing_site.root / ".yousaid-cache/formats" / name).write_bytes(damaged)
    capsys.readouterr()
    printing_site.run("build")
    assert "0 of 3 are ready" in capsys.readouterr().err
    assert (cache_of(printing_site), digest(printing_site.root / "site")) == (before, site)


def test_a_cache_that_cannot_be_written_costs_time_only(printing_site):
    choose(printing_site, "[booklet]")
    printing_site.write(".yousaid-cache", "a file where the folder would be")
    assert printing_site.run("build") == 0
    assert len(list(printing_site.root.glob("site/**/*.pdf"))) == 2


def test_a_site_chooses_its_formats(printing_site):
    choose(printing_site, "[large-print-24, booklet]")
    assert printing_site.run("build") == 0
    names = [path.name for path in printing_site.root.glob("site/answers/warmer-nights/easy-read/*.pdf")]
    assert sorted(names) == ["warmer-nights-booklet.pdf", "warmer-nights-large-print-24.pdf"]
    page = printing_site.page("answers/warmer-nights")
    assert page.index(">Booklet (") < page.index(">Very large print (")


def test_an_old_address_leads_to_the_files_for_print_too(printing_site):
    choose(printing_site, "[booklet]")
    text = printing_site.record.read_text("utf-8")
    printing_site.record.write_text(f"{text}old_addresses: [warm-beds, warmer-nights-2]\n", "utf-8")
    assert printing_site.run("build") == 0
    own, *old = (
        printing_site.root / f"site/answers/{slug}/easy-read/{slug}-booklet.pdf"
        for slug in ("warmer-nights", "warm-beds", "warmer-nights-2")
    )
    assert own.read_bytes().startswith(b"%PDF")
    assert [path.read_bytes() for path in old] == [own.read_bytes()] * 2
    printing_site.record.write_text(f"{text}old_addresses: [warm-beds]\ngone: withdrawn\nwhy: It was wrong.\n", "utf-8")
    assert printing_site.run("build") == 0
    assert not [path for path in (own, *old) if path.exists()], "withdrawn words are gone there too"


@pytest.mark.parametrize("formats", ["[braille]", "booklet", "[[booklet]]", "{booklet: yes}"])
def test_a_format_that_there_is_not_is_named_with_its_line(small_site, formats):
    small_site.config.write_text(small_site.config.read_text("utf-8").replace("formats: []", f"formats: {formats}"))
    with pytest.raises(YousaidError) as told:
        settings_of(small_site.config)
    (problem,) = told.value.problems
    assert "format" in problem.what
    assert "booklet" in problem.instead
    assert problem.line == 13


class _NoPango:
    """Stands for an import of WeasyPrint on a computer without Pango."""

    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            sys.stdout.write("a long story about libraries\n")
            raise OSError("cannot load library 'libpango-1.0-0'")


@pytest.mark.parametrize("absent", ["package", "pango"])
def test_without_the_extra_the_site_is_built_and_says_what_is_missing(small_site, capsys, monkeypatch, absent):
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    if absent == "package":
        monkeypatch.setitem(sys.modules, "weasyprint", None)
    else:
        monkeypatch.setattr(sys, "meta_path", [_NoPango(), *sys.meta_path])
    small_site.config.write_text(small_site.config.read_text("utf-8").replace("      formats: []\n", ""))
    assert small_site.run("build") == 0
    out, err = capsys.readouterr()
    (line,) = [line for line in err.splitlines() if "Not made: booklet, large print, very large print." in line]
    assert ('pip install "yousaid[formats]"' if absent == "package" else "apt-get install libpango") in line
    assert "libraries" not in out + err
    for address in ("answers/warmer-nights", "answers/warmer-nights/easy-read"):
        page = small_site.page(address)
        assert "You can ask us for it in another way, such as on paper" in page
        assert ".pdf" not in page


def test_a_fault_of_the_library_costs_one_file_and_not_the_site(printing_site, capsys, monkeypatch):
    choose(printing_site, "[booklet, large-print-18]")
    mend = pdf._mend_tags

    def fail_once(*given):
        monkeypatch.setattr(pdf, "_mend_tags", mend)
        raise AssertionError

    monkeypatch.setattr(pdf, "_mend_tags", fail_once)
    assert printing_site.run("build") == 0
    assert "Not made: booklet of “warmer-nights”. WeasyPrint stopped with AssertionError." in capsys.readouterr().err
    page = printing_site.page("answers/warmer-nights/easy-read")
    assert ">Large print (" in page
    assert ">Booklet (" not in page
    assert printing_site.run("build") == 0
    assert ">Booklet (" in printing_site.page("answers/warmer-nights/easy-read")


def test_words_that_were_taken_down_are_not_kept(printing_site):
    choose(printing_site, "[booklet]")
    printing_site.run("build")
    before = cache_of(printing_site)
    printing_site.record.write_text("title: Warm\ngone: withdrawn\ndate: 2026-03-02\nwhy: They asked us to.\n", "utf-8")
    assert printing_site.run("build") == 0
    assert cache_of(printing_site).items() < before.items()
    assert not list(printing_site.root.glob("site/answers/warmer-nights/**/*.pdf"))
    text = printing_site.config.read_text("utf-8").replace("[booklet]", "[]")
    printing_site.config.write_text(text, "utf-8")
    assert printing_site.run("build") == 0
    assert cache_of(printing_site) == {}


def test_a_site_that_wants_none_hears_nothing(small_site, capsys):
    assert small_site.run("build") == 0
    assert "print" not in capsys.readouterr().err
    assert not list(small_site.root.glob("site/**/*.pdf"))
