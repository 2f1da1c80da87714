"""Verbs by how surely they are the verb of their sentence, for a reader without grammar.

The words are the commonest verbs of published answers and of our example site; a verb that is missing costs a question
to a person, a word that does not belong here would let half a sentence through.
"""

from __future__ import annotations

#: Forms that are hardly ever the name of a thing: wherever they stand, somebody does something.
SURE = frozenset(
    """asks begins believes brings buys chooses comes cooks drives eats explains feels finds follows gets gives goes
    happens hears helps holds keeps knows learns lets listens lives loses makes means meets opens pays reads
    remembers replies says seems sees sells sends serves shuts sings sits sleeps speaks spends stays takes teaches
    tells thinks understands wants wears writes become begin believe bring choose come eat explain forget get give
    go hear know learn listen lose meet remember seem send shut sit speak tell understand want am has had have is
    are was were came went got""".split()
)
#: Forms that may be the name of a thing too: they count before "the", "our", "you", "it" and so on.
WITH_OBJECT = frozenset(
    """answers bans books calls carries changes charges checks cleans closes costs counts covers fills fixes hits
    leads leaves likes links lists locks looks moves needs offers picks plans posts prints records rings shares
    shows starts stops supports tests treats turns uses visits washes watches works answer ask book build buy call
    carry change check clean close cost count cover drive feed feel fill find fix follow help hold keep lead leave
    let like live look make mark mean move need offer open pay pick plan post print put read record ring run say
    see serve share show sing sleep spend start stay stop support switch take teach test tick touch train treat
    trust turn use visit wait walk wash watch wear work write hit cut set""".split()
)
#: The past of verbs that nothing can be done to: "children slept" is never short for "were slept".
NO_PASSIVE = frozenset(
    """agreed arrived asked became belonged came cried died dropped ended existed failed fell felt forgot happened
    helped hoped knew laughed learned listened lived looked mattered needed passed queued rained remained replied
    sat seemed slept slipped smelled smiled snowed spoke started stayed stood stopped struggled talked thought
    trained travelled tried waited walked wanted went wished worked worried""".split()
)
#: May stand between the one who does something and the verb.
BETWEEN = frozenset("now always often also still never already all each both then usually sometimes".split())
