"""Read the form of an opinion. Anything odd in it is as if it were not there."""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...citizen.contacts.sent import identity_in_form
from ...citizen.protection.screening import sent_of
from .input import SentOpinion
from .input import SentPoint
from .refusals import MOST_POINTS
from collections.abc import Mapping
import re
from typing import Any


_POINT = re.compile(r"points\.(\d{1,4})\.stance|points\.(\d{1,4})\.provision", re.ASCII)
KEY = "idempotency_key"


def sent_by_form(form: Mapping[str, Any]) -> SentOpinion:
    """What stands in the form, its points in the order of their numbers."""
    return SentOpinion(
        points=tuple(_point(form, number) for number in _numbers(form)),
        identity=identity_in_form(form),
        key=form_value(form, KEY),
        shown=sent_of(form, 0),
    )


def _numbers(form: Mapping[str, Any]) -> list[int]:
    """One more than may be sent, so that too many are told from enough."""
    found = (_POINT.fullmatch(name) for name in form)
    numbers = {int(one[1] or one[2]) for one in found if one is not None}
    return sorted(numbers)[: MOST_POINTS + 1]


def _point(form: Mapping[str, Any], number: int) -> SentPoint:
    name = f"points.{number}."
    return SentPoint(
        provision=form_value(form, f"{name}provision"),
        version=number_in(form.get(f"{name}version")) or 0,
        stance=form_value(form, f"{name}stance"),
        text=form_value(form, f"{name}text"),
        proposal=form_value(form, f"{name}proposal"),
    )
