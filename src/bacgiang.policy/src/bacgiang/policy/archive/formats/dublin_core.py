"""What a thing is, as Dublin Core terms (https://www.dublincore.org/)."""

from .premis import xml_bytes
from collections.abc import Iterable
from lxml import etree


DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
OF_TERMS = frozenset({"created", "modified", "issued", "isPartOf"})


def dublin_core(said: Iterable[tuple[str, str]]) -> bytes:
    """A record of pairs of element and value; those without a value are left out."""
    root = etree.Element("metadata", nsmap={"dc": DC, "dcterms": TERMS})
    for name, value in said:
        if value:
            space = TERMS if name in OF_TERMS else DC
            etree.SubElement(root, f"{{{space}}}{name}").text = value
    return xml_bytes(root)
