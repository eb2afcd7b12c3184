"""What is handed in of a form beside its files, checked."""

from ...base.refusal import Refused
from ..procedure.checking import in_words
from ..record.field_error import FieldError
from ..record.fields import DECISION
from ..record.fields import Field
from ..record.fields import FieldKind
from ..record.fields import LINE_LIMIT
from ..record.fields import Table
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


FORM = Table(
    FormFacts,
    (
        Field(
            "number",
            FieldKind.LINE,
            "Number of the form.",
            NUMBER_LIMIT,
            required=True,
        ),
        Field("title", FieldKind.LINE, "Name of the form.", LINE_LIMIT, required=True),
        Field("field", FieldKind.LINE, "Field of administration.", LINE_LIMIT),
        Field(
            "language",
            FieldKind.CHOICE,
            "Language of the form.",
            choices=tuple(LANGUAGES),
        ),
        Field("decision", FieldKind.ROW, "Decision it comes from.", table=DECISION),
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
