"""What of a record is open data: the record's own table of fields, without what its page does not show."""

from __future__ import annotations

from datetime import date
from typing import Any

from yousaid.records.columns import SAYS
from yousaid.records.dates import Month
from yousaid.records.fields import DAY, LINE, Block, Field, Shape
from yousaid.records.kinds import Kind, Many
from yousaid.records.model import Record
from yousaid.records.schema import RECORD
from yousaid.records.values import Slug, Web, When, YesNo
from yousaid.records.vocabularies import Vocabularies

#: Fields that stay in the record, by shape. The easy-read page and translations say how far they are checked, and a
#: copy of their words would not; consent decides what is shown and is not itself shown.
KEPT_BACK = {
    "record": frozenset({"easy_read", "translations", "allow", "draft", "gone", "merged_into"}),
    "quote": frozenset({"consent", "consent_date", "consent_ends"}),
}
#: What an answer says besides its record's own fields.
FIRST = (
    Field("id", Slug(), "The name of the answer in its web address.", "", required=True),
    Field("url", Web(), "The page of the answer.", ""),
)
LAST = (
    Field("status_words", LINE, "The status as the page says it.", "", required=True),
    Field("late_since", DAY, "The first day on which a promise was late.", ""),
    Field("changed", DAY, "The newest day that the answer names for itself.", ""),
)
ANSWER = Shape(
    "answer",
    Record,
    (*FIRST, *(field for field in RECORD.fields if field.name not in KEPT_BACK["record"]), *LAST),
)


def shown_fields(shape: Shape) -> tuple[Field, ...]:
    """The fields of a shape that are open data."""
    return tuple(field for field in shape.fields if field.name not in KEPT_BACK.get(shape.name, ()))


def plain(kind: Kind, value: Any) -> Any:  # noqa: ANN401 - each kind has its own value
    """A value as JSON writes it: dates as text, blocks as objects without what they do not say."""
    if isinstance(kind, Many):
        return [plain(kind.kind, item) for item in value or ()]
    if isinstance(kind, Block):
        return said({f.name: plain(f.kind, getattr(value, f.name)) for f in shown_fields(kind.shape)}) if value else {}
    return value.isoformat() if isinstance(value, date | Month) else value


def said(values: dict[str, Any]) -> dict[str, Any]:
    """The values without those that say nothing; 0 and no say something."""
    return {name: value for name, value in values.items() if value is not None and value not in ("", [], {})}


def schema(shape: Shape, vocabularies: Vocabularies, small: int) -> dict[str, Any]:
    """The JSON Schema 2020-12 of a shape as published. Counts of people below ``small`` are words."""
    properties = {f.name: {"description": f.help, **_kind(f.kind, vocabularies, small)} for f in shown_fields(shape)}
    if shape is ANSWER:
        for name in properties.keys() & SAYS.keys():
            properties[name]["description"] = SAYS[name]
        properties["people"] |= {"anyOf": [{"const": 0}, {"type": "integer", "minimum": small}, _under(small)]}
        del properties["people"]["type"], properties["people"]["minimum"]
    required = [field.name for field in shape.fields if field.required and field.name in _ALWAYS]
    made = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**made, "required": required} if required else made


#: What every published answer says, whatever the gate was told to let pass.
_ALWAYS = frozenset({"id", "title", "status_words"})


def _under(small: int) -> dict[str, Any]:
    return {"const": f"under {small}"}


def _kind(kind: Kind, vocabularies: Vocabularies, small: int) -> dict[str, Any]:
    """The JSON Schema of a kind as published, which has one form where a record may have several."""
    if isinstance(kind, When):
        day = r"\d{4}-\d{2}(-\d{2})?" if kind.month else r"\d{4}-\d{2}-\d{2}"
        return {"type": "string", "pattern": f"^{day}$"}
    if isinstance(kind, YesNo):
        return {"type": "boolean"}
    if isinstance(kind, Many):
        return {"type": "array", "items": _kind(kind.kind, vocabularies, small)}
    if isinstance(kind, Block):
        return schema(kind.shape, vocabularies, small)
    return kind.json_schema(vocabularies)
