"""GeoJSON (RFC 7946): a collection of features, or one."""

from ....base.json_text import parse_json
from ....base.refusal import RefusedInput
from ..reasons import PARTS
from ..reasons import TOO_MUCH
from .features import NotAMap
from .features import Raw
from collections.abc import Iterator
from typing import Any


MOST_PARTS = 6_000_000
"""Lists, objects and values, counted before any is made."""


def read_geojson(data: bytes) -> Iterator[Raw]:
    """Raises NotAMap, RefusedInput."""
    parts = data.count(b"[") + data.count(b"{") + data.count(b",")
    if parts > MOST_PARTS:
        raise RefusedInput(TOO_MUCH.at(most=MOST_PARTS, what=PARTS))
    try:
        said = parse_json(data.decode("utf-8-sig"))
    except ValueError as error:
        raise NotAMap from error
    for one in _features(said):
        shape = one.get("geometry") if isinstance(one, dict) else None
        facts = one.get("properties") if isinstance(one, dict) else None
        is_sound = isinstance(shape, dict | None) and isinstance(facts, dict | None)
        if not is_sound or not isinstance(one, dict):
            raise NotAMap("no feature")
        kind = (shape.get("type") or "") if shape is not None else None
        yield Raw(facts or {}, kind, (shape or {}).get("coordinates"))


def _features(said: Any) -> list[Any]:
    kind = said.get("type") if isinstance(said, dict) else None
    found = said.get("features") if kind == "FeatureCollection" else [said]
    if kind not in ("Feature", "FeatureCollection") or not isinstance(found, list):
        raise NotAMap(kind)
    return found
