"""Offers as JSON. Names are full names; login names never leave the portal."""

from ..withdrawal.closing import is_closed_uid
from .queue import QueueRow
from .rules import open_acts
from .stamp import offer_stamp
from .store import offer_store
from .view_facts import history_of
from .view_facts import OfferFacts
from datetime import datetime
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _facts_as_json(facts: OfferFacts) -> dict[str, Any]:
    offer = facts.offer
    return {
        "state": offer.state.value,
        "unit": offer.unit,
        "offered_at": _iso(offer.offered_at),
        "offered_by": offer.offered_by,
        "note": offer.note,
        "decided_at": _iso(offer.decided_at),
        "decided_by": offer.decided_by,
        "reason": offer.reason,
        "heading": offer.heading,
        "lead": offer.lead,
        "derived": facts.derived_url or None,
    }


def item_as_json(item: DexterityContent) -> dict[str, Any]:
    """How the item's offers stand, and what the caller can try about them."""
    uid, store = IUUID(item), offer_store()
    rounds = [_facts_as_json(facts) for facts in history_of(item)]
    record = store.record(uid)
    return {
        "UID": uid,
        "seen": offer_stamp(item),
        "state": rounds[0]["state"] if rounds else None,
        "picture": record is not None and record.picture is not None,
        "picture_waits": store.waiting_picture(uid) is not None,
        "changed_at": None if is_closed_uid(uid) else _iso(store.changed_at(uid)),
        "acts": [act.value for act in open_acts(item)],
        "offers": rounds,
    }


def row_as_json(row: QueueRow, request: HTTPRequest) -> dict[str, Any]:
    facts, offer = row.facts, row.facts.offer
    return {
        "@id": row.url,
        "UID": row.uid,
        "title": row.title,
        "unit": offer.unit,
        "unit_title": facts.unit_name,
        "type": row.portal_type or None,
        "language": row.language or None,
        "review_state": row.item_state or None,
        "state": offer.state.value,
        "state_title": translate(facts.state_title, context=request),
        "since": _iso(offer.since),
        "age": translate(facts.age, context=request),
        "reason": offer.reason,
        "changed_at": _iso(row.changed_at),
        "public_url": row.public_url or None,
        "derived": facts.derived_url or None,
    }
