"""unchecked-language: a translation in a language in which nobody has checked our words."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each translation whose language the settings do not name as checked."""
    record = subject.record
    if record is None or not record.public:
        return
    for code in record.translations:
        language = subject.settings.languages.get(code)
        if language is None or not language.checked_by:
            yield Hit(
                f"translations.{code}",
                f"This translation is not public: nobody has checked our own words in “{code}”.",
                f"See it in a preview. When somebody has checked that language, write who and when "
                f"in `site_config.yml`: `languages: {{{code}: {{checked_by: …, checked: …}}}}`.",
            )


RULE = Rule(
    id="unchecked-language",
    name="A translation that is not public yet",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="Somebody translated this answer, and those it is for cannot find it.",
    source="yousaid: a language is public only when the site names who checked it (docs/languages.md)",
    check=check,
)
