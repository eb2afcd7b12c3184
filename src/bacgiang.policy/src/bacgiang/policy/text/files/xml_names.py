"""Names of XML elements and attributes, whatever dialect of the namespace is used.

Office Open XML has a transitional and a strict namespace for the same names, and
programs mix them.
"""

from lxml import etree


def local_name(element: etree._Element) -> str:
    """Return an element's name without namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return the value of an attribute by its name without namespace, or ""."""
    named = (
        str(value)
        for key, value in element.attrib.items()
        if str(key).rpartition("}")[2] == name
    )
    return next(named, "")
