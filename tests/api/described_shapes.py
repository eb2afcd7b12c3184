"""Schemas of the API's description: closed to what they do not name; left open."""

from collections.abc import Iterator
from typing import Any


NAMING = {"properties", "allOf", "oneOf", "anyOf", "$ref"}
NAMED = ("properties", "patternProperties", "$defs", "schemas")
COMBINED = ("allOf", "oneOf", "anyOf")


def closed(shape: Any, *, is_part: bool = False) -> Any:
    """The same, in which nothing may stand that is not named.

    Where parts make up one object, whatever none of them names.
    """
    if not isinstance(shape, dict):
        return shape
    made = {}
    for name, one in shape.items():
        if name in NAMED:
            made[name] = {key: closed(value) for key, value in one.items()}
        elif name in COMBINED:
            made[name] = [closed(value, is_part=True) for value in one]
        else:
            made[name] = closed(one)
    if not is_part and NAMING & set(shape):
        made["unevaluatedProperties"] = False
    return made


def parts_of(components: dict[str, Any]) -> dict[str, Any]:
    """Components for what is closed: each may be a part, and is closed where it is not."""
    schemas = {
        name: closed(shape, is_part=True)
        for name, shape in components["schemas"].items()
    }
    return {"schemas": schemas}


def is_object(shape: dict[str, Any]) -> bool:
    kind = shape.get("type")
    return "object" in ([kind] if isinstance(kind, str) else kind or ())


def left_open(shape: Any) -> Iterator[dict[str, Any]]:
    """Schemas that say nothing, or not all, of what stands in an object or list."""
    if isinstance(shape, list):
        for one in shape:
            yield from left_open(one)
    if not isinstance(shape, dict):
        return
    others = shape.get("additionalProperties")
    is_bare = is_object(shape) and not NAMING & set(shape)
    if others is True or (is_bare and not isinstance(others, dict)):
        yield shape
    if shape.get("type") == "array" and "items" not in shape:
        yield shape
    for one in shape.values():
        yield from left_open(one)
