"""How bad a site makes the findings of a rule: for the whole site, or for one field."""

from __future__ import annotations

from collections.abc import Mapping

from yousaid.settings.noting import Noter

_PROTECTS = "It protects people, or keeps a promise to readers."
_TIME = "Time alone never stops a site, or an untouched one would turn red one morning."
_LEVELS = "A finding of it is an error, a warning or a suggestion, or nobody hears of it."


def chosen_levels(noter: Noter, given: object) -> dict[str, str]:
    """The severity of each rule that the site names: ``{"jargon": "error", "jargon did": "off"}``."""
    if not given or noter.choices is None:
        return {}
    if not isinstance(given, Mapping):
        noter.wrong("`rules` is not a block.", "Each rule has a name.", "Write `rules:` and keys below it.", "rules")
        return {}
    made: dict[str, str] = {}
    for name, value in given.items():
        if str(name) not in noter.choices.levels:
            noter.not_one_of(f"There is no rule `{name}`.", str(name), noter.choices.levels, "rules")
        elif isinstance(value, Mapping):
            for field, level in value.items():
                if field not in noter.choices.fields:
                    what = f"`{field}` is not a field with a text."
                    noter.not_one_of(what, str(field), noter.choices.fields, "rules", str(name))
                elif _fits(noter, str(name), level, "rules", str(name), str(field)):
                    made[f"{name} {field}"] = _level(level)
        elif _fits(noter, str(name), value, "rules", str(name)):
            made[str(name)] = _level(value)
    return made


def chosen_formats(noter: Noter, given: object) -> tuple[str, ...] | None:
    """The files for print that the site names, each once and in our order; None when it says nothing about them."""
    if given is None or noter.choices is None:
        return None
    known = noter.choices.formats
    if not isinstance(given, list):
        instead = f"Write `formats: [{', '.join(known)}]`, or `formats: []` for none."
        noter.wrong("`formats` is not a list.", "There may be more than one.", instead, "formats")
        return None
    for name in given:
        if name not in known:
            instead = "Use one of: " + ", ".join(f"`{one}`" for one in known) + "."
            noter.wrong(f"There is no format `{name}`.", "We would not make it.", instead, "formats")
    return tuple(name for name in known if name in given)


def _level(value: object) -> str:
    # YAML takes `off` for no.
    return "off" if value is False else str(value)


def _fits(noter: Noter, name: str, value: object, *keys: str) -> bool:
    """Whether a rule may have that severity; what it may not have is a problem."""
    allowed = noter.choices.levels[name] if noter.choices else ()
    if _level(value) in allowed:
        return True
    why = _PROTECTS if "off" not in allowed else _TIME if "error" not in allowed else _LEVELS
    key = keys[-1]
    instead = "Write " + " or ".join(f"`{key}: {one}`" for one in allowed) + ", or take the line out."
    noter.wrong(f"`{name}` cannot be `{_level(value)}`.", why, instead, *keys)
    return False
