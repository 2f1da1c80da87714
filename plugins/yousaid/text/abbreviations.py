"""Short forms that end in a full stop, and what may follow them: what tells a full stop from an abbreviation's dot."""

from __future__ import annotations

#: Always followed by more of the same sentence: titles before a name, and links inside a sentence.
NEVER_LAST = frozenset(
    "dr mr mrs ms mx prof rev revd fr sgt insp supt capt col maj gen lt cllr hon messrs mme sra "
    "e.g eg i.e ie viz cf vs v approx ca inc incl excl esp".split()
)

#: Followed by a number in the middle of a sentence: "No. 4", "p. 12", "ext. 301", "Jan. 2026".
BEFORE_NUMBER = frozenset(
    "no nos p pp para paras sec fig figs vol ch art cl app ext tel ref est max min apt "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)

#: Either in the middle or at the end: the next word decides.
EITHER = (
    frozenset(
        "st rd ave ln sq etc ltd plc co corp jr sr bros dept depts govt univ assoc hosp gp admin mgr asst temp "
        "mon tue tues wed thu thur thurs fri sat sun hr hrs min mins sec secs wk wks mth mths yr yrs "
        "misc orig gov al ed eds trans appt appts info ward obs diag hist phd bsc msc ba ma".split()
    )
    | BEFORE_NUMBER
)

#: Words that often open a sentence and are hardly ever the name after an abbreviation.
OPENERS = frozenset(
    "the a an this that these those there we i you he she it they our your his her my its their one some many most "
    "all each every both no not yes if when where while how what why who which in on at by for from with without "
    "after before during since until as to of and but or so then now also however please thank thanks here once "
    "because although more few people patients staff nurses doctors families carers everyone nobody somebody "
    "is are was were do does did can could should would have has had let i'm i've we've it's that's you're "
    "they're don't isn't there's".split()
)

#: After "6 p.m." these carry the time on: "6 p.m. Monday", "6 p.m. GMT".
AFTER_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays gmt bst utc".split()
)

#: A single letter after one of these is a label, not the initial of a name: "Plan B. Trust staff …".
BEFORE_LABEL = frozenset(
    "ward wards plan vitamin hepatitis block group level option part section appendix type bay room unit grade class "
    "category zone wing floor team phase stage table figure route line building entrance area point question".split()
)

#: Verbs that follow a quotation and belong to its sentence: “Why is it cold?” Mrs Khan asked.
REPORTING = "said|says|say|asked|asks|told|added|adds|replied|replies|wrote|writes|explained|explains|recalled"
