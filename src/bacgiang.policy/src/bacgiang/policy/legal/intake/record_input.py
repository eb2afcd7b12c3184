"""What is handed in for one record, checked field by field before anything is made."""

from ...base.english.fields import IInEnglish
from ...base.known_fields import unknown_fields
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.intake.bulk_service import NOT_AN_OBJECT
from ...editorial.intake.field_values import field_value
from ...editorial.intake.field_values import not_one_of
from ...law.akn import AknError
from ...law.akn import read_akn
from ...law.document_number import parse_number
from ...law.tree import LegalText
from ..documents.official_document import IOfficialDocument
from .original_input import OriginalInput
from .original_input import originals_of
from .text_reading import read_text
from .text_reading import within_bounds
from .text_values import values_from
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import ValidationError


MAX_TEXT = 20_000_000
OTHER = ("text", "akn", "originals", "relations", "source_id")
MAX_RELATIONS = 200
LEFT_OUT = frozenset({"structure", "owner_unit"})
FIELDS = {
    name: one
    for name, one in (
        *getFieldsInOrder(IOfficialDocument),
        *getFieldsInOrder(IInEnglish),
    )
    if name not in LEFT_OUT
}


@dataclass(frozen=True)
class RecordInput:
    """Values of a record that passed the checks; `text` is None without a text.

    `relations`: as `POST @relations` takes them. `stated` names the values that were
    given, and not read from the text; `emptied` those that are empty on purpose,
    whatever the text says.
    """

    values: Mapping[str, Any]
    text: LegalText | None = None
    originals: tuple[OriginalInput, ...] = ()
    relations: tuple[Mapping[str, Any], ...] = ()
    source_id: str = ""
    stated: frozenset[str] = frozenset()
    emptied: frozenset[str] = frozenset()


def record_input(item: DexterityContent) -> RecordInput:
    """Read one item as it came by JSON. Raises Refused with every reason.

    Facts that are left out are read from the text; a fact that is null is empty.
    """
    if not isinstance(item, dict):
        raise Refused(NOT_AN_OBJECT)
    unknown = sorted(set(item) - set(FIELDS) - set(OTHER))
    if unknown:
        raise Refused(*unknown_fields(unknown))
    text = _text(item)
    named = {name: item[name] for name in FIELDS if name in item}
    emptied = frozenset(name for name, value in named.items() if value is None)
    given = {name: one for name, one in named.items() if one not in (None, "", [])}
    read = values_from(text, given.get("issue_date")) if text is not None else {}
    kept = {name: value for name, value in read.items() if name not in emptied}
    values, refusals = _checked({**kept, **given})
    originals, wrong = originals_of(item.get("originals") or [])
    if refusals or wrong:
        raise Refused(*(*refusals, *wrong))
    source_id = item.get("source_id")
    return RecordInput(
        values,
        text,
        originals,
        _relations(item.get("relations") or []),
        source_id if isinstance(source_id, str) else "",
        frozenset(given),
        emptied,
    )


def _relations(sent: Any) -> tuple[Mapping[str, Any], ...]:
    is_list = isinstance(sent, list) and len(sent) <= MAX_RELATIONS
    if not is_list or not all(isinstance(one, dict) for one in sent):
        raise Refused(WRONG_RELATIONS)
    return tuple(sent)


def _text(item: dict[str, Any]) -> LegalText | None:
    text, akn = item.get("text"), item.get("akn")
    if text is None and akn is None:
        return None
    given = text if text is not None else akn
    if not isinstance(given, str) or (text is not None and akn is not None):
        raise Refused(ONE_TEXT)
    if len(given) > MAX_TEXT:
        raise Refused(TEXT_TOO_LONG)
    if text is not None:
        return read_text(text) if text.strip() else None
    try:
        return within_bounds(read_akn(given.encode()))
    except AknError as error:
        raise Refused(NOT_AKN) from error


def _checked(given: dict[str, Any]) -> tuple[dict[str, Any], tuple[Refusal, ...]]:
    values: dict[str, Any] = {}
    refusals = []
    for name, one in FIELDS.items():
        try:
            values[name] = _value(name, one, given.get(name))
        except (ValidationError, ValueError, TypeError) as error:
            refusals.append(_wrong(name, one, given.get(name), error))
    begin, end = values.get("entry_into_force"), values.get("last_day_in_force")
    if begin and end and end < begin:
        refusals.append(ENDS_BEFORE_IT_BEGINS)
    return values, tuple(refusals)


def _value(name: str, one: Any, value: Any) -> Any:
    value = field_value(one, value)
    if name == "number" and value:
        parse_number(value)
    return value


def _wrong(name: str, one: Any, value: Any, error: Exception) -> Refusal:
    if value in (None, ""):
        return Refusal(
            "field_missing",
            _(
                "refusal_field_missing",
                default="“${field}” is missing and could not be read from the text. "
                "Give it.",
                mapping={"field": one.title},
            ),
            name,
        )
    choices = not_one_of(name, one, value)
    return choices or Refusal(
        "field_wrong",
        _(
            "refusal_field_wrong",
            default="“${field}” cannot be “${value}”. Days are written as 2007-08-28, "
            "types and fields by their tokens, numbers as printed.",
            mapping={"field": one.title, "value": str(value)[:60]},
        ),
        name,
    )


ONE_TEXT = Refusal(
    "one_text",
    _(
        "refusal_one_text",
        default="Give either “text” or “akn”, as a string, not both.",
    ),
    "text",
)
WRONG_RELATIONS = Refusal(
    "wrong_relations",
    _(
        "refusal_intake_relations",
        default="“relations” is a list of at most 200 objects, each with “kind” and "
        "“target”.",
    ),
    "relations",
)
TEXT_TOO_LONG = Refusal(
    "text_too_long",
    _(
        "refusal_legal_text_too_long",
        default="The text has more than 20 million characters. Hand it in as an "
        "original instead.",
    ),
    "text",
)
NOT_AKN = Refusal(
    "not_akn",
    _(
        "refusal_not_akn",
        default="“akn” is no Akoma Ntoso document that this portal can read.",
    ),
    "akn",
)
ENDS_BEFORE_IT_BEGINS = Refusal(
    "ends_before_it_begins",
    _(
        "error_expiry_before_effect",
        default="The last day in force is before the first. Correct one of the two "
        "days.",
    ),
    "last_day_in_force",
)
