"""From which day the orders of an amending document count, as effect says it."""

from ...law.effect.answers import Answer
from ...law.effect.answers import Status
from ...law.effect.events import EventKind
from ...law.effect.events import lineage
from ...law.effect.events import UNNAMED
from ...law.effect.facts import Fact
from ..documents.official_document import OfficialDocument
from ..effect.answering import facts_of
from ..effect.answering import status_on
from ..effect.facts import EVENT_OF_RELATION
from ..relations.finding import is_public
from ..relations.finding import record_at
from ..relations.reach import scope_in
from ..relations.relation import Relation
from .issued import issued
from collections.abc import Iterable
from datetime import date


class Days:
    """Days of what others do to one record."""

    def __init__(self, document: OfficialDocument) -> None:
        self._structure = issued(document)
        self._facts = facts_of(document)
        self._known: dict[Relation, list[Fact]] = {}

    def counts(self, relation: Relation) -> bool:
        """Whether it does anything: its document may never have been in force."""
        return bool(self._of(relation))

    def first(self, relations: Iterable[Relation]) -> date | None:
        """The first day of what relations do; None where it is not sure."""
        facts = [fact for one in relations for fact in self._of(one)]
        days = {fact.certain_day if fact.is_certain else None for fact in facts}
        return days.pop() if len(days) == 1 else None

    def is_paused(self, relation: Relation, day: date) -> bool:
        """Whether what does it is suspended on a day."""
        facts = self._of(relation)
        return bool(facts) and all(fact.is_paused(day) for fact in facts)

    def _of(self, relation: Relation) -> list[Fact]:
        """Found once: each order that is not confirmed asks for those of all."""
        if relation not in self._known:
            self._known[relation] = self._found(relation)
        return self._known[relation]

    def _found(self, relation: Relation) -> list[Fact]:
        source = record_at(relation.subject, wanted=is_public)
        identity = source.identity if source else relation.subject.identity
        kind = EVENT_OF_RELATION.get(relation.relation_kind)
        same = [
            fact
            for fact in self._facts
            if fact.event.source == identity and fact.kind is kind
        ]
        scope = scope_in(relation, self._structure)
        exact = [fact for fact in same if fact.event.scope == scope]
        return exact or same


class OrderDays:
    """Days of single provisions of an amending record, where they have their own."""

    def __init__(self, source: OfficialDocument) -> None:
        self._source = source
        self._answers: dict[date, Answer] = {}
        self._facts = [
            fact
            for fact in facts_of(source)
            if fact.kind in (EventKind.EFFECTIVE, EventKind.EXPIRED)
            and not fact.event.scope.is_whole
        ]

    def first(self, eid: str, otherwise: date | None, day: date) -> date | None:
        """The first day of an order, as it can be said on a day.

        Where only something in it has a start of its own, the order is not sure until
        the later of both days, and None from the earlier on.
        """
        own = [fact for fact in self._about(eid) if fact.kind is EventKind.EFFECTIVE]
        starts = [fact.certain_day if fact.is_certain else None for fact in own]
        if not all(fact.event.scope.covers(eid) for fact in own):
            starts.append(otherwise)
        elif not own:
            return otherwise
        known = [one for one in starts if one is not None]
        if known and min(known) > day:
            return min(known)
        latest = max(known) if len(known) == len(starts) else None
        return latest if latest is not None and latest <= day else None

    def has_ended(self, eid: str, day: date) -> bool:
        """Whether an order was given for a time that is over."""
        return any(
            fact.kind is EventKind.EXPIRED and fact.day is not None and fact.day <= day
            for fact in self._about(eid)
        )

    def was_over(self, eid: str, day: date) -> bool:
        """Whether an order had lost effect before its first day, `day`."""
        if day not in self._answers:
            self._answers[day] = status_on(self._source, day)
        status = self._answers[day].at(eid).status
        return status is Status.NO_LONGER_IN_FORCE

    def _about(self, eid: str) -> list[Fact]:
        """What reaches an order, or only something in it."""
        return [
            fact
            for fact in self._facts
            if fact.event.scope.covers(eid)
            or any(
                one == UNNAMED or eid in lineage(one) for one in fact.event.scope.eids
            )
        ]
