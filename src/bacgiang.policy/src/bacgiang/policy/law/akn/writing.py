"""From a tree to Akoma Ntoso."""

from bacgiang.policy.law.akn.blocks import block_elements
from bacgiang.policy.law.akn.blocks import preamble_elements
from bacgiang.policy.law.akn.characters import marked
from bacgiang.policy.law.akn.cited import cites_nothing
from bacgiang.policy.law.akn.cited import Citing
from bacgiang.policy.law.akn.cited import with_references
from bacgiang.policy.law.akn.history import History
from bacgiang.policy.law.akn.meta import meta
from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.names import EMPTY_BODY
from bacgiang.policy.law.akn.names import UNNUMBERED
from bacgiang.policy.law.akn.work import slug
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.akn.work import work_of
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import Provision
from collections.abc import Iterator
from functools import partial
from lxml import etree


def write_akn(
    text: LegalText,
    work: Work | None = None,
    history: History | None = None,
    citing: Citing = cites_nothing,
) -> bytes:
    """Return a document as Akoma Ntoso 3.0, UTF-8 with an XML declaration.

    ``work`` names it where a person knows better than the text; by default the text
    names itself. ``history`` says what amended it and what it amends, ``citing`` what
    its words cite.
    """
    named = work or work_of(text)
    head = meta(named, history=history)
    act = AKN.act(
        head, *_part(text, "body", citing), name=slug(named.type) or "van-ban"
    )
    if text.attachments:
        attachments = (
            _attachment(each, named, history, citing) for each in text.attachments
        )
        act.append(AKN.attachments(*attachments))
    return etree.tostring(AKN.akomaNtoso(act), encoding="UTF-8", xml_declaration=True)


def _part(
    part: Part, body_name: str, citing: Citing, eid: str = ""
) -> Iterator[etree._Element]:
    """Yield what document and attachment have alike; ``eid`` is an attachment's."""
    before, found = f"{eid}__" if eid else "", partial(citing, eid)
    if part.preface:
        yield AKN.preface(*block_elements(part.preface, f"{before}preface", found))
    if part.preamble:
        grounds = preamble_elements(part.preamble, f"{before}preamble", found)
        yield AKN.preamble(*grounds)
    provisions = [_provision(one, citing) for one in part.body]
    yield AKN(body_name, *(provisions or [AKN.hcontainer(name=EMPTY_BODY)]))
    if part.conclusions:
        end = block_elements(part.conclusions, f"{before}conclusions", found)
        yield AKN.conclusions(*end)


def _attachment(
    attachment: Attachment, work: Work, history: History | None, citing: Citing
) -> etree._Element:
    document = AKN.doc(
        meta(work, attachment.eid, history),
        *_part(attachment, "mainBody", citing, attachment.eid),
        name=attachment.kind.value,
    )
    return AKN.attachment({"eId": attachment.eid, "wId": attachment.wid}, document)


def _provision(provision: Provision, citing: Citing) -> etree._Element:
    said = {"eId": provision.eid, "wId": provision.wid}
    if provision.level is Level.UNNUMBERED:
        said["name"] = UNNUMBERED
    return AKN(provision.level.value, said, *_content(provision, citing))


def _content(provision: Provision, citing: Citing) -> Iterator[etree._Element]:
    found = partial(citing, provision.eid)
    if provision.num:
        yield AKN.num(*marked(provision.num))
    if provision.heading:
        cited = found(Block(provision.heading))
        yield AKN.heading(*with_references(provision.heading, cited))
    holds_others = provision.children or provision.wrap_up
    if provision.intro:
        intro = block_elements(provision.intro, provision.eid, found)
        yield AKN("intro" if holds_others else "content", *intro)
    for child in provision.children:
        yield _provision(child, citing)
    if provision.wrap_up:
        wrap_up = block_elements(provision.wrap_up, f"{provision.eid}__wrapup", found)
        yield AKN.wrapUp(*wrap_up)
