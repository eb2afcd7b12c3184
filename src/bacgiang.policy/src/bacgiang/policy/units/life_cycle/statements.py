"""Read what a form or a JSON body states of a unit: every value is checked first."""

from ...base.dates import day_in
from ...base.known_fields import unknown_fields
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..kinds import Presence
from ..register import reasons
from ..register.fields import RuleBroken
from ..register.unit import IUnit
from ..register.unit import Unit
from ..register.unit_register import UnitRegister
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from typing import Any
from unicodedata import normalize
from zope.schema import getFields
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IInt
from zope.schema.interfaces import ValidationError


# Names in the API and in forms, and the fields of IUnit they stand for.
FIELD_OF = {
    "code": "code",
    "name": "title",
    "name_en": "title_en",
    "short_name": "short_name",
    "kind": "kind",
    "parent": "parent_unit",
    "host": "host",
    "order": "order",
    "update_frequency": "update_frequency",
    "valid_from": "valid_from",
    "address": "address",
    "phone": "phone",
    "email": "email",
    "focal_point": "focal_point",
    "focal_point_email": "focal_point_email",
    "functions": "functions",
    "functions_en": "functions_en",
}
REQUIRED = _("error_required", default="This must be filled in.")
BAD_DATE = _("error_date", default="Write the day as YYYY-MM-DD, like 2007-11-28.")
BAD_NUMBER = _("error_number", default="Write a whole number.")
BAD_TEXT = _("error_text", default="This must be a text without control characters.")


def read_facts(
    stated: Mapping[str, Any],
    place: Unit | UnitRegister | None,
    required: Iterable[str] = (),
) -> dict[str, Any]:
    """Values of IUnit's fields; raises Refused with what is wrong with each.

    `place` is the unit that changes, or the register for a new one.
    """
    facts: dict[str, Any] = {}
    wrong: list[Refusal] = []
    for name in (*stated, *(one for one in required if one not in stated)):
        if name not in FIELD_OF:
            wrong += unknown_fields([name])
            continue
        try:
            facts[FIELD_OF[name]] = _read(name, stated.get(name), place)
        except Refused as error:
            wrong.extend(error.refusals)
    Refused.raise_for(*wrong)
    return facts


def _invalid(name: str, why: Any) -> Refused:
    return Refused(Refusal("invalid_value", why, name))


def _read(name: str, raw: Any, place: Unit | UnitRegister | None) -> Any:
    field = getFields(IUnit)[FIELD_OF[name]]
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        if field.required:
            raise _invalid(name, REQUIRED)
        return None
    value = _converted(field, name, raw)
    if name == "parent":
        return value
    try:
        field.bind(place).validate(value)
    except RuleBroken as error:
        raise Refused(error.refusal) from error
    except ValidationError as error:
        raise _invalid(name, error.doc()) from error
    return value


def _converted(field: Any, name: str, raw: Any) -> Any:
    if IDate.providedBy(field):
        return read_day(raw, name)
    if IInt.providedBy(field):
        return _number(raw, name)
    return read_text(raw, name)


def _number(raw: Any, name: str) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise _invalid(name, BAD_NUMBER)
    try:
        return int(raw)
    except ValueError as error:
        raise _invalid(name, BAD_NUMBER) from error


def read_day(raw: Any, name: str) -> date | None:
    """A day written as in ISO 8601, None when nothing is written."""
    text = read_text(raw, name)
    if not text:
        return None
    day = day_in(text)
    if day is None:
        raise _invalid(name, BAD_DATE)
    return day


def read_text(raw: Any, name: str) -> str:
    """A text in composed Unicode without space around it (10.3)."""
    if raw is None:
        return ""
    if not isinstance(raw, str) or any(
        char < " " and char not in "\t\r\n" for char in raw
    ):
        raise _invalid(name, BAD_TEXT)
    return normalize("NFC", raw).replace("\r\n", "\n").strip()


def read_code(raw: Any, name: str) -> str | None:
    """The code of a unit, None when none is named."""
    return read_text(raw, name) or None


def read_codes(raw: Any, name: str) -> tuple[str, ...]:
    """Codes of units, each once; a form with one sends it by itself."""
    sent = raw if isinstance(raw, list | tuple) else [raw]
    return tuple(dict.fromkeys(filter(None, (read_text(one, name) for one in sent))))


def read_presence(raw: Any, name: str) -> Presence | None:
    """A site or a desk, None when nothing is said."""
    text = read_text(raw, name)
    if text and text not in set(Presence):
        raise Refused(reasons.UNKNOWN_PRESENCE)
    return Presence(text) if text else None


# What is stated of acts beside facts of the unit.
READERS: dict[str, Callable[[Any, str], Any]] = {
    "parent": read_code,
    "presence": read_presence,
    "language": read_text,
    "successor": read_code,
    "units": read_codes,
    "on": read_day,
    "reason": read_text,
}


def read_stated(stated: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """Values by their names, as acts take them; raises Refused for the first wrong."""
    return {name: READERS[name](stated.get(name), name) for name in names}
