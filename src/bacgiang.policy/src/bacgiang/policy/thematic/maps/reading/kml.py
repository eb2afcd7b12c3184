"""KML 2: placemarks with points, lines and areas; no entities, nothing from outside."""

from ....base.refusal import RefusedInput
from ..reasons import POINTS
from ..reasons import TOO_MUCH
from .features import MOST_POINTS
from .features import NotAMap
from .features import Raw
from .features import require_no_persons
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from lxml import etree
from typing import Any


_SHAPES = ("{*}Point", "{*}LineString", "{*}Polygon")


def read_kml(data: bytes) -> Iterator[Raw]:
    """Raises NotAMap."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise NotAMap("declares what no map needs")
    if data.count(b",") > 2 * MOST_POINTS:
        raise RefusedInput(TOO_MUCH.at(most=MOST_POINTS, what=POINTS))
    marks = etree.iterparse(
        BytesIO(data),
        tag=("{*}Placemark", "{*}description"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for _event, mark in marks:
            if etree.QName(mark).localname == "Placemark":
                yield from _placemark(mark)
                mark.clear()
            elif mark.text:
                # Often a table, with the names of columns in it.
                require_no_persons([mark.text])
    except etree.XMLSyntaxError as error:
        raise NotAMap from error


def _placemark(mark: Any) -> Iterator[Raw]:
    facts, shapes = _facts(mark), defaultdict(list)
    for one in mark.iter(*_SHAPES):
        kind = etree.QName(one).localname
        shapes[kind].append(_shape(kind, one))
    if not shapes:
        yield Raw(facts, None, None)
    for kind, found in shapes.items():
        if len(found) == 1:
            yield Raw(facts, kind, found[0])
        else:
            yield Raw(facts, f"Multi{kind}", found)


def _shape(kind: str, node: Any) -> Any:
    if kind == "Polygon":
        rings = node.findall("{*}outerBoundaryIs") + node.findall("{*}innerBoundaryIs")
        return [_positions(one) for one in rings]
    found = _positions(node)
    if kind == "Point":
        return found[0] if found else None
    return found


def _positions(node: Any) -> list[Any]:
    said = node.findtext(".//{*}coordinates") or ""
    return [one.split(",") for one in said.split()]


def _facts(mark: Any) -> dict[str, Any]:
    name = mark.findtext("{*}name")
    facts = {"name": name} if name else {}
    for one in mark.iter("{*}Data", "{*}SimpleData"):
        value = one.findtext("{*}value") if one.get("name") else None
        facts[one.get("name") or ""] = one.text if value is None else value
    facts.pop("", None)
    return facts
