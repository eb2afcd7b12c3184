"""From a tree to Akoma Ntoso."""

from bacgiang.policy.law.akn.blocks import append_blocks
from bacgiang.policy.law.akn.blocks import append_preamble
from bacgiang.policy.law.akn.characters import append_text
from bacgiang.policy.law.akn.meta import append_meta
from bacgiang.policy.law.akn.names import EMPTY_BODY
from bacgiang.policy.law.akn.names import NAMESPACE
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.akn.names import UNNUMBERED
from bacgiang.policy.law.akn.work import slug
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.akn.work import work_of
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import Provision
from lxml import etree
from typing import Any


# lxml takes None for the namespace without a prefix; its stubs do not know.
_NAMESPACES: Any = {None: NAMESPACE}


def write_akn(text: LegalText, work: Work | None = None) -> bytes:
    """Return a document as Akoma Ntoso 3.0, UTF-8 with an XML declaration.

    ``work`` names it where a person knows better than the text; by default the text
    names itself.
    """
    named = work or work_of(text)
    root = etree.Element(tag("akomaNtoso"), nsmap=_NAMESPACES)
    act = etree.SubElement(root, tag("act"), name=slug(named.type) or "van-ban")
    append_meta(act, named)
    _append_part(act, text, "body")
    if text.attachments:
        attachments = etree.SubElement(act, tag("attachments"))
        for attachment in text.attachments:
            _append_attachment(attachments, attachment, named)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _append_part(
    parent: etree._Element, part: Part, body_name: str, eid: str = ""
) -> None:
    """Add what document and attachment have alike; ``eid`` is that of an attachment."""
    before = f"{eid}__" if eid else ""
    if part.preface:
        preface = etree.SubElement(parent, tag("preface"))
        append_blocks(preface, part.preface, f"{before}preface")
    if part.preamble:
        preamble = etree.SubElement(parent, tag("preamble"))
        append_preamble(preamble, part.preamble, f"{before}preamble")
    body = etree.SubElement(parent, tag(body_name))
    for provision in part.body:
        _append_provision(body, provision)
    if not part.body:
        etree.SubElement(body, tag("hcontainer"), name=EMPTY_BODY)
    if part.conclusions:
        conclusions = etree.SubElement(parent, tag("conclusions"))
        append_blocks(conclusions, part.conclusions, f"{before}conclusions")


def _append_attachment(
    parent: etree._Element, attachment: Attachment, work: Work
) -> None:
    ids = {"eId": attachment.eid, "wId": attachment.wid}
    holder = etree.SubElement(parent, tag("attachment"), ids)
    document = etree.SubElement(holder, tag("doc"), name=attachment.kind.value)
    append_meta(document, work, attachment.eid)
    _append_part(document, attachment, "mainBody", attachment.eid)


def _append_provision(parent: etree._Element, provision: Provision) -> None:
    ids = {"eId": provision.eid, "wId": provision.wid}
    element = etree.SubElement(parent, tag(provision.level.value), ids)
    if provision.level is Level.UNNUMBERED:
        element.set("name", UNNUMBERED)
    for name, value in (("num", provision.num), ("heading", provision.heading)):
        if value:
            append_text(etree.SubElement(element, tag(name)), value)
    if provision.children or provision.wrap_up:
        _append_with_children(element, provision)
    elif provision.intro:
        content = etree.SubElement(element, tag("content"))
        append_blocks(content, provision.intro, provision.eid)


def _append_with_children(element: etree._Element, provision: Provision) -> None:
    if provision.intro:
        intro = etree.SubElement(element, tag("intro"))
        append_blocks(intro, provision.intro, provision.eid)
    for child in provision.children:
        _append_provision(element, child)
    if provision.wrap_up:
        wrap_up = etree.SubElement(element, tag("wrapUp"))
        append_blocks(wrap_up, provision.wrap_up, f"{provision.eid}__wrapup")
