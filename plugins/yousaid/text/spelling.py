"""British spellings turned into the American ones that the pronouncing dictionary knows."""

from __future__ import annotations

import re
from functools import cache

_FOLDS = (
    (r"(?<=[bdilmnpv])our(?=(?:s|ed|ing|ings|ful|fully|able|er|ers|ite|ites|hood|hoods|al|less|ly)?$)", "or"),
    (r"(?<=[bcdghkptv])re(?=s?$)", "er"),
    (r"([iy])s(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)$)", r"\1z"),
    (r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)", "l"),
    (r"(?<=[aol])ogue(?=s?$)", "og"),
    (r"gramme(?=s?$)", "gram"),
    (r"(?<=h)aem|(?<=n)aem(?=i)|(?<=k)aem(?=i)|(?<=r)aem(?=i)|(?<=c)aem(?=i)", "em"),
    (r"anaesth", "anesth"),
    (r"paed", "ped"),
    (r"gynae", "gyne"),
    (r"aetio", "etio"),
    (r"(?<=[cf])aec", "ec"),
    (r"archae|palae", "arche"),
    (r"oedem", "edem"),
    (r"oesoph", "esoph"),
    (r"oestr", "estr"),
    (r"foet", "fet"),
    (r"rrhoe", "rrhe"),
    (r"coeli", "celi"),
    (r"manoeuv", "maneuv"),
    (r"homoeo", "homeo"),
)
_WORTH_A_LOOK = re.compile(r"our|re|s[eai]|ll|ogue|gramme|ae|oe")


def american(word: str) -> str:
    """The American spelling of a lower-case word (haemoglobin: hemoglobin), or the word itself."""
    if _WORTH_A_LOOK.search(word) is None:
        return word
    for pattern, replacement in _folds():
        word = pattern.sub(replacement, word)
    return word


@cache
def _folds() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The folds ready to use; made at the first call, because to count words without them is common."""
    return tuple((re.compile(pattern), replacement) for pattern, replacement in _FOLDS)
