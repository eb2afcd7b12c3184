"""Values of fields as they come by JSON: days as text, choices by token or name."""

from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ...text.unicode_form import normalize
from ..incoming.cleaning.values import clean_value
from bacgiang.policy import _
from datetime import date
from math import isfinite
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import ITuple


MOST_NAMED = 60
NOT_ONE_OF = _(
    "refusal_field_choice",
    default="“${field}” cannot be “${value}”. It is one of: ${choices}.",
)


def field_value(one: Any, value: Any, keeps_lines: bool = False) -> Any:
    """What a field of a schema keeps of a value of JSON, which was checked.

    `keeps_lines`: line breaks of texts are no blanks. Raises ValidationError,
    ValueError, TypeError for a value that it cannot have.
    """
    bound = one.bind(None)
    if isinstance(value, str):
        value = normalize(_lines(value) if keeps_lines else " ".join(value.split()))
        if IDate.providedBy(one):
            value = date.fromisoformat(value)
    elif IFloat.providedBy(one) and isinstance(value, int):
        value = value if isinstance(value, bool) else float(value)
    elif isinstance(value, float) and not isfinite(value):
        # No bound of a field holds back what compares with nothing.
        raise ValueError(value)
    if ITuple.providedBy(one):
        named = (_token(bound.value_type, each) for each in value or ())
        value = clean_value(tuple(named))
    elif IChoice.providedBy(one):
        value = _token(bound, value)
    bound.validate(value)
    return value


def _lines(text: str) -> str:
    return "\n".join(one.rstrip() for one in text.strip().splitlines())


def _token(choice: Any, value: Any) -> Any:
    """The token of what is told by its name (“Quyết định”); all else as it is."""
    if not IChoice.providedBy(choice) or not isinstance(value, str):
        return value
    terms = choice.bind(None).vocabulary
    if value in terms:
        return value
    named = {term.value for term in terms if value.casefold() in _names(term)}
    return named.pop() if len(named) == 1 else value


def _names(term: Any) -> tuple[str, ...]:
    said = (str(term.title), translate(term.title, target_language="vi"))
    return tuple(normalize(one).casefold() for one in said)


def not_one_of(name: str, one: Any, value: Any) -> Refusal | None:
    """The reason against a value that is none of a field's; None of any other field."""
    choices = _choices(one)
    if not choices:
        return None
    facts = {"field": one.title, "value": str(value)[:60], "choices": choices}
    return Refusal("field_wrong", Message(NOT_ONE_OF, mapping=facts), name)


def _choices(one: Any) -> str:
    """What a field with a short closed list may hold, in words; "" of any other."""
    choice = one.value_type if ITuple.providedBy(one) else one
    if not IChoice.providedBy(choice):
        return ""
    terms = list(choice.bind(None).vocabulary)
    titles = (
        str(translate(term.title or term.value, target_language=frame_language()))
        for term in terms[:MOST_NAMED]
    )
    return "; ".join(titles) if len(terms) <= MOST_NAMED else ""
