"""Files for print: what a screen reader gets from them, what they look like, and which of them there are."""

import html
import re

import pdfua
import pytest
from PIL import Image

from yousaid.formats.booklet import booklets, together
from yousaid.formats.kinds import KINDS
from yousaid.outlet.clock import read_today
from yousaid.outlet.theme import packaged_templates
from yousaid.pages.press import Press
from yousaid.pipeline import check, load
from yousaid.publishing import site_of


def draw(site):
    """The answers of a site before they are PDF files, by id."""
    loaded = load(site.config)
    today = read_today(None, loaded.settings.today)
    shown = site_of(loaded, check(loaded, today), today)
    return {booklet.slug: booklet for booklet in booklets(Press(shown, [packaged_templates()]))}


def cover(html):
    """What stands before the first heading inside."""
    return html.partition("<h2>")[0]


@pytest.fixture(scope="module")
def drawn(make_site, tmp_path_factory):
    """The answers of the small site before they are PDF files, by id."""
    return draw(make_site(tmp_path_factory.mktemp("drawn")))


@pytest.fixture(scope="module", params=KINDS)
def made(request, drawn, printer, pdf_kit, tmp_path_factory):
    """One answer as HTML, in one format, and as a PDF file read along its tags."""
    booklet, kind = drawn["quieter-nights"], KINDS[request.param]
    path = tmp_path_factory.mktemp("made") / "made.pdf"
    path.write_bytes(printer.print(booklet.html, kind.points, booklet.pictures).data)
    return booklet, kind, pdf_kit.read_pdf(path)


MILLIMETRE = 72 / 25.4  # in points
REVIEW = """\
code: {code}
date: 2026-03-08
group: Vale Reading Friends
people: 4
agreed: yes
how: online
paid: yes
asked:
  - {{question: What is this page about?, answer: Less noise.}}
"""


def words_of(booklet):
    """The words of a page without its head, without any space: a line may end anywhere in print."""
    body = re.sub(r"<[^>]*>", "", booklet.html.partition("</head>")[2])
    return "".join(html.unescape(body).split())


def test_a_screen_reader_gets_every_word_in_order_and_nothing_else(made):
    booklet, _, reading = made
    assert "".join(reading.of("Document")[0].split()) == words_of(booklet)
    assert len(reading.of("H1")) == 1
    assert reading.of("H2")[:2] == ["What people told us", "What we did"]
    assert "We did some of this." in reading.of("P")
    assert "Phone: 01632 960001" in reading.of("LI")
    assert [tag for tag, _ in reading.read if tag in {"H1", "H2", "H3", "H4", "H5", "H6"}][:2] == ["H1", "H2"]


def test_the_file_says_its_language_its_title_and_its_order(made):
    *_, reading = made
    root = reading.pdf.Root
    assert (str(root.Lang), root.MarkInfo.Marked, root.ViewerPreferences.DisplayDocTitle) == ("en-GB", True, True)
    assert str(reading.pdf.docinfo.Title) == "Easy read draft: Quieter nights on Ŵard 7 <b>& more</b>"
    assert all(page.Tabs == "/S" for page in reading.pdf.pages)
    assert not {"/CreationDate", "/ModDate"} & set(reading.pdf.docinfo.keys())


def test_each_page_but_the_cover_has_its_number_which_is_not_part_of_the_text(made):
    *_, reading = made
    pages = len(reading.pdf.pages)
    assert dict(reading.outside) == {number: [str(number + 1)] for number in range(1, pages)}
    assert 3 <= pages <= 20


def test_letters_are_as_large_as_promised_and_travel_with_the_file(made):
    _, kind, reading = made
    assert min(reading.sizes) == kind.points
    fonts = {str(font.BaseFont): font for page in reading.pdf.pages for font in page.Resources.Font.values()}
    assert {name.split("+")[1] for name in fonts} == {"Booklet", "Booklet-Bold", "Booklet-more-Bold"}
    assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts.values())


def test_the_checker_finds_no_error(made):
    *_, reading = made
    report = pdfua.validate(reading.path)
    assert [finding.rule_id for finding in report.findings] == ["UA-28-004"], "it does not claim to be PDF/UA"
    assert [outcome.rule_id for outcome in report.skipped] == ["UA-14-001"], "ours: one H1 first, then H2 only"


def test_each_picture_says_what_it_shows_and_stands_left_of_its_words(made):
    booklet, _, reading = made
    assert [words for words, _ in reading.figures] == re.findall(r'<img src="[^"]+" alt="([^"]+)">', booklet.html)
    assert len(reading.figures) >= 4
    for _, (left, bottom, right, top) in reading.figures:
        assert [right - left, top - bottom] == pytest.approx([42 * MILLIMETRE, 42 * MILLIMETRE], abs=0.01)
        assert left == pytest.approx(20 * MILLIMETRE, abs=0.01)
        assert 24 * MILLIMETRE < bottom < top < (297 - 20) * MILLIMETRE + 0.1


def test_the_words_are_set_as_the_guidance_asks(drawn):
    sheet = drawn["quieter-nights"].html
    assert "line-height: 1.5" in sheet
    assert "text-align: left" in sheet
    assert "hyphens: none" in sheet
    assert not re.search(r"text-align: (?!left)|italic|uppercase|<table|<dl", sheet)


def test_a_file_says_who_checked_the_page_and_carries_its_code(printing_site):
    draft = draw(printing_site)["quieter-nights"].html
    assert "Nobody with a learning disability has checked it yet." in cover(draft)
    (code,) = re.findall(r"<strong>((?:[A-Z2-9]{2,3}-?)+)</strong>", draft)
    printing_site.write("content/reviews/quieter-nights.yml", REVIEW.format(code=code))
    checked = draw(printing_site)["quieter-nights"].html
    assert "<title>Easy read: Quieter nights" in checked
    assert "Vale Reading Friends checked it on 8\u00a0March\u00a02026." in cover(checked)
    assert "<h2>Who checked this page</h2>" in checked
    assert f"<strong>{code}</strong>" in checked
    record = printing_site.root / "content/records/2026/quieter-nights.yml"
    record.write_text(record.read_text("utf-8").replace("at 10pm", "at 11pm"), "utf-8")
    changed = draw(printing_site)["quieter-nights"].html
    assert "<title>Easy read draft: Quieter nights" in changed
    assert "People checked an older page on 8\u00a0March\u00a02026." in cover(changed)
    assert f"<strong>{code}</strong>" not in changed


def test_a_logo_stands_on_the_cover_and_is_no_part_of_the_text(printing_site, printer, pdf_kit, tmp_path):
    plain = draw(printing_site)["quieter-nights"]
    Image.new("RGB", (300, 120), "#003087").save(printing_site.root / "content/logo.png")
    settings = printing_site.config.read_text("utf-8").replace("      contact:", "      logo: logo.png\n      contact:")
    printing_site.config.write_text(settings, "utf-8")
    marked = draw(printing_site)["quieter-nights"]
    assert words_of(marked) == words_of(plain)
    read = []
    for booklet in (plain, marked):
        path = tmp_path / "made.pdf"
        path.write_bytes(printer.print(booklet.html, 16, booklet.pictures).data)
        heard = pdf_kit.read_pdf(path)
        faults = [finding.rule_id for finding in pdfua.validate(path).findings]
        read.append((len(heard.pdf.pages[0].get_images()), heard.read, len(heard.figures), faults))
    (images, *rest), after = read
    assert after == (images + 1, *rest)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We moved to Ward 5 today.", "We moved to Ward_5_today."),
        ("We will finish by 27 November 2026.", "We will finish by 27_November_2026."),
        ("For urgent help, call 111.", "For urgent help, call_111."),
        ("Two of us came.", "Two of us came."),
    ],
)
def test_a_number_stays_on_the_line_of_what_it_counts(text, kept):
    assert together(text) == kept.replace("_", "\u00a0")


def test_the_pages_offer_the_files_with_their_pages_and_size(printing_site, pdf_kit):
    assert printing_site.run("build") == 0
    for slug in ("quieter-nights", "warmer-nights"):
        folder = printing_site.root / "site/answers" / slug / "easy-read"
        for kind in KINDS.values():
            path = folder / f"{slug}-{kind.name}.pdf"
            pages = len(pdf_kit.read_pdf(path).pdf.pages)
            text = f"{kind.label} (PDF, {pages} pages, {round(path.stat().st_size / 1000)} kB)"
            assert f'<a href="{path.name}">{text}</a>' in printing_site.page(f"answers/{slug}/easy-read")
            assert f'<a href="easy-read/{path.name}">{text}</a>' in printing_site.page(f"answers/{slug}")
    assert len(list(printing_site.root.glob("site/**/*.pdf"))) == 2 * len(KINDS)


def test_a_preview_has_drafts_too_but_for_one_that_says_too_little(printing_site, pdf_kit):
    printing_site.write("content/records/2026/later.yml", "title: Later\ndraft: true\nsaid: |\n  It is cold.\n")
    printing_site.write("content/records/2026/soon.yml", pdf_kit.EASY + "draft: true\n")
    assert printing_site.run("build", "--preview") == 0
    for slug, files in (("soon", len(KINDS)), ("later", 0)):
        folder = printing_site.root / "site-preview/answers" / slug / "easy-read"
        assert len(list(folder.glob("*.pdf"))) == files
        assert ("On paper" in (folder / "index.html").read_text("utf-8")) is (files > 0)


def test_a_template_of_the_site_cannot_load_anything_from_elsewhere(printing_site, capsys):
    printing_site.write(
        "templates/formats/booklet.html", '<html lang="en"><img src="https://example.org/x.png"></html>'
    )
    assert printing_site.run("build") == 2
    assert "“https://example.org/x.png”" in capsys.readouterr().err
    assert not (printing_site.root / "site").exists()
