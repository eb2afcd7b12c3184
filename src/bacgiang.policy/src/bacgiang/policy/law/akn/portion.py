"""One provision of a document as an Akoma Ntoso ``portion``."""

from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.tree import Level
from copy import deepcopy
from lxml import etree


_OF_ALL = ("identification", "publication", "references")
"""What is said of the document in its ``meta`` and holds for each part of it."""


def portion_of(akn: bytes, eid: str) -> bytes | None:
    """Return the provision with an ``eId`` of a document that ``write_akn`` made, in an
    envelope that says which document it is from; None where there is none.

    Its events and relations stay with the whole: they point to what is left out here.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    root = etree.fromstring(akn, parser)
    provisions = root.iter(*(tag(level) for level in Level))
    found = next((one for one in provisions if one.get("eId") == eid), None)
    if found is None:
        return None
    whole = next(root.iter(tag("meta")))
    kept = [deepcopy(one) for one in whole if etree.QName(one).localname in _OF_ALL]
    expression = next(root.iter(tag("FRBRExpression")))
    (this,) = expression.iterchildren(tag("FRBRthis"))
    portion = AKN.portion(
        {"includedIn": this.get("value")},
        AKN.meta(*kept),
        AKN.portionBody(deepcopy(found)),
    )
    return etree.tostring(
        AKN.akomaNtoso(portion), encoding="UTF-8", xml_declaration=True
    )
