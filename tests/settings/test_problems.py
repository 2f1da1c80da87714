"""Settings that are wrong are named with their line, and never crash a command."""

import pytest

from yousaid.errors import YousaidError
from yousaid.settings import read_settings

CASES = [
    ("site_url: http://[::1\n", "", "is not a web address"),
    ("site_url: example.org\n", "", "is not a web address"),
    ("site_dir: .\n", "", "holds more than the site"),
    ("site_dir: ..\n", "", "holds more than the site"),
    ("site_dir: /\n", "", "holds more than the site"),
    ("", "      gate: learning\n      gate_start: 9999-12-31\n", "`gate_start` is not a date"),
    ("", "      limits: {small_number: .nan}\n", "`small_number` is not a number"),
    ("", "      limits: {small_number: .inf}\n", "`small_number` is not a number"),
    ("", "      limits: {small_number: 2}\n", "`small_number` is below 8"),
    ("", "      limits: {sentence_fails: -1}\n", "`sentence_fails` is not a number"),
    ("", "      gate: off\n", "`gate` is neither `full` nor `learning`"),
    ("", "      engine: vale\n", "`engine` is neither `yousaid` nor `textstat`"),
    ("", "      today: soon\n", "`today` is not a date"),
    ("", "      places: Riverside\n", "`places` is not a list"),
    ("", "      colours: blue\n", "`colours` is not a block"),
    ("", "      colours: {brand: navy}\n", "`brand` is not the code of a colour"),
    ("", "      colours: {brand: '#0038'}\n", "`brand` is not the code of a colour"),
    ("", "      colours:\n        brand: #003087\n", "`brand` is empty. A # without quotes begins a note"),
    ("", "      colours: {brnd: '#003087'}\n", "Did you mean `brand`?"),
    ("", "      colours: {brand: '#005eb8'}\n", "`brand` has a contrast of 6 to 1 with words of ours"),
    ("", "      colours: {accent: '#005eb8'}\n", "`accent` has a contrast of 2.7 to 1 with words of ours"),
    ("", "      logo: logo.png\n", "There is no logo “logo.png” in the content folder"),
    ("", "      logo: ../site_config.yml\n", "There is no logo “../site_config.yml” in the content folder"),
    ("", "      languages: [cy, ur]\n", "`languages` is not a block"),
    ("", "      languages: {Welsh: {checked_by: Us, checked: 2026-10-12}}\n", "“Welsh” is not a language code"),
    ("", "      languages: {cy: yes}\n", "`cy` is not a block"),
    ("", "      languages: {cy: {checked_by: Us}}\n", "`cy` says who checked it, but not when"),
    ("", "      languages: {cy: {checked: 2026-10-12}}\n", "`cy` says when it was checked, but not who did"),
    ("", "      languages: {cy: {checked_by: Us, checked: soon}}\n", "`checked` is not a date"),
    ("", "      languages: {ur: {direction: right}}\n", "The `direction` of `ur` is neither `ltr` nor `rtl`"),
    ("", "      languages: {ur: {cheked: 2026-10-12}}\n", "Did you mean `checked`?"),
]


@pytest.mark.parametrize(("site", "options", "words"), CASES, ids=[f"{a or b}".strip() for a, b, _ in CASES])
def test_a_wrong_setting_is_named_with_its_line(tmp_path, site, options, words):
    config = tmp_path / "site_config.yml"
    contact = "      contact: {phone: 01632 960001, urgent: Call 999., complaint: Tell us.}\n"
    config.write_text(f"site_name: X\n{site}plugins:\n  - yousaid:\n{contact}{options}")
    with pytest.raises(YousaidError) as told:
        read_settings(config)
    (problem,) = told.value.problems
    assert words in problem.what
    assert problem.line > 1
    assert problem.instead
