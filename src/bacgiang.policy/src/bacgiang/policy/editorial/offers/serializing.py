"""Offers as JSON. Names are full names; login names never leave the portal."""

from .offer import OfferAct
from .queue import QueueRow
from .rules import open_acts
from .seeing import is_closed
from .store import offer_store
from .titles import OFFER_STATES
from .view_facts import history_of
from .view_facts import OfferFacts
from datetime import datetime
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def facts_as_json(facts: OfferFacts) -> dict[str, Any]:
    return {
        "state": facts.state.value,
        "unit": facts.unit,
        "offered_at": _iso(facts.offered_at),
        "offered_by": facts.offered_by,
        "note": facts.note,
        "decided_at": _iso(facts.decided_at),
        "decided_by": facts.decided_by,
        "reason": facts.reason,
        "heading": facts.heading,
        "lead": facts.lead,
        "derived": facts.derived_url or None,
    }


def item_as_json(item: Any) -> dict[str, Any]:
    """How the item's offers stand, and what the caller can try about them."""
    uid = IUUID(item)
    rounds = [facts_as_json(facts) for facts in history_of(item)]
    record = offer_store().record(uid)
    changed = offer_store().changed_at(uid)
    return {
        "UID": uid,
        "state": rounds[0]["state"] if rounds else None,
        "picture": record is not None and record.picture is not None,
        "changed_at": None if is_closed(uid) else _iso(changed),
        "acts": [act.value for act in OfferAct if act in open_acts(item)],
        "offers": rounds,
    }


def row_as_json(row: QueueRow, request: Any) -> dict[str, Any]:
    return {
        "@id": row.url,
        "UID": row.uid,
        "title": row.title,
        "unit": row.unit,
        "unit_title": row.unit_name,
        "type": row.portal_type or None,
        "language": row.language or None,
        "review_state": row.item_state or None,
        "state": row.state.value,
        "state_title": translate(OFFER_STATES[row.state], context=request),
        "since": _iso(row.since),
        "age": translate(row.age, context=request),
        "reason": row.reason,
        "changed_at": _iso(row.changed_at),
        "public_url": row.public_url or None,
        "derived": row.derived_url or None,
    }
