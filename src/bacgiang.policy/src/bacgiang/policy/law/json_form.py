"""A document as JSON: what it says of itself, and the whole tree.

Names are those of ``Facts`` and ``tree``; empty fields are left out. Identities,
numbers and texts are those of the tree, so nothing is lost.
"""

from bacgiang.policy.law.facts import Facts
from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import Provision
from collections.abc import Iterable
from typing import Any


def as_json(text: LegalText) -> dict[str, Any]:
    """Return a document as the values that ``json`` writes."""
    return _filled(
        facts=facts_as_json(read_facts(text)),
        **_part(text),
        attachments=[_attachment(each) for each in text.attachments],
    )


def facts_as_json(facts: Facts) -> dict[str, Any]:
    """Return what a document says of itself; the date is ISO 8601."""
    return _filled(
        number=facts.number,
        issue_date=facts.issue_date.isoformat() if facts.issue_date else "",
        place=facts.place,
        type=facts.type,
        title=facts.title,
        issuer=facts.issuer,
        grounds=list(facts.grounds),
        signatures=[
            _filled(authority=list(each.authority), role=each.role, signer=each.signer)
            for each in facts.signatures
        ],
        recipients=list(facts.recipients),
    )


def _part(part: Part) -> dict[str, Any]:
    return {
        "preface": _blocks(part.preface),
        "preamble": _blocks(part.preamble),
        "body": [_provision(each) for each in part.body],
        "conclusions": _blocks(part.conclusions),
    }


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return _filled(
        kind=attachment.kind.value,
        eid=attachment.eid,
        wid=attachment.wid,
        **_part(attachment),
    )


def _provision(provision: Provision) -> dict[str, Any]:
    return _filled(
        level=provision.level.value,
        eid=provision.eid,
        wid=provision.wid,
        num=provision.num,
        heading=provision.heading,
        intro=_blocks(provision.intro),
        children=[_provision(each) for each in provision.children],
        wrap_up=_blocks(provision.wrap_up),
    )


def _blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> dict[str, Any]:
    plain = block.kind is BlockKind.PARAGRAPH
    spans = [
        _filled(kind=span.kind.value, value=span.value)
        | {"start": span.start, "end": span.end}
        for span in block.spans
    ]
    kind = "" if plain else block.kind.value
    return {"text": block.text} | _filled(kind=kind, spans=spans)


def _filled(**fields: Any) -> dict[str, Any]:
    """Return the fields that hold something."""
    return {name: value for name, value in fields.items() if value}
