"""From which day the orders of an amending document count, as effect says it."""

from ...law.effect.facts import Fact
from ..documents.official_document import OfficialDocument
from ..effect.answering import facts_of
from ..effect.facts import EVENT_OF_RELATION
from ..relations.finding import record_at
from ..relations.reach import reached
from ..relations.relation import Relation
from .issued import issued
from collections.abc import Iterable
from datetime import date


class Days:
    """Days of what others do to one record."""

    def __init__(self, document: OfficialDocument) -> None:
        self._eids = issued(document).eids
        self._facts = facts_of(document)

    def counts(self, relation: Relation) -> bool:
        """Whether it does anything: its document may never have been in force."""
        return bool(self._of(relation))

    def first(self, relations: Iterable[Relation]) -> date | None:
        """The first day of what relations do; None where it is not sure."""
        facts = [fact for one in relations for fact in self._of(one)]
        days = {fact.certain_day if fact.is_certain else None for fact in facts}
        return days.pop() if len(days) == 1 else None

    def _of(self, relation: Relation) -> list[Fact]:
        source = record_at(relation.subject)
        identity = source.identity if source else relation.subject.identity
        kind = EVENT_OF_RELATION.get(relation.relation_kind)
        same = [
            fact
            for fact in self._facts
            if fact.event.source == identity and fact.kind is kind
        ]
        scope = reached(relation, self._eids)
        exact = [fact for fact in same if fact.event.scope == scope]
        return exact or same
