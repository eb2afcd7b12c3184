"""The operations that confirmed, public relations stand for, and the text they make."""

from ...law.citations.objects import Extent
from ...law.citations.provisions import provision_at
from ...law.citations.references import DocumentReference
from ...law.citations.relation_kinds import RelationKind
from ...law.consolidation import consolidate
from ...law.consolidation import Consolidation
from ...law.consolidation import DatedOperation
from ...law.consolidation import ENDING
from ...law.consolidation import Obstacle
from ...law.consolidation import Operation
from ...law.consolidation import OperationKind
from ...law.consolidation import read_operations
from ...law.document_identity import DocumentIdentity
from ...law.effect.answers import Status
from ...law.effect.events import UNNAMED
from ...law.tree import LegalText
from ..documents.official_document import OfficialDocument
from ..effect.answering import status_on
from ..effect.facts import acting_relations
from ..relations.finding import identity_told
from ..relations.finding import is_public
from ..relations.finding import record_at
from ..relations.relation import Relation
from ..relations.relation import RelationState
from ..relations.store import relation_store
from .days import Days
from .days import OrderDays
from .ended_parts import ATTACHED
from .ended_parts import ended_by
from .ended_parts import ends_parts
from .ended_parts import repeals_of
from .issued import issued
from .kept_texts import kept_text
from .matching import is_about
from .matching import names
from .matching import touches
from .unworked import Unworked
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date


CHANGE_TEXT = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.SUPPLEMENTS,
        RelationKind.REPEALS,
        RelationKind.REPLACES,
        RelationKind.CORRECTS,
    }
)
LONGEST_CHAIN = 30
"""Amendments of amendments that are followed; real ones have three or four."""
_Order = tuple[Operation, DatedOperation | None]
_END = frozenset({RelationKind.REPEALS, RelationKind.REPLACES})
_IN_ONE = frozenset({Extent.WHOLE.value, Extent.ATTACHED.value})


def text_on(document: OfficialDocument, day: date) -> Consolidation:
    """The text of a record, which has one, as the public reads it on a day."""
    return kept_text(document, day, lambda: _Collecting(day).text_of(document))


class _Collecting:
    """Follows amendments, and the amendments of those, as of one day."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._open: set[str] = set()
        self._read: dict[str, tuple[list[_Order], Unworked]] = {}

    def text_of(self, document: OfficialDocument) -> Consolidation:
        """A record that amends itself by way of others is read as issued, and so is
        one at the end of a longer chain than there are.
        """
        tree = issued(document).tree
        if document.UID() in self._open or len(self._open) >= LONGEST_CHAIN:
            return Consolidation(tree)
        self._open.add(document.UID())
        operations = list(self._operations(document))
        operations += self._of_wholes(document, operations)
        self._open.discard(document.UID())
        return consolidate(tree, operations, self._day)

    def _operations(self, document: OfficialDocument) -> Iterator[DatedOperation]:
        days = Days(document)
        by_source: dict[str, list[Relation]] = defaultdict(list)
        for relation in acting_relations(document):
            if _changes_text(relation) and days.counts(relation):
                end = relation.subject
                by_source[end.uid or end.identity.key].append(relation)
        for relations in by_source.values():
            source = record_at(relations[0].subject, wanted=is_public)
            if source is None or source.structure is None:
                yield from self._of_relations(relations, days, Obstacle.NO_TEXT)
            else:
                yield from self._of_source(document, source, relations, days)

    def _of_source(
        self,
        document: OfficialDocument,
        source: OfficialDocument,
        relations: list[Relation],
        days: Days,
    ) -> Iterator[DatedOperation]:
        own_days = OrderDays(source)
        standing = status_on(source, self._day)
        rejected, waiting = _others(document, source)
        found: set[str] = set()
        ordered, unworked = self._orders(source)
        done: list[Operation] = []
        for rank, (operation, amended) in enumerate(ordered):
            if not is_about(operation, source.identity, document, relations):
                continue
            confirmed = [one for one in relations if names(one, operation)]
            if not confirmed and any(names(one, operation) for one in rejected):
                continue
            is_read = operation.kind is not OperationKind.UNREAD
            found.update(
                # What ends is named whatever else the order says ("khoản 3 thành 2").
                one.identifier
                for one in confirmed
                if is_read or not _is_clear_end(one)
            )
            day = days.first(confirmed or relations)
            if not any(one.day for one in confirmed):
                day = own_days.first(operation.source, day, self._day)
            if day is not None and day > self._day:
                continue
            obstacle = None if confirmed else _unconfirmed(operation, waiting)
            if day is not None and own_days.was_over(operation.source, day):
                obstacle = Obstacle.NEVER_BEGAN
            elif own_days.has_ended(operation.source, self._day):
                obstacle = Obstacle.ENDED
            elif standing.at(operation.source).status is Status.SUSPENDED:
                obstacle = Obstacle.SUSPENDED
            else:
                done.append(operation)
            said = dict.fromkeys(
                eid
                for one in confirmed
                for eid in _named(one)
                if touches(operation, eid)
            )
            yield DatedOperation(
                operation, source.identity, day, rank, obstacle, amended, tuple(said)
            )
        yield from unworked.about(done)
        missed = [one for one in relations if one.identifier not in found]
        yield from self._of_relations(missed, days, Obstacle.NOT_READ)

    def _of_wholes(
        self, document: OfficialDocument, others: list[DatedOperation]
    ) -> Iterator[DatedOperation]:
        """What goes with a whole of which parts are left."""
        ending = [one for one in acting_relations(document) if ends_parts(one)]
        if not ending:
            return
        days, kept = Days(document), issued(document)
        for relation in ending:
            day, by = days.first([relation]), _by(relation)
            if day is None or day > self._day:
                continue
            stopped = (
                Obstacle.SUSPENDED if days.is_paused(relation, self._day) else None
            )
            before = consolidate(kept.tree, others, day).text
            for rank, one in enumerate(repeals_of(relation, kept, before)):
                yield DatedOperation(one, by, day, rank, stopped)

    def _of_relations(
        self, relations: Iterable[Relation], days: Days, obstacle: Obstacle
    ) -> Iterator[DatedOperation]:
        """Provisions that a person confirmed to be repealed are; others are told."""
        for relation in relations:
            day = days.first([relation])
            by = _by(relation)
            named = _named(relation)
            is_stopped = days.is_paused(relation, self._day)
            stopped = Obstacle.SUSPENDED if is_stopped else None
            if _is_clear_end(relation):
                for rank, ending in enumerate(named):
                    yield DatedOperation(
                        Operation(
                            ended_by(relation),
                            "",
                            relation.words,
                            DocumentReference(attached=ATTACHED * relation.attached),
                            provision_at(ending),
                            eid=ending if relation.eids else "",
                        ),
                        by,
                        day,
                        rank,
                        stopped,
                    )
            else:
                unread = Operation(OperationKind.UNREAD, "", relation.words)
                why = stopped or obstacle
                yield DatedOperation(unread, by, day, obstacle=why, named=named)

    def _orders(self, source: OfficialDocument) -> tuple[list[_Order], Unworked]:
        """The same, read once: many records may amend all that others amend."""
        uid = source.UID()
        if uid not in self._read:
            self._read[uid] = self._read_orders(source)
        return self._read[uid]

    def _read_orders(self, source: OfficialDocument) -> tuple[list[_Order], Unworked]:
        """What a record orders on the day, and by what its order was amended.

        Its repeal gives it no other words.
        """
        read = self.text_of(source)
        kept = _without_later_repeals(issued(source).tree, read)
        changed = {
            change.eid: change.dated
            for change in read.changes
            if change.dated.operation.kind not in ENDING
        }
        orders = [
            (
                operation,
                next(
                    (
                        dated
                        for eid, dated in changed.items()
                        if operation.source == eid
                        or operation.source.startswith(f"{eid}__")
                    ),
                    None,
                ),
            )
            for operation in read_operations(kept)
        ]
        return orders, Unworked(read)


def _without_later_repeals(issued: LegalText, read: Consolidation) -> LegalText:
    """What an order has done stays done when the order itself is repealed."""
    standing = [
        change.dated
        for change in read.changes
        if change.dated.operation.kind not in ENDING
    ]
    if len(standing) == len(read.changes):
        return read.text
    return consolidate(issued, standing, date.max).text


def _others(
    document: OfficialDocument, source: OfficialDocument
) -> tuple[list[Relation], list[Relation]]:
    """What a person has found the source not to do to a record; what waits of it."""
    said = [
        one
        for one in relation_store().about(document.UID(), document.identity)
        if one.subject.uid == source.UID()
    ]
    rejected = [one for one in said if one.standing == RelationState.REJECTED]
    return rejected, [one for one in said if not one.is_decided]


def _unconfirmed(operation: Operation, waiting: Iterable[Relation]) -> Obstacle:
    """Why an order is not confirmed: only what waits can be."""
    if any(names(one, operation) for one in waiting):
        return Obstacle.NOT_CONFIRMED
    is_read = operation.kind is not OperationKind.UNREAD
    return Obstacle.NOT_RECORDED if is_read else Obstacle.NOT_READ


def _by(relation: Relation) -> DocumentIdentity:
    """The document that does it, by what its record says where there is one."""
    source = record_at(relation.subject, wanted=is_public)
    return source.identity if source else identity_told(relation.subject)


def _changes_text(relation: Relation) -> bool:
    """What ends a document, or what it has issued, as a whole leaves its text as it
    is: how it stands is told where it stands.
    """
    kind, extent = relation.relation_kind, relation.extent
    return kind in CHANGE_TEXT and not (kind in _END and extent in _IN_ONE)


def _is_clear_end(relation: Relation) -> bool:
    is_clear = bool(_named(relation)) and not relation.excepted
    return is_clear and relation.relation_kind in _END


def _named(relation: Relation) -> tuple[str, ...]:
    return tuple(one for one in relation.eids or relation.cited if one != UNNAMED)
