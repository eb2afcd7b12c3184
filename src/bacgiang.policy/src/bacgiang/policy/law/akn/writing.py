"""From a tree to Akoma Ntoso."""

from bacgiang.policy.law.akn.blocks import block_elements
from bacgiang.policy.law.akn.blocks import preamble_elements
from bacgiang.policy.law.akn.characters import marked
from bacgiang.policy.law.akn.history import History
from bacgiang.policy.law.akn.meta import meta
from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.names import EMPTY_BODY
from bacgiang.policy.law.akn.names import UNNUMBERED
from bacgiang.policy.law.akn.work import slug
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.akn.work import work_of
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import Provision
from collections.abc import Iterator
from lxml import etree


def write_akn(
    text: LegalText, work: Work | None = None, history: History | None = None
) -> bytes:
    """Return a document as Akoma Ntoso 3.0, UTF-8 with an XML declaration.

    ``work`` names it where a person knows better than the text; by default the text
    names itself. ``history`` says what amended it and what it amends.
    """
    named = work or work_of(text)
    head = meta(named, history=history)
    act = AKN.act(head, *_part(text, "body"), name=slug(named.type) or "van-ban")
    if text.attachments:
        attachments = (_attachment(each, named, history) for each in text.attachments)
        act.append(AKN.attachments(*attachments))
    return etree.tostring(AKN.akomaNtoso(act), encoding="UTF-8", xml_declaration=True)


def _part(part: Part, body_name: str, eid: str = "") -> Iterator[etree._Element]:
    """Yield what document and attachment have alike; ``eid`` is an attachment's."""
    before = f"{eid}__" if eid else ""
    if part.preface:
        yield AKN.preface(*block_elements(part.preface, f"{before}preface"))
    if part.preamble:
        yield AKN.preamble(*preamble_elements(part.preamble, f"{before}preamble"))
    provisions = list(map(_provision, part.body))
    yield AKN(body_name, *(provisions or [AKN.hcontainer(name=EMPTY_BODY)]))
    if part.conclusions:
        yield AKN.conclusions(*block_elements(part.conclusions, f"{before}conclusions"))


def _attachment(
    attachment: Attachment, work: Work, history: History | None
) -> etree._Element:
    document = AKN.doc(
        meta(work, attachment.eid, history),
        *_part(attachment, "mainBody", attachment.eid),
        name=attachment.kind.value,
    )
    return AKN.attachment({"eId": attachment.eid, "wId": attachment.wid}, document)


def _provision(provision: Provision) -> etree._Element:
    said = {"eId": provision.eid, "wId": provision.wid}
    if provision.level is Level.UNNUMBERED:
        said["name"] = UNNUMBERED
    return AKN(provision.level.value, said, *_content(provision))


def _content(provision: Provision) -> Iterator[etree._Element]:
    for name, value in (("num", provision.num), ("heading", provision.heading)):
        if value:
            yield AKN(name, *marked(value))
    holds_others = provision.children or provision.wrap_up
    if provision.intro:
        intro = block_elements(provision.intro, provision.eid)
        yield AKN("intro" if holds_others else "content", *intro)
    yield from map(_provision, provision.children)
    if provision.wrap_up:
        wrap_up = block_elements(provision.wrap_up, f"{provision.eid}__wrapup")
        yield AKN.wrapUp(*wrap_up)
