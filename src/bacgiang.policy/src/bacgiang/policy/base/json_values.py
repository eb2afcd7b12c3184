"""Values of a JSON body: one of another kind than is described is refused by name."""

from .refusal import Refusal
from .refusal import Refused
from bacgiang.policy import _
from collections.abc import Mapping
from plone.restapi.serializer.converters import json_compatible
from typing import Any
from typing import TypeVar


WORDS = {list: "list", dict: "object", str: "text", bool: "true, false"}
WRONG_VALUE = Refusal(
    "wrong_value",
    _(
        "opinion_refusal_wrong_value",
        default="“${field}” is not of the kind that is expected: ${wanted}.",
    ),
)

Value = TypeVar("Value")


def of_kind(kind: type[Value], value: Any, field: str) -> Value:
    """The value, which is of that kind. Raises Refused, and so do the others."""
    if not isinstance(value, kind):
        raise wrong_value(field, WORDS[kind])
    return value


def text_in(
    body: Mapping[str, Any], name: str, default: str = "", prefix: str = ""
) -> str:
    value = body.get(name, default)
    return default if value is None else of_kind(str, value, f"{prefix}{name}")


def texts_in(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Of a list of texts; none where nothing is said."""
    sent = of_kind(list, body.get(name) or [], name)
    return tuple(of_kind(str, one, name) for one in sent)


def told(value: object, names: str, /, **more: Any) -> dict[str, Any]:
    """What a record has under these names, as JSON, and more."""
    found = {name: getattr(value, name) for name in names.split()}
    return {**json_compatible(found), **more}


def flag_in(body: Mapping[str, Any], name: str, prefix: str = "") -> bool:
    return of_kind(bool, body.get(name, False), f"{prefix}{name}")


def wrong_value(field: str, wanted: str) -> Refused:
    return Refused(WRONG_VALUE.at(field, field=field, wanted=wanted))
