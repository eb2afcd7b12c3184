"""What the answers about parts come to, kept up while single ones turn."""

from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.facts import Fact
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from typing import TypeVar


_Counted = TypeVar("_Counted")


class Order:
    """The order of the events of some facts, reckoned once."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._events = in_order(fact.event for fact in facts)
        places = {event: place for place, event in enumerate(self._events)}
        # To hash an event takes long; equal ones have one place.
        self._places = {id(fact.event): places[fact.event] for fact in facts}
        self._facts = facts

    def places(self, events: Iterable[Event]) -> list[int]:
        """Return the places of events, which are those of the facts themselves."""
        return [self._places[id(event)] for event in events]

    def at(self, places: Iterable[int]) -> tuple[Event, ...]:
        """Return the events of places, in order."""
        return tuple([self._events[place] for place in sorted(places)])


class Parts:
    """Answers about the parts of one whole, counted by status and reason."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self._reasons: dict[tuple[Status, ReasonCode], Counter[int]] = {}
        self._counts: Counter[tuple[Status, ReasonCode]] = Counter()
        self._changes: Counter[int] = Counter()

    def add(self, answer: ProvisionAnswer) -> None:
        """Count one part."""
        key = answer.status, answer.reason.code
        self._counts[key] += 1
        reasons = self._reasons.setdefault(key, Counter())
        for place in self.order.places(answer.reason.events):
            reasons[place] += 1
        for place in self.order.places(answer.changes):
            self._changes[place] += 1

    def remove(self, answer: ProvisionAnswer) -> None:
        """Count one part, added before, no more."""
        key = answer.status, answer.reason.code
        _take(self._counts, key)
        for place in self.order.places(answer.reason.events):
            _take(self._reasons[key], place)
        for place in self.order.places(answer.changes):
            _take(self._changes, place)

    @property
    def statuses(self) -> set[Status]:
        """All statuses of parts."""
        return {status for status, _code in self._counts}

    def codes(self, wanted: Status) -> set[ReasonCode]:
        """Return the reasons why parts have a status."""
        return {code for status, code in self._counts if status is wanted}

    @property
    def changes(self) -> tuple[Event, ...]:
        """What has changed the text of parts."""
        return self.order.at(self._changes)

    def events(
        self, wanted: Collection[Status], only: ReasonCode | None = None
    ) -> tuple[Event, ...]:
        """Return what decided on the parts of some statuses, and of one reason."""
        found = [
            reasons
            for (status, code), reasons in self._reasons.items()
            if status in wanted and only in (None, code)
        ]
        return self.order.at(set().union(*found))


def _take(counts: Counter[_Counted], one: _Counted) -> None:
    counts[one] -= 1
    if not counts[one]:
        del counts[one]
