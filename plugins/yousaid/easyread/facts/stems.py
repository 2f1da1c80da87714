"""The words of a text, in one form for all their forms, and which of them say nothing themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from yousaid.easyread.facts.numerals import SCALES, SMALL
from yousaid.text.frequency import bases, zipf

#: Words that join others and say nothing themselves.
FUNCTION = frozenset(
    """a an the and or but so if as at by for from in into of off on onto out over per than that to under until up
    upon via with i me my we us our you your he him his she her it its they them ours mine yours theirs hers
    their this these those there who whom whose which what when where why how is are was were be been being am
    do does did doing have has had having will would shall should can could may might must then too very just
    also still yet even because while since during between through no not never none nor neither nobody nothing
    nowhere without cannot yes please now about after before soon later today again first last half once twice
    january february march april june july august september october november december pm""".split()
) | (SMALL.keys() | SCALES) - {"one"}
#: Words of so wide a meaning that two sentences share them by chance.
LIGHT = frozenset(
    """here let lets sorry make makes made making get gets got give gives gave put puts go goes went gone going only
    each every any some all most much many more both other others another one ones thing things something
    anything everything way ways lot lots ask asks asked tell tells told say says said know knew known want
    wants need needs people person someone anyone everyone somebody anybody everybody new old monday tuesday
    wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    hope hopes hoped hoping expect expects expected year years day days week weeks month months hour hours
    minute minutes time times""".split()
)
_EMPTY = FUNCTION | LIGHT
#: The forms of verbs that no ending explains, and plurals; each to one form.
_FORMS = {
    form: base.strip()
    for base, forms in (
        line.split(":")
        for line in """begin:began begun|break:broke broken|bring:brought|build:built|buy:bought|choose:chose chosen|
 come:came|draw:drew drawn|drive:drove driven|eat:ate eaten|fall:fell fallen|feel:felt|find:found|freeze:froze
 frozen|grow:grew grown|hear:heard|hold:held|keep:kept|learn:learnt|leave:left|lose:lost|mean:meant|meet:met|
 pay:paid cost costs|private:privacy|ring:rang rung|run:ran|see:saw seen|sell:sold|send:sent|sit:sat|sleep:slept asleep|
 speak:spoke spoken| spend:spent|stand:stood|take:took taken|teach:taught|think:thought|wake:woke woken|wear:wore
 worn|write:wrote written|child:children kid kids|man:men|woman:women|mum:mother mothers mums|dad:father
 fathers dads|foot:feet| tooth:teeth|die:died dying|lie:lying|fix:mend mended mends repair repaired
 repairs|stop:ended end ends| use:used uses using|make:made making makes|get:got getting|give:gave
 given|go:went gone going goes| say:said|tell:told|know:knew known|news:news|try:tried tries trying|start:begin
 begins began starts started|shut:close closed closes closing shuts|wife:wives|banner:banner banners|life:lives|
 medicine:medicines medication|doctor:doctors gp gps|phone:phones telephone telephones|late:later| photo:photos
 photograph|big:large larger bigger""".split("|")
    )
    for form in forms.split()
}
#: Past forms that no other word looks like.
IRREGULAR_PAST = frozenset(
    """began broke brought built bought came chose drew drove fell felt found gave got grew heard held kept knew
    laid led left lost made met paid put ran rang said sat saw sent shut slept spent spoke stood taught thought
    told took went woke won wore wrote""".split()
)
_WORD = re.compile(r"[A-Za-z][A-Za-z&]*(?:['’-][A-Za-z]+)*")


def words_in(text: str) -> list[str]:
    """The words in small letters; “the end of May” ends nothing, and who may “say no” may refuse."""
    plain = text.lower().replace("’", "'").replace("end to end", "throughout").replace("can't", "cannot")
    plain = plain.replace("won't", "will not").replace("n't", " not").replace(" in charge", " responsible")
    return _WORD.findall(plain.replace(" end of ", " of ").replace(" say no", " refuse").replace(" said no", " refuse"))


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The meaningful words of a text, each in one form."""
    return frozenset(stem(word) for word in words_in(text) if word not in _EMPTY)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """One form for all forms of a lower-case word: ``lid`` for ``lids``, ``stop`` for ``stopped``."""
    word = word.removesuffix("'s")
    plain = _FORMS.get(word) or _base(word)
    plain = _FORMS.get(plain, plain)
    return plain.removesuffix("e") if len(plain) > 3 else plain


def _base(word: str) -> str:
    """The shortest base, but “fill” for “filled”: “fil” is rarer."""
    found = sorted(filter(None, bases(word)), key=len)
    shortest = found[0] if found else word
    doubled = shortest + shortest[-1:]
    base = doubled if doubled in found and zipf(doubled) > zipf(shortest) else shortest
    return _base(base) if found and base.endswith("er") else base  # "letters" as "letter"
