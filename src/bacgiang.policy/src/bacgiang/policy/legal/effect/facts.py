"""Dated events of a record: its own days, and what confirmed relations do to it."""

from ...law.citations.relation_kinds import RelationKind
from ...law.effect.events import Event
from ...law.effect.events import EventKind
from ...law.effect.events import Scope
from ...law.effect.resolution import DocumentEffect
from ..documents.official_document import OfficialDocument
from ..relations.finding import identity_told
from ..relations.finding import is_ambiguous
from ..relations.finding import is_public
from ..relations.finding import is_withheld
from ..relations.finding import record_at
from ..relations.finding import target_record
from ..relations.reach import scope_in
from ..relations.reach import scope_of
from ..relations.relation import Relation
from ..relations.store import relation_store
from .absent import absent_in
from .first_days import day_said
from .first_days import lines_of
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta


BY_THE_RECORD = "record"
"""Stands for the people who approved the record with its days."""

EVENT_OF_RELATION = {
    RelationKind.REPEALS: EventKind.REPEALED,
    RelationKind.REPLACES: EventKind.REPLACED,
    RelationKind.AMENDS: EventKind.AMENDED,
    RelationKind.SUPPLEMENTS: EventKind.SUPPLEMENTED,
    RelationKind.SUSPENDS: EventKind.SUSPENDED,
    RelationKind.RESUMES: EventKind.RESUMED,
    RelationKind.ANNULS: EventKind.ANNULLED,
    RelationKind.CORRECTS: EventKind.CORRECTED,
    RelationKind.EXTENDS: EventKind.EXTENDED,
    RelationKind.KEEPS: EventKind.KEPT,
}


def document_effect(document: OfficialDocument) -> DocumentEffect:
    """Identity, events and provisions of a record."""
    eids = document.structure.eids if document.structure is not None else ()
    events = (
        *_own_days(document),
        *_days_of_provisions(document),
        *_done_by_others(document),
        *_details(document),
    )
    return DocumentEffect(document.identity, events, eids)


def acting_relations(document: OfficialDocument) -> list[Relation]:
    """Confirmed relations that act on a record, of public records and outsiders.

    What a record does that the public does not read yet has not happened for them. One
    that was entered for an outsider takes its place when the public reads it.
    """
    store = relation_store()
    found = store.about_of(document.UID(), document.identity, _is_event)
    return sorted(filter(_counts, found))


def acting_records(document: OfficialDocument) -> Iterator[OfficialDocument]:
    """Public records that act on a record, as confirmed."""
    for one in acting_relations(document):
        source = record_at(one.subject, wanted=is_public)
        if source is not None:
            yield source


def detailing_relations(document: OfficialDocument) -> list[Relation]:
    """Confirmed relations by which others set out a record in detail."""
    store = relation_store()
    found = store.about_of(document.UID(), document.identity, _is_detail)
    return sorted(one for one in found if not is_ambiguous(one))


def _is_event(relation: Relation) -> bool:
    return relation.is_confirmed and relation.relation_kind in EVENT_OF_RELATION


def _is_detail(relation: Relation) -> bool:
    return relation.is_confirmed and relation.relation_kind is RelationKind.DETAILS


def _counts(relation: Relation) -> bool:
    """What may mean several documents does nothing to any."""
    return not is_withheld(relation.subject, is_public) and not is_ambiguous(relation)


def _own_days(document: OfficialDocument) -> Iterator[Event]:
    yield Event(EventKind.ISSUED, document.issue_date, confirmed_by=BY_THE_RECORD)
    if document.entry_into_force:
        yield Event(
            EventKind.EFFECTIVE, document.entry_into_force, confirmed_by=BY_THE_RECORD
        )
    if document.last_day_in_force:
        first_day_without = document.last_day_in_force + timedelta(days=1)
        yield Event(EventKind.EXPIRED, first_day_without, confirmed_by=BY_THE_RECORD)


def _days_of_provisions(document: OfficialDocument) -> Iterator[Event]:
    """Of provisions that begin or end on days of their own."""
    for days in lines_of(document):
        if days.other:
            continue
        scope = scope_of(days, document.structure)
        if days.start or not days.last:
            yield Event(EventKind.EFFECTIVE, days.start, scope, None, BY_THE_RECORD)
        if days.last:
            after = days.last + timedelta(days=1)
            yield Event(EventKind.EXPIRED, after, scope, None, BY_THE_RECORD)


def _done_by_others(document: OfficialDocument) -> Iterator[Event]:
    relations = acting_relations(document)
    absent = absent_in(document.structure, relations)
    for relation in relations:
        source = record_at(relation.subject, wanted=is_public)
        day = relation.first_day
        said = day_said(relation, source, document) if source and not day else None
        scope = scope_in(relation, document.structure)
        gone = absent.get(relation.identifier, frozenset())
        event = Event(
            kind=EVENT_OF_RELATION[relation.relation_kind],
            day=day or said,
            scope=scope,
            source=source.identity if source else identity_told(relation.subject),
            confirmed_by=relation.decided_by,
            until=relation.last_day,
            is_explained=bool(relation.reason or said),
            ordered_in=relation.source,
        )
        if gone:
            yield replace(event, scope=Scope(gone), is_void=True)
        if gone != scope.eids or scope.is_whole:
            yield replace(event, scope=replace(scope, eids=scope.eids - gone))


def _details(document: OfficialDocument) -> Iterator[Event]:
    """What the record sets out in detail: it may end with that."""
    store = relation_store()
    uid, identity = document.UID(), document.identity
    for one in (*store.from_record(uid), *store.of_outsider(uid, identity)):
        if one.is_confirmed and one.relation_kind is RelationKind.DETAILS:
            target = None if is_ambiguous(one) else target_record(one, is_public)
            yield Event(
                kind=EventKind.DETAILS,
                day=None,
                source=target.identity if target else identity_told(one.target),
                confirmed_by=one.decided_by,
                detailed=scope_in(one, target.structure if target else None),
            )
