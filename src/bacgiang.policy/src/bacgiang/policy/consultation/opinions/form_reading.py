"""Read the form of an opinion. Anything odd in it is as if it were not there."""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...citizen.protection.screening import sent_of
from .input import SentFile
from .input import SentIdentity
from .input import SentOpinion
from .input import SentPoint
from .refusals import MOST_POINTS
from collections.abc import Mapping
import re
from typing import Any
from ZPublisher.HTTPRequest import FileUpload


_POINT = re.compile(r"points\.(\d{1,4})\.stance|points\.(\d{1,4})\.provision", re.ASCII)
KEY = "idempotency_key"


def sent_by_form(form: Mapping[str, Any]) -> SentOpinion:
    """What stands in the form, its points in the order of their numbers."""
    return SentOpinion(
        points=tuple(_point(form, number) for number in _numbers(form)),
        identity=SentIdentity(
            author=form_value(form, "author"),
            name=form_value(form, "name"),
            organisation=form_value(form, "organisation"),
            email=form_value(form, "email"),
            phone=form_value(form, "phone"),
            address=form_value(form, "address"),
            use_of_data=form_value(form, "use_of_data") == "1",
            publish_name=form_value(form, "publish_name") == "1",
            notices=form_value(form, "notices") == "1",
        ),
        key=form_value(form, KEY),
        shown=sent_of(form, 0),
    )


def files_in_form(form: Mapping[str, Any]) -> list[SentFile]:
    """Files that were chosen; a field left empty is none."""
    value = form.get("files")
    found = value if isinstance(value, list) else [value]
    return [
        SentFile(one.filename, one)
        for one in found
        if isinstance(one, FileUpload) and one.filename
    ]


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
