"""Keep the catalog's effect of today right when facts change."""

from ...units.register.today import today
from ..documents.day_number import day_number
from ..documents.official_document import OfficialDocument
from ..relations.events import RelationDecided
from ..relations.finding import record_at
from ..relations.store import relation_store
from .answering import forget_answers
from .facts import EVENT_OF_RELATION
from plone import api
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


INDEXES = ["effect_today", "effect_until"]
MOST_FOLLOWED = 500
"""Records reached from one change; no real chain of amendments is as long."""


def follow_decision(event: RelationDecided) -> None:
    """What the relation acts on, and what that acts on, is asked anew."""
    target = record_at(event.relation.target)
    if target is not None:
        _ask_anew([target])


def follow_record(
    document: OfficialDocument, event: IAfterTransitionEvent | IObjectModifiedEvent
) -> None:
    """A record's days or state changed: so may the effect of what it acts on."""
    _ask_anew(_acted_on(document))


def turn(site: Any) -> int:
    """Ask anew what may have turned by today; return how many records."""
    catalog = api.portal.get_tool("portal_catalog")
    due = {"query": day_number(today()), "range": "max"}
    brains = catalog.unrestrictedSearchResults(effect_until=due)
    for brain in brains:
        brain._unrestrictedGetObject().reindexObject(idxs=INDEXES)
    return len(brains)


def _ask_anew(records: list[OfficialDocument]) -> None:
    forget_answers()
    waiting, seen = list(records), set()
    while waiting and len(seen) < MOST_FOLLOWED:
        record = waiting.pop()
        if IUUID(record) in seen:
            continue
        seen.add(IUUID(record))
        record.reindexObject(idxs=INDEXES)
        waiting.extend(_acted_on(record))


def _acted_on(document: OfficialDocument) -> list[OfficialDocument]:
    """Records in the register that confirmed relations of this one act on."""
    store = relation_store(api.portal.get())
    found = [
        record_at(one.target)
        for one in store.from_record(IUUID(document))
        if one.is_confirmed and one.relation_kind in EVENT_OF_RELATION
    ]
    return [record for record in found if record is not None]
