"""What is sent to services, as their description has it: whole, and closed.

Parts of which a body is made up are put together to one object, in which nothing else
may stand; unless it says so itself, as where Plone takes what it is sent.
"""

from ...base.known_fields import IDescribedBodies
from .files import operations
from .files import schemas
from .registered import key_of
from collections.abc import Mapping
from functools import cache
from typing import Any
from zope.interface import implementer


Shape = dict[str, Any]
REFERENCE = "#/components/schemas/"


@implementer(IDescribedBodies)
class DescribedBodies:
    """By the service that was published."""

    def body_of(self, service: Any) -> Shape | None:
        key = key_of(getattr(service, "__name__", None))
        named = len(getattr(service, "names", ()))
        return _body_of(key, named) if key else None


@cache
def _body_of(key: str, named: int) -> Shape | None:
    """`named`: how many names follow the service's own in the address."""
    told = [one for one in operations().get(key, ()) if "body" in one]
    fitting = [one for one in told if one.get("below", "").count("{") == named]
    return next((closed_body(one["body"]) for one in fitting or told), None)


def closed_body(said: Any) -> Shape:
    """The schema of a body, or its name, as one without references."""
    return _closed({"$ref": f"{REFERENCE}{said}"} if isinstance(said, str) else said)


def _closed(shape: Any) -> Any:
    if isinstance(shape, list):
        return [_closed(one) for one in shape]
    if not isinstance(shape, dict):
        return shape
    whole = _whole(shape)
    fields = whole.get("properties")
    made = {name: _closed(one) for name, one in whole.items() if name != "properties"}
    if fields is not None:
        made["properties"] = {name: _closed(one) for name, one in fields.items()}
        made.setdefault("additionalProperties", False)
    return made


def _whole(shape: Mapping[str, Any]) -> Shape:
    """Without reference at its top, and without parts."""
    made = dict(shape)
    if "$ref" in made:
        made = _whole(schemas()[made.pop("$ref").removeprefix(REFERENCE)]) | made
    for part in map(_whole, made.pop("allOf", ())):
        properties = {**made.get("properties", {}), **part.get("properties", {})}
        required = [*made.get("required", ()), *part.get("required", ())]
        made = {**part, **made, "properties": properties, "required": required}
    return {name: one for name, one in made.items() if one or name != "required"}
