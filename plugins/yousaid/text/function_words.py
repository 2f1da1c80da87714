"""The small words of English that say nothing by themselves, by what they do in a sentence."""

from __future__ import annotations

PRONOUNS = frozenset("i you he she it we they".split())
OBJECTS = frozenset("me us him them".split())
DETERMINERS = frozenset(
    "a an the my your his her its our their this that these those any some no every each all more most many few "
    "another other such".split()
)
PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind below beside between beyond by down "
    "during for from in inside into like near of off on onto out outside over past per round since through throughout "
    "till to towards under until up upon via with within without".split()
)
#: Adverbs without -ly that may stand between "be" and a participle.
ADVERBS = frozenset(
    "not also now never always already often still soon all both being just only then again almost each either "
    "neither even ever first further here hereby however indeed instead last later long more most much once perhaps "
    "quite rather seldom so sometimes therefore thus today too twice very well better best yet far nor".split()
)
OTHER_ADVERBS = frozenset(
    "back away together apart enough home straight alone everywhere anywhere yesterday tomorrow tonight overnight "
    "daily weekly early late there".split()
)
CONJUNCTIONS = frozenset("when where while if and or but because although how what who which why than whether".split())
#: After one of these no thing has begun: "got fixed in May", but not "got printed copies".
NO_THING = DETERMINERS | PREPOSITIONS | PRONOUNS | OBJECTS | ADVERBS | OTHER_ADVERBS | CONJUNCTIONS
#: Words in -s that are no things: what follows them in "was cleaned afterwards" is not a noun.
NO_PLURAL = frozenset(
    "this always perhaps across towards afterwards upwards besides sometimes upstairs downstairs indoors outdoors "
    "nowadays overseas unless whereas mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends "
    "evenings mornings nights afternoons years hours days weeks months does says times".split()
)
#: "in many cases", "at the moment", "of course": the first word and the last.
PHRASE_STARTS = frozenset("of in at for as on by to if".split())
PHRASE_ENDS = frozenset(
    "course part fact full turn general future practice effect times time last once present first now example good "
    "yet such necessary law default average cases case instances point moment occasion occasions rule stage least "
    "whole end way day large possible main".split()
)
DEGREE = frozenset("very too rather quite pretty fairly extremely so incredibly".split())
HOW_WELL = frozenset("well badly poorly beautifully nicely neatly cleverly clearly fully highly better best".split())
