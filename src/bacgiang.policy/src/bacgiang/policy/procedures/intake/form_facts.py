"""What is handed in of a form beside its files, checked."""

from ...base.refusal import Refused
from ..procedure.checking import in_words
from ..record import fields
from ..record.field_error import FieldError
from ..record.procedure_record import Decision
from ..record.reading_json import read_table
from ..vocabularies.titles import LANGUAGES
from dataclasses import dataclass
from typing import Any


NUMBER_LIMIT = 200


@dataclass(frozen=True, slots=True)
class FormFacts:
    """A form without its files."""

    number: str
    title: str
    field: str = ""
    language: str = "vi"
    decision: Decision | None = None


FORM = fields.Table(
    FormFacts,
    (
        fields.Field(
            "number",
            "Number of the form.",
            fields.FieldKind.LINE,
            NUMBER_LIMIT,
            required=True,
        ),
        fields.Field(
            "title",
            "Name of the form.",
            fields.FieldKind.LINE,
            fields.LINE_LIMIT,
            required=True,
        ),
        fields.Field(
            "field",
            "Field of administration.",
            fields.FieldKind.LINE,
            fields.LINE_LIMIT,
        ),
        fields.Field(
            "language",
            "Language of the form.",
            fields.FieldKind.CHOICE,
            choices=tuple(LANGUAGES),
        ),
        fields.Field(
            "decision",
            "Decision it comes from.",
            fields.FieldKind.ROW,
            table=fields.DECISION,
        ),
    ),
)
OUTSIDE = ("source_id", "files")


def read_facts(item: dict[str, Any]) -> FormFacts:
    """Raises Refused with everything that is wrong."""
    said = {name: value for name, value in item.items() if name not in OUTSIDE}
    said.setdefault("language", "vi")
    errors: list[FieldError] = []
    facts = read_table(said, FORM, "", errors)
    if errors or not isinstance(facts, FormFacts):
        raise Refused(*tuple(in_words(error) for error in errors))
    return facts
