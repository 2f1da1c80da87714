"""The tables of fields of a record, an engagement and a review: they validate, document, make JSON Schema, explain."""

from __future__ import annotations

from yousaid.records import model
from yousaid.records.fields import DAY, LINE, MONTH, PHRASES, PROSE, Block, Field, Named, Shape
from yousaid.records.kinds import Choice, Code, Many, Text
from yousaid.records.parts import (
    ACCESS,
    ALLOW,
    ASKED,
    CHANGE,
    EASY_READ,
    EVIDENCE,
    HEARD,
    LINK,
    MEASURE,
    MISSING,
    PARTNER,
    QUOTE,
    READER,
    SESSION,
    SOURCE,
    TOLD,
    TRANSLATION,
)
from yousaid.records.statuses import STATUSES
from yousaid.records.values import Slug, Whole, YesNo

#: A language code as in a web page: `cy`, `ur`, `zh-Hans` (BCP 47: the language, then script or region).
LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"

#: A title stands in lists and on phones: 100 characters at most.
TITLE = Text(limit=100)

RECORD = Shape(
    "record",
    model.Record,
    (
        Field("title", TITLE, "The subject in a few words.", "heading", "Quieter nights on Ward 7", True),
        Field("kind", Code("kinds"), "The kind of feedback.", "details", "concern"),
        Field("asked", PROSE, "What you asked, if you asked.", "We asked"),
        Field("said", PROSE, "What people told you, in your words.", "You said", "The ward was too cold.", True),
        Field("we_said", PROSE, "In place of `said`: a promise that nobody asked for.", "We said"),
        Field("status", Choice(tuple(STATUSES)), "Which of the ten honest answers this is.", "heading", "done", True),
        Field("date", DAY, "The day of this status.", "details", "2026-03-02", True),
        Field("did", PROSE, "What you did, are doing or will do.", "the heading of its status", "We bought blankets."),
        Field("left_to_do", PROSE, "What is left to do.", "Still to do"),
        Field("owner", LINE, "The team or role that owns this. Never a person's name.", "details", "Ward 7 manager"),
        Field("due", MONTH, "When it will be done.", "details", "2026-06"),
        Field("next_news", MONTH, "When people will next be told.", "details", "2026-06-30"),
        Field("who_decides", LINE, "Who decides this.", "details", "The city council"),
        Field("why_not", Code("why_not"), "The kind of reason.", "Why", "money"),
        Field("why", PROSE, "The reason, in words.", "Why"),
        Field("service", LINE, "Which service.", "details and list by service", "Adult wards"),
        Field("place", LINE, "Which building or area.", "details and list by place", "Riverside Hospital"),
        Field("scope", Code("scopes"), "How far it reaches.", "details", "ward"),
        Field("themes", Many(Code("themes")), "What it was about.", "details and list by theme", "[access]"),
        Field("voice", Many(Code("voices")), "Who said it.", "details", "[patient, carer]"),
        Field("heard_through", Many(Code("methods")), "How you heard.", "details", "[survey]"),
        Field("people", Whole(), "How many people said it (8 or more; or leave it out).", "details", "34"),
        Field("engagement", Slug(), "The id of the engagement it came from.", "details"),
        Field("quotes", Many(Block(QUOTE)), "People's own words, with their consent.", "quotes"),
        Field("history", Many(Block(CHANGE)), "Each time the promise changed.", "What changed since"),
        Field("decided_at", LINE, "Which meeting decided.", "details", "Patient Experience Committee"),
        Field("decided_on", DAY, "When it decided.", "details"),
        Field("influence", Code("influence"), "What it changed in the decision.", "details"),
        Field("worked_date", DAY, "The day you asked if it worked.", "Did it work?"),
        Field("worked_judged_by", Code("judges"), "Who judged it.", "Did it work?"),
        Field("worked_result", Code("worked_results"), "What they found.", "Did it work?", "partly"),
        Field("worked_found", PROSE, "What they told you.", "Did it work?"),
        Field("measures", Many(Block(MEASURE)), "Counts before and after.", "Did it work?"),
        Field("partners", Many(Block(PARTNER)), "Who worked with you.", "Who worked with us"),
        Field("evidence_for", Many(Block(EVIDENCE)), "Which framework this is evidence for.", "Evidence"),
        Field("told", Many(Block(TOLD)), "Who was told what happened.", "How we told people"),
        Field("links", Many(Block(LINK)), "Where to read more.", "Read more"),
        Field("source", Block(SOURCE), "Where an older answer came from.", "Where this came from"),
        Field("easy_read", Block(EASY_READ), "Short sentences for the easy-read page.", "easy-read page"),
        Field(
            "translations",
            Named(Block(TRANSLATION), "a language code such as `cy`", LANGUAGE),
            "Other languages.",
            "their own pages",
        ),
        Field("allow", Many(Block(ALLOW)), "Findings that you decided to allow.", "the list of allowed findings"),
        Field("draft", YesNo(), "`true` while you work on it: it is not published.", "preview only", "true"),
        Field("old_addresses", Many(Slug()), "Ids that this answer had before.", "old addresses lead here"),
        Field("gone", Choice(("withdrawn", "merged", "privacy")), "The answer is no longer here.", "a plain note"),
        Field("merged_into", Slug(), "For `merged`: the id of the answer that holds it now.", "a plain note"),
    ),
)

ENGAGEMENT = Shape(
    "engagement",
    model.Engagement,
    (
        Field("title", TITLE, "The subject in a few words.", "heading", "Sleep on our wards", True),
        Field("why_asked", PROSE, "Why you asked people.", "Why we asked", "We wanted to know …", True),
        Field("could_not_change", PROSE, "What people could not change.", "What could not change", "The law …", True),
        Field("activity", Code("activities"), "The kind of activity.", "details", "feedback", True),
        Field("methods", Many(Code("methods")), "How people could take part.", "details", "[survey]", True),
        Field("open_from", DAY, "The first day.", "details", "2026-01-12", True),
        Field("open_to", DAY, "The last day.", "details", "2026-02-13", True),
        Field("sessions", Many(Block(SESSION)), "The meetings.", "Sessions"),
        Field("access", Block(ACCESS), "Help to take part.", "Help to take part"),
        Field("partners", Many(Block(PARTNER)), "Who worked with you.", "Who worked with us"),
        Field("heard_from", Many(Block(HEARD)), "Who took part.", "Who was heard"),
        Field("missing", Many(Block(MISSING)), "Who did not take part.", "Who is missing"),
        Field("nobody_missing", PROSE, "Nobody is missing that you know of: why you think so.", "Who is missing"),
        Field("stage", Code("stages"), "When people were asked.", "details"),
        Field("level", Code("levels"), "How much power people had.", "details"),
        Field("evaluation", PROSE, "What those who took part thought of it.", "What people thought of it"),
        Field("builds_on", Many(Block(LINK)), "Earlier work that this used.", "What we knew before"),
        Field("asked_before", PROSE, "What people had already told you.", "What we knew before"),
        Field("evidence_for", Many(Block(EVIDENCE)), "Which framework this is evidence for.", "Evidence"),
        Field("allow", Many(Block(ALLOW)), "Findings that you decided to allow.", "the list of allowed findings"),
        Field("draft", YesNo(), "`true` while you work on it: it is not published.", "preview only", "true"),
    ),
)

REVIEW = Shape(
    "review",
    model.Review,
    (
        Field(
            "code", LINE, "The code at the foot of the page that they checked.", "foot of the easy-read page", "", True
        ),
        Field("date", DAY, "The day they checked it.", "easy-read page", "2026-10-12", True),
        Field(
            "group", LINE, "The group that checked it. Never a person's name.", "easy-read page", "Vale Readers", True
        ),
        Field("people", Whole(), "How many people with a learning disability checked it.", "easy-read page", "4", True),
        Field(
            "agreed", YesNo(), "Did each of them agree to what the page says about them?", "easy-read page", "yes", True
        ),
        Field("how", Code("review_ways"), "How you did it.", "easy-read page", "met", True),
        Field("paid", YesNo(), "Did you pay them for their time?", "easy-read page", "yes", True),
        Field("asked", Many(Block(ASKED)), "What you asked, and what they told you.", "easy-read page", "", True),
        Field("changed", PHRASES, "What you changed because of them.", "easy-read page", "We took 2 lines out."),
        Field("pay", LINE, "What you paid.", "easy-read page", "£15 an hour each, and travel"),
        Field("minutes", Whole(), "How long it took, in minutes.", "easy-read page", "45"),
        Field(
            "supporter", LINE, "Who supported them: a role or a group.", "easy-read page", "A worker from Vale Voices"
        ),
        Field("names", Many(Block(READER)), "First names of people who want theirs on the page.", "easy-read page"),
        Field("allow", Many(Block(ALLOW)), "Findings that you decided to allow.", "the list of allowed findings"),
    ),
)
