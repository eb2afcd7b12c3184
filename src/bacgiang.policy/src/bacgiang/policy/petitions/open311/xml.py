"""The same data in the elements that GeoReport names."""

from typing import Any
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring


ONE_OF = {
    "services": "service",
    "service_requests": "request",
    "errors": "error",
    "attributes": "attribute",
    "values": "value",
}


def as_xml(name: str, data: Any) -> str:
    """`data`: lists, dicts and plain values."""
    root = Element(name)
    _fill(root, data)
    return tostring(root, encoding="unicode", xml_declaration=True)


def _fill(element: Element, data: Any) -> None:
    if isinstance(data, list):
        for one in data:
            _fill(SubElement(element, ONE_OF[element.tag]), one)
    elif isinstance(data, dict):
        for name, value in data.items():
            _fill(SubElement(element, name), value)
    elif data is not None:
        element.text = str(data).lower() if isinstance(data, bool) else str(data)
