"""The ``meta`` element: identification of work, expression, manifestation."""

from bacgiang.policy.law.akn.characters import without_illegal
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.akn.work import frbr_uri
from bacgiang.policy.law.akn.work import slug
from bacgiang.policy.law.akn.work import Work
from lxml import etree


MAIN = "main"
_SOURCE = "#portal"
_PORTAL = "Cổng thông tin điện tử tỉnh Bắc Giang"


def append_meta(parent: etree._Element, work: Work, component: str = MAIN) -> None:
    """Add ``meta`` to a document, or to the attachment named ``component``."""
    meta = etree.SubElement(parent, tag("meta"))
    identification = etree.SubElement(meta, tag("identification"), source=_SOURCE)
    uri = frbr_uri(work)
    uri.work_component = component
    _append_work(identification, uri.work_uri(), uri.work_uri(False), work)
    this, own = uri.expression_uri(), uri.expression_uri(False)
    _append_level(identification, "FRBRExpression", this, own, work)
    xml = f"{this}.xml", f"{own}.xml"
    _append_level(identification, "FRBRManifestation", *xml, work)
    if component == MAIN:
        _append_references(meta, work)


def _append_work(parent: etree._Element, this: str, uri: str, work: Work) -> None:
    level = _append_core(parent, "FRBRWork", this, uri, work)
    etree.SubElement(level, tag("FRBRcountry"), value="vn")
    if work.type:
        subtype = slug(work.type)
        etree.SubElement(level, tag("FRBRsubtype"), value=subtype)
    if work.number:
        etree.SubElement(level, tag("FRBRnumber"), value=without_illegal(work.number))
    if work.title:
        etree.SubElement(level, tag("FRBRname"), value=without_illegal(work.title))


def _append_level(
    parent: etree._Element, name: str, this: str, uri: str, work: Work
) -> None:
    level = _append_core(parent, name, this, uri, work)
    if name == "FRBRExpression":
        etree.SubElement(level, tag("FRBRlanguage"), language="vie")
    else:
        etree.SubElement(level, tag("FRBRformat"), value="application/akn+xml")


def _append_core(
    parent: etree._Element, name: str, this: str, uri: str, work: Work
) -> etree._Element:
    level = etree.SubElement(parent, tag(name))
    etree.SubElement(level, tag("FRBRthis"), value=this)
    etree.SubElement(level, tag("FRBRuri"), value=uri)
    day = {"date": work.issued.isoformat(), "name": "issued"}
    etree.SubElement(level, tag("FRBRdate"), day)
    etree.SubElement(level, tag("FRBRauthor"), href="#issuer")
    return level


def _append_references(meta: etree._Element, work: Work) -> None:
    references = etree.SubElement(meta, tag("references"), source=_SOURCE)
    issuer = without_illegal(work.issuer) or "?"
    for eid, name in (("issuer", issuer), ("portal", _PORTAL)):
        href = f"/akn/ontology/organization/vn/{slug(name) or 'unknown'}"
        attributes = {"eId": eid, "href": href, "showAs": name}
        etree.SubElement(references, tag("TLCOrganization"), attributes)
