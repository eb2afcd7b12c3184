"""What texts say of a document and nobody has confirmed, in its ``meta``.

It counts for nothing, so it stands among no modifications and no periods: Akoma Ntoso
leaves ``proprietary`` to whoever publishes, for elements of a namespace of their own.
"""

from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.akn.work import work_uri
from collections.abc import Sequence
from dataclasses import dataclass
from lxml import etree
from lxml.builder import ElementMaker


SOURCE = "#portal"
NAMESPACE = "urn:x-bacgiang:akn:awaited"
_OWN = ElementMaker(namespace=NAMESPACE, nsmap={"bg": NAMESPACE})


@dataclass(frozen=True, slots=True)
class Awaited:
    """``kind`` as seen from the document ("repealed-by"), by ``other``.

    ``own`` are the provisions that it would reach, as they are cited; ``there`` is the
    eId of the provision that says so, empty where that is not known.
    """

    kind: str
    own: tuple[str, ...]
    other: Work
    there: str = ""


def with_awaited(akn: bytes, awaited: Sequence[Awaited]) -> bytes:
    """Return Akoma Ntoso, which ``write_akn`` made, that tells these, too."""
    if not awaited:
        return akn
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    root = etree.fromstring(akn, parser)
    (meta, *_attached) = root.iter(tag("meta"))
    told = _OWN.pending(*map(_relation, awaited))
    meta.append(AKN.proprietary({"source": SOURCE}, told))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _relation(one: Awaited) -> etree._Element:
    href = work_uri(one.other) + (f"#{one.there}" if one.there else "")
    said = {"kind": one.kind, "href": href, "provisions": " ".join(one.own)}
    named = {name: value for name, value in said.items() if value}
    element: etree._Element = _OWN.relation(named)
    return element
