"""What a service is sent: a field that its description does not name is refused.

A misspelt field would be taken for one that was left out, and who sent it told that all
is done. What each service takes is said once, in its description; it is asked for here.
"""

from .refusal import Refusal
from .refusal import Refused
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from plone.restapi.deserializer import json_body
from typing import Any
from zope.component import getUtility
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


MOST_TOLD = 5
LONGEST = 40
EACH_APART = "x-results"
"""Said of a list each of whose items has a result of its own: it is judged there."""
Shape = Mapping[str, Any]
"""JSON Schema without references."""


class IDescribedBodies(Interface):
    """What the services take, as it is described."""

    def body_of(service: Any) -> Shape | None:  # noqa: N805
        """Of a service that was asked; None where it is sent no body."""


def known_body(request: HTTPRequest) -> dict[str, Any]:
    """The JSON object that was sent to a service.

    Raises Refused with each field that the service does not know, and
    DeserializationError for what is no JSON object.
    """
    body: dict[str, Any] = json_body(request)
    shape = getUtility(IDescribedBodies).body_of(request.get("PUBLISHED"))
    if shape is not None:
        Refused.raise_for(*unknown_fields(unknown_in(body, shape)))
    return body


def unknown_fields(names: Iterable[str]) -> list[Refusal]:
    """A reason for each name, as far as anybody reads on."""
    return [_unknown(name) for name in list(names)[:MOST_TOLD]]


def unknown_in(sent: Any, shape: Shape, at: str = "") -> Iterator[str]:
    """Names of fields that the shape does not know: `points.0.stanc`."""
    if isinstance(sent, list) and EACH_APART not in shape:
        for number, one in enumerate(sent):
            yield from unknown_in(one, shape.get("items", {}), f"{at}{number}.")
    fields = shape.get("properties")
    if not isinstance(sent, dict) or fields is None:
        return
    is_open = bool(shape.get("additionalProperties"))
    for name, value in sent.items():
        if name in fields:
            yield from unknown_in(value, fields[name], f"{at}{name}.")
        elif not is_open:
            yield f"{at}{name}"


def _unknown(name: str) -> Refusal:
    said = name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
    return UNKNOWN_FIELD.at(name, names=said)


UNKNOWN_FIELD = Refusal(
    "unknown_field",
    _(
        "refusal_unknown_fields",
        default="There is no field ${names}. Leave it out or correct its name.",
    ),
)
