"""The blocks inside a record or an engagement: quotes, changes, measures, partners and the rest."""

from __future__ import annotations

from yousaid.records import blocks
from yousaid.records.fields import DAY, LINE, MONTH, PHRASES, PROSE, Block, Field, Named, Shape
from yousaid.records.kinds import Code, Many
from yousaid.records.values import Clock, Slug, Web, Whole, YesNo

QUOTE = Shape(
    "quote",
    blocks.Quote,
    (
        Field("text", PROSE, "The person's own words.", "quote on the answer", required=True),
        Field("who", LINE, "Who said it, without a name.", "under the quote", "A patient on Ward 7", required=True),
        Field("consent", Code("consents"), "What the person agreed to.", "decides if the quote is shown"),
        Field("consent_date", DAY, "The day they agreed.", "decides if the quote is shown"),
        Field("consent_ends", DAY, "The last day you may show it.", "decides if the quote is shown"),
    ),
)
CHANGE = Shape(
    "change",
    blocks.Change,
    (
        Field("date", DAY, "The day you changed the promise.", "list of changes", required=True),
        Field("due_was", MONTH, "The date you had promised before.", "list of changes"),
        Field("why", PROSE, "Why it changed.", "list of changes", required=True),
    ),
)
MEASURE = Shape(
    "measure",
    blocks.Measure,
    (
        Field("what", LINE, "What you counted.", "before and after", required=True),
        Field("before", Whole(), "The count before the change.", "before and after", required=True),
        Field("after", Whole(), "The count after the change.", "before and after", required=True),
        Field("out_of", Whole(), "How many there were in all.", "before and after"),
        Field("source", LINE, "Where the numbers come from.", "before and after", required=True),
    ),
)
PARTNER = Shape(
    "partner",
    blocks.Partner,
    (
        Field("name", LINE, "The organisation.", "who worked with us", required=True),
        Field("type", Code("partner_types"), "The kind of organisation.", "who worked with us"),
        Field("paid", YesNo(), "Did you pay them?", "who worked with us"),
        Field("part", LINE, "What they did.", "who worked with us"),
    ),
)
EVIDENCE = Shape(
    "evidence",
    blocks.Evidence,
    (
        Field("framework", Code("frameworks"), "Which framework.", "what this is evidence for", required=True),
        Field("item", Whole(), "The number of its item.", "what this is evidence for", required=True),
        Field("because", LINE, "Why this is evidence for it.", "what this is evidence for", required=True),
    ),
)
TOLD = Shape(
    "told",
    blocks.Told,
    (
        Field("who", LINE, "Who you told.", "how we told people", required=True),
        Field("how", LINE, "How you told them.", "how we told people", required=True),
        Field("date", DAY, "The day you told them.", "how we told people", required=True),
    ),
)
LINK = Shape(
    "link",
    blocks.Link,
    (
        Field("text", LINE, "The words of the link.", "list of links", required=True),
        Field("url", Web(), "The web address.", "list of links", '"https://www.example.org/paper"'),
        Field("answer", Slug(), "Or the id of another answer.", "list of links"),
    ),
)
SOURCE = Shape(
    "source",
    blocks.Source,
    (
        Field("url", Web(), "Where it was published first.", "where this came from"),
        Field("organisation", LINE, "Who published it.", "where this came from"),
        Field("period", LINE, "Which months it was about.", "where this came from"),
    ),
)
COUNTS = Shape(
    "counts",
    blocks.Counts,
    (
        Field("x", Whole(), "How many.", "easy read", required=True),
        Field("out_of", Whole(), "Out of how many.", "easy read", required=True),
        Field("what", LINE, "What you counted.", "easy read", required=True),
    ),
)
EXPLAINED = Shape(
    "term",
    blocks.Explained,
    (
        Field("term", LINE, "The hard word.", "easy read", required=True),
        Field("means", LINE, "What it means, in a short sentence.", "easy read", required=True),
    ),
)
LEFT_OUT = Shape(
    "left out",
    blocks.LeftOut,
    (
        Field("what", LINE, "What the easy-read page leaves out.", "easy read", required=True),
        Field("why", LINE, "Why it is left out.", "easy read", required=True),
    ),
)
_EASY_PARTS = "heard|did|not_done|why|when|before|now|next|counts"
EASY_READ = Shape(
    "easy read",
    blocks.EasyRead,
    (
        Field("heard", PHRASES, "What people told you: one short sentence an idea.", "easy read"),
        Field("did", PHRASES, "What you did or will do.", "easy read"),
        Field("not_done", PHRASES, "What is not done.", "easy read"),
        Field("why", PHRASES, "Why not.", "easy read"),
        Field("when", PHRASES, "When it happens.", "easy read"),
        Field("before", PHRASES, "What it was like before.", "easy read"),
        Field("now", PHRASES, "What it is like now.", "easy read"),
        Field("next", PHRASES, "What happens next.", "easy read"),
        Field("counts", Many(Block(COUNTS)), "Numbers as “x out of y”.", "easy read"),
        Field("terms", Many(Block(EXPLAINED)), "Hard words and what they mean.", "easy read"),
        Field(
            "pictures",
            Named(PHRASES, "the part of the page", _EASY_PARTS),
            "The ids of pictures for each part: one beside its lines, or one for each line.",
            "easy read, beside the lines",
        ),
        Field(
            "no_picture",
            Named(LINE, "the part of the page", _EASY_PARTS),
            "Why a part has no picture.",
            "not shown",
        ),
        Field("left_out", Many(Block(LEFT_OUT)), "What the easy-read page leaves out, and why.", "easy read"),
    ),
)
TRANSLATION = Shape(
    "translation",
    blocks.Translation,
    (
        Field("title", LINE, "The title.", "the page in that language", required=True),
        Field("asked", PROSE, "What you asked.", "the page in that language"),
        Field("said", PROSE, "What people said.", "the page in that language"),
        Field("did", PROSE, "What you did.", "the page in that language"),
        Field("left_to_do", PROSE, "What is left to do.", "the page in that language"),
        Field("why", PROSE, "Why not.", "the page in that language"),
        Field("worked_found", PROSE, "What you found when you asked if it worked.", "the page in that language"),
        Field("made_by", Code("makers"), "Who made the translation.", "foot of that page", required=True),
        Field(
            "made_on",
            DAY,
            "The day it was made. The page says so when there is newer news.",
            "foot of that page",
        ),
        Field("checked", DAY, "The day somebody checked it.", "foot of that page"),
    ),
)
ALLOW = Shape(
    "allow",
    blocks.Allow,
    (
        Field("rule", LINE, "The id of the rule.", "the list of allowed findings", "jargon", required=True),
        Field("words", LINE, "The words that may stay.", "the list of allowed findings"),
        Field("why", LINE, "Why they may stay.", "the list of allowed findings", required=True),
        Field("until", DAY, "The last day, at most 12 months ahead.", "the list of allowed findings"),
    ),
)
SESSION = Shape(
    "session",
    blocks.Session,
    (
        Field("place", LINE, "Where it was.", "sessions", required=True),
        Field("date", DAY, "Which day.", "sessions"),
        Field("start", Clock(), "When it began.", "sessions", "18:30"),
        Field("length", Whole(), "How long it was, in minutes.", "sessions", "90"),
    ),
)
ACCESS = Shape(
    "access",
    blocks.Access,
    (
        Field("venue", LINE, "How easy it was to get in and move about.", "help to take part"),
        Field("travel_paid", YesNo(), "Did you pay for travel?", "help to take part"),
        Field("digital_help", LINE, "Help to take part online.", "help to take part"),
        Field("interpreter", LINE, "Interpreters.", "help to take part"),
        Field("fee", LINE, "What you paid people for their time.", "help to take part"),
    ),
)
HEARD = Shape(
    "heard",
    blocks.Heard,
    (
        Field("group", LINE, "The group of people.", "who was heard", required=True),
        Field("people", Whole(), "How many took part (8 or more; or leave it out).", "who was heard"),
    ),
)
MISSING = Shape(
    "missing",
    blocks.Missing,
    (
        Field("group", LINE, "The group you did not hear.", "who is missing", required=True),
        Field("why", LINE, "Why you did not hear them.", "who is missing", required=True),
        Field("next_step", LINE, "What you will do to hear them.", "who is missing", required=True),
    ),
)
READER = Shape(
    "name",
    blocks.Reader,
    (
        Field("name", LINE, "The first name, and no other name.", "easy-read page", "Dev", required=True),
        Field("consent_date", DAY, "The day they agreed.", "decides if the name is shown"),
        Field("consent_ends", DAY, "The last day you may show it.", "decides if the name is shown"),
    ),
)
ASKED = Shape(
    "question",
    blocks.Asked,
    (
        Field("question", LINE, "What you asked.", "easy-read page", "What is this page telling you?", required=True),
        Field("answer", LINE, "What they told you.", "easy-read page", required=True),
    ),
)
