"""The glossary's words on a page: explained in the sentence at first use, links, and never markup from a text."""

from __future__ import annotations

import dataclasses
import html
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.glossary import Glossary, Term
from yousaid.pages.prose import prose
from yousaid.pages.terms import Explainer, Terms

GLOSSARY = Glossary(
    terms=(
        Term(term="A&E", long="accident and emergency", means="For very ill people.", also=("accident and emergency",)),
        Term(term="GP", long="general practitioner", means="Your doctor."),
        Term(term="MRI", long="magnetic resonance imaging", means="A scan."),
        Term(term="carer", means="Somebody who cares.", also=("carers",)),
        Term(term="blue badge", means="A card."),
    )
)
TERMS = Terms(GLOSSARY)


def page(*texts: str) -> list[str]:
    """Some texts of one page, with each link as [words]."""
    explainer = Explainer(TERMS, lambda slug: f"../glossary/#{slug}")
    shown = [str(explainer.prose(text)).removesuffix("\n") for text in texts]
    return [re.sub(r'<a class="term" href="[^"]*">(.*?)</a>', r"[\1]", text) for text in shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Go to A&E now.", "Go to [A&amp;E] (accident and emergency) now."),
        ("A&E is near A&E.", "[A&amp;E] (accident and emergency) is near [A&amp;E]."),
        ("Ask two GPs.", "Ask two [GPs] (general practitioners)."),
        ("The GP’s letter. The GP wrote.", "The [GP]’s letter. The [GP] (general practitioner) wrote."),
        ("(Or go to A&E.)", "(Or go to [A&amp;E], accident and emergency.)"),
        ("Accident and emergency (A&E) and A&E.", "Accident and emergency ([A&amp;E]) and [A&amp;E]."),
        ("A&E (accident and emergency) is open.", "[A&amp;E] (accident and emergency) is open."),
        ("An A&E-led plan, XA&E, MRIs.", "An A&amp;E-led plan, XA&amp;E, [MRIs] (magnetic resonance imagings)."),
        ('It said "GP". The GP wrote.', "It said &#34;[GP]&#34;. The [GP] (general practitioner) wrote."),
        ("It said ‘GP’.", "It said ‘[GP]’."),
        ("“GP care” is here.", "“[GP] (general practitioner) care” is here."),
        ("gp and Gp are no GP", "gp and Gp are no [GP] (general practitioner)"),
        ("Carers and a carer.", "[Carers] and a carer."),
        ("A Blue badge. Two blue badges.", "A [Blue badge]. Two blue badges."),
        ("See https://x.example/GP/A&E for GP.", None),
        ("Mail gp@x.example or GP@x.example.", "Mail gp@x.example or GP@x.example."),
    ],
)
def test_a_term_in_a_sentence(text: str, shown: str | None) -> None:
    written = page(text)[0]
    if shown is None:
        assert '<a class="bare" href="https://x.example/GP/A&amp;E">' in written
        assert written.endswith("for [GP] (general practitioner).</p>")
    else:
        assert written == f"<p>{shown}</p>"


def test_a_page_explains_a_short_form_once_in_the_order_of_its_texts() -> None:
    first, second = page("No words here.\n\n- The GP is in.\n- A GP rang.", "Your GP and a carer.")
    assert "<li>The [GP] (general practitioner) is in.</li>" in first
    assert "<li>A [GP] rang.</li>" in first
    assert second == "<p>Your [GP] and a [carer].</p>"
    assert page("Your GP.") == ["<p>Your [GP] (general practitioner).</p>"]


def test_the_answer_page_links_to_the_glossary_and_leaves_quotes_alone(kit: Any) -> None:
    quotes = tuple(dataclasses.replace(quote, text="My GP rang.") for quote in kit.rich().quotes)
    record = kit.a_record(asked="Is the GP near?", said="The GP is far.", quotes=quotes)
    pages = kit.draw(kit.a_site(record, glossary=GLOSSARY))
    drawn = pages["answers/quiet-bins/"].html
    slug = GLOSSARY.terms[1].slug
    assert f'<a class="term" href="../../glossary/#{slug}">GP</a> (general practitioner) near?' in drawn
    assert f'<dt id="{slug}">' in pages["glossary/"].html
    assert drawn.count("general practitioner") == 1
    assert "<blockquote><p>My GP rang.</p>" in drawn


def written(page: str) -> str:
    return re.sub(r'<a class="term" href="#[a-z-]+">(.*?)</a>', r"[\1]", Explainer(TERMS, lambda s: f"#{s}").html(page))


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>The <b>GP</b> is &quot;in&quot;.</p>", "<p>The <b>[GP] (general practitioner)</b> is &quot;in&quot;.</p>"),
        ("<h2>The GP</h2><p>x</p>", "<h2>The GP</h2><p>x</p>"),
        ("<p><a href='x'>GP</a> <code>GP</code></p>", "<p><a href='x'>GP</a> <code>GP</code></p>"),
        ("<p>A general practitioner (<b>GP</b>).</p><p>A GP.</p>",
         "<p>A general practitioner (<b>[GP]</b>).</p><p>A [GP].</p>"),
        ("<p>&lt;GP&gt; A&amp;E &amp; more</p>",
         "<p>&lt;[GP] (general practitioner)&gt; [A&amp;E] (accident and emergency) &amp; more</p>"),
        ("<!-- GP --><img alt='GP'><blockquote><p>My GP</p></blockquote>",
         "<!-- GP --><img alt='GP'><blockquote><p>My GP</p></blockquote>"),
    ],
)  # fmt: skip
def test_a_markdown_page_is_explained_in_its_prose_only(page: str, shown: str) -> None:
    assert written(page) == shown


@given(st.text(alphabet="GPA&E carer<>\"'(){}[]’s.\n-é/:htps", max_size=60))
def test_without_its_links_a_text_is_what_it_was(text: str) -> None:
    shown = str(Explainer(TERMS, lambda slug: f"#{slug}").prose(text))
    bare = re.sub(r'<a class="term" href="#[a-z-]+">(.*?)</a>', r"\1", shown)
    for words in (" (accident and emergency)", ", accident and emergency", " (general practitioner)",
                  ", general practitioner", " (general practitioners)", ", general practitioners",
                  " (accident and emergencies)", ", accident and emergencies"):  # fmt: skip
        bare = bare.replace(words, "")
    assert bare == str(prose(text))
    assert html.unescape(re.sub(r"<[^>]*>", "", bare)).count("<") == text.count("<")


def test_a_long_text_takes_time_in_proportion() -> None:
    def took(times: int) -> float:
        text = "Ask your GP, or a carer with a blue badge, about A&E. " * times
        start = time.process_time()
        Explainer(TERMS, lambda slug: f"#{slug}").prose(text)
        return time.process_time() - start

    took(50)
    assert took(800) < 40 * max(took(80), 0.002)
