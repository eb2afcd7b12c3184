"""Keep the catalog's effect of today right when facts change."""

from ...base.dates import today
from ...base.scheduler.daily import DailyJob
from ...law.citations.relation_kinds import RelationKind
from ...law.document_type_names import DocumentType
from ..documents.day_number import day_number
from ..documents.official_document import OfficialDocument
from ..documents.register import REGISTER_IDS
from ..relations.coming_out import ask_board_of
from ..relations.events import RelationAsked
from ..relations.events import RelationDecided
from ..relations.events import SightTurned
from ..relations.finding import ends_of
from ..relations.finding import is_public
from ..relations.finding import record_at
from ..relations.finding import target_record
from ..relations.finding import targets_of
from ..relations.meaning import ask_which
from ..relations.store import relation_store
from .answering import forget_answers
from .events import EffectTurned
from .facts import detailing_relations
from .facts import EVENT_OF_RELATION
from .telling_boards import tell_affected
from .telling_boards import tell_asked
from plone import api
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.event import notify


INDEXES = ["effect_today", "effect_until", "effect_turns", "in_force_days"]
PUBLISHED = "published"
MOST_FOLLOWED = 500
"""Records reached from one change; no real chain of amendments is as long."""


def follow_decision(event: RelationDecided) -> None:
    """What the relation acts on, and what that acts on, is asked anew."""
    # What the subject says of others changes its own effect only by what it details.
    is_detail = event.relation.relation_kind is RelationKind.DETAILS
    whose = ends_of if is_detail else targets_of
    _ask_anew(whose(event.relation))
    tell_affected([event.relation])
    tell_asked([event.relation])


def follow_question(event: RelationAsked) -> None:
    """Nothing turns: the board that is asked learns of it."""
    tell_asked([event.relation])


def follow_change(document: OfficialDocument, event: object) -> None:
    """A record's days changed: so may the effect of what it acts on, and its number."""
    _ask_anew([document])
    if is_public(document):
        ask_which(document)


def follow_step(document: OfficialDocument, event: IAfterTransitionEvent) -> None:
    """What a record does to others counts while the public reads it.

    Its own effect is asked in any case: a step of the workflow reindexes none.
    """
    if PUBLISHED in (event.old_state.id, event.new_state.id):
        _follow_sight(document)
    else:
        document.reindexObject(idxs=INDEXES)


def follow_date(document: OfficialDocument) -> None:
    """Its date of publication or expiry has come."""
    _follow_sight(document)


def turn(site: DexterityContent) -> int:
    """Ask anew what may have turned by today; return how many records."""
    forget_answers()
    records = turning_today(*REGISTER_IDS)
    for record in records:
        record.reindexObject(idxs=INDEXES)
        notify(EffectTurned(record))
    return len(records)


TURN_EFFECT = DailyJob(turn)


def index_anew(setup: object) -> None:
    """Upgrade step: what confirmed relations do to effect, by the rules of today, and
    consolidated texts, which have none of their own."""
    found = {
        record.UID(): record
        for one in relation_store().confirmed()
        if one.relation_kind in (*EVENT_OF_RELATION, RelationKind.DETAILS)
        for record in ends_of(one)
    }
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        document_type=DocumentType.CONSOLIDATION.value
    ):
        found[brain.UID] = brain._unrestrictedGetObject()
    forget_answers()
    for record in found.values():
        record.reindexObject(idxs=INDEXES)


def turning_today(*portal_types: str) -> list[Any]:
    """Items of which the catalog says what holds only until today."""
    catalog = api.portal.get_tool("portal_catalog")
    due = {"query": day_number(today()), "range": "max"}
    brains = catalog.unrestrictedSearchResults(
        effect_until=due, portal_type=list(portal_types)
    )
    return [brain._unrestrictedGetObject() for brain in brains]


def _follow_sight(document: OfficialDocument) -> None:
    """The record came into or out of sight: the effect of others turns with it."""
    notify(SightTurned(document))
    for record in _ask_anew([document]):
        if record.UID() != document.UID():
            notify(EffectTurned(record))
    if is_public(document):
        ask_board_of(document)
        ask_which(document)
        said = relation_store().from_record(document.UID())
        tell_affected(said)
        tell_asked(said)
        tell_asked(relation_store().about(document.UID(), document.identity))


def _ask_anew(records: list[OfficialDocument]) -> list[OfficialDocument]:
    """The records and all that they reach, each once."""
    forget_answers()
    waiting, seen = list(records), dict[str, OfficialDocument]()
    while waiting and len(seen) < MOST_FOLLOWED:
        record = waiting.pop()
        if record.UID() in seen:
            continue
        seen[record.UID()] = record
        record.reindexObject(idxs=INDEXES)
        waiting.extend(_acted_on(record))
    return list(seen.values())


def _acted_on(document: OfficialDocument) -> list[OfficialDocument]:
    """Records that this one acts on, or that set it out in detail, as confirmed.

    What was said of it before it stood in the register is among that.
    """
    store = relation_store()
    uid, identity = document.UID(), document.identity
    found = [
        target_record(one)
        for one in (*store.from_record(uid), *store.of_outsider(uid, identity))
        if one.is_confirmed and one.relation_kind in EVENT_OF_RELATION
    ]
    found += [record_at(one.subject) for one in detailing_relations(document)]
    return [record for record in found if record is not None]
