"""From Akoma Ntoso to a tree: what ``writing`` wrote, and edits a person made in it."""

from bacgiang.policy.law.akn.names import EMPTY_BODY
from bacgiang.policy.law.akn.names import PREFIX
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.akn.text import AknError
from bacgiang.policy.law.akn.text import plain_text
from bacgiang.policy.law.akn.text import read_blocks
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from lxml import etree


_Parts = tuple[
    tuple[Block, ...], tuple[Block, ...], tuple[Provision, ...], tuple[Block, ...]
]
"""Preface, preamble, body and conclusions."""

_LEVELS = {level.value: level for level in Level}


def read_akn(xml: bytes) -> LegalText:
    """Return the tree of a document in Akoma Ntoso as ``write_akn`` makes it.

    Raises AknError where it is no XML, no act, or holds elements the tree has no place
    for. A document type, and so any entity, is refused; nothing is fetched.
    """
    act = _root(xml).find(tag("act"))
    if act is None:
        raise AknError("The XML holds no act of Akoma Ntoso 3.0.")
    part = _read_part(act, "body")
    attachments = act.iterfind(f"{tag('attachments')}/{tag('attachment')}")
    return LegalText(*part, tuple(map(_read_attachment, attachments)))


def _root(xml: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise AknError(f"The text is no XML: {error.msg}.") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise AknError("The XML declares a document type; that is not taken.")
    if root.tag != tag("akomaNtoso"):
        raise AknError("The XML is no Akoma Ntoso 3.0.")
    return root


def _read_part(element: etree._Element, body_name: str) -> _Parts:
    body = element.find(tag(body_name))
    if body is None:
        raise AknError(f"The document has no {body_name}.")
    return (
        read_blocks(element.find(tag("preface"))),
        read_blocks(element.find(tag("preamble"))),
        tuple(_read_provision(each) for each in body if each.get("name") != EMPTY_BODY),
        read_blocks(element.find(tag("conclusions"))),
    )


def _read_attachment(element: etree._Element) -> Attachment:
    document = element.find(tag("doc"))
    if document is None:
        raise AknError("An attachment holds no doc.")
    try:
        kind = AttachmentKind(document.get("name", ""))
    except ValueError:
        kind = AttachmentKind.OTHER
    eid = element.get("eId", "")
    part = _read_part(document, "mainBody")
    return Attachment(*part, kind, eid, element.get("wId", eid))


def _read_provision(element: etree._Element) -> Provision:
    name = str(element.tag).removeprefix(PREFIX)
    if name not in _LEVELS:
        raise AknError(f"A body holds {name}, which is no provision.")
    eid = element.get("eId", "")
    intro = element.find(tag("content"))
    if intro is None:
        intro = element.find(tag("intro"))
    return Provision(
        level=_LEVELS[name],
        num=plain_text(element.find(tag("num"))),
        heading=plain_text(element.find(tag("heading"))),
        intro=read_blocks(intro),
        children=tuple(
            _read_provision(each) for each in element if each.tag not in _NOT_CHILDREN
        ),
        wrap_up=read_blocks(element.find(tag("wrapUp"))),
        eid=eid,
        wid=element.get("wId", eid),
    )


_NOT_CHILDREN = frozenset(
    tag(name) for name in ("num", "heading", "intro", "content", "wrapUp")
)
