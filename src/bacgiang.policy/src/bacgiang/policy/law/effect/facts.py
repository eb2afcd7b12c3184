"""Events as they count: from which day, and with what doubt."""

from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.events import CHANGES
from bacgiang.policy.law.effect.events import ENDS
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Gap:
    """Days from ``start`` to before ``end`` (None: for ever) of doubt in what holds."""

    start: date
    end: date | None
    doubt: ReasonCode

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Fact:
    """A confirmed event, and the day from which it counts (None: not known).

    ``doubt`` says why it may not count; it lasts from ``day`` to before ``settled``,
    or for ever where that is None. ``since`` is the day on which its source was issued:
    where no day is known, it cannot have counted before. ``ended`` is the first day on
    which its source, and a suspension with it, is over; in the ``gaps`` before that its
    source is in doubt, or suspended.
    """

    event: Event
    day: date | None
    doubt: ReasonCode | None = None
    settled: date | None = None
    since: date | None = None
    ended: date | None = None
    gaps: tuple[Gap, ...] = ()

    @property
    def kind(self) -> EventKind:
        """Kind of the event."""
        return self.event.kind

    @property
    def is_certain(self) -> bool:
        """Whether it counts beyond doubt, at least from ``certain_day`` on."""
        return self.doubt is None or self.settled is not None

    @property
    def certain_day(self) -> date | None:
        """First day on which it counts beyond doubt; None where no day is known."""
        return self.settled or self.day

    @property
    def said_on(self) -> date | None:
        """Day on which its source was issued; from which it counts, where not known."""
        return self.since or self.certain_day

    def pause(self, day: date) -> Gap | None:
        """The days around this one in which its source is suspended, if it is; none
        before it counts."""
        if self.day is not None and day < self.day:
            return None
        return next(
            (
                gap
                for gap in self.gaps
                if gap.doubt is ReasonCode.SOURCE_SUSPENDED and gap.holds(day)
            ),
            None,
        )

    def is_paused(self, day: date) -> bool:
        """Whether its source, suspended on the day, does not change or end parts.

        Nothing that has ended as a whole is revived; a suspension is in doubt.
        """
        is_end = self.kind in ENDS and not self.event.scope.is_whole
        return (self.kind in CHANGES or is_end) and self.pause(day) is not None

    def may_have_begun(self, day: date) -> bool:
        """Whether it can count by a day, known or not."""
        first = self.day or self.since
        return first is None or first <= day

    def holds(self, day: date) -> bool:
        """Whether it counts beyond doubt on a day."""
        start = self.certain_day
        return self.is_certain and start is not None and start <= day

    def is_doubtful(self, day: date) -> bool:
        """Whether it may count on a day, or may not."""
        started = self.may_have_begun(day)
        settled = self.settled is not None and self.settled <= day
        return self.doubt is not None and started and not settled


def turns(fact: Fact) -> Iterator[date]:
    """Yield the days on which a fact can change an answer."""
    if fact.day is not None:
        yield fact.day
    bounds = (fact.settled, fact.since, fact.ended)
    yield from (bound for bound in bounds if bound is not None)
    for gap in fact.gaps:
        yield from (bound for bound in (gap.start, gap.end) if bound is not None)
    until = fact.event.until
    if until is not None and until < date.max:
        yield until + timedelta(days=1)


def certain(facts: Iterable[Fact], *kinds: EventKind) -> list[Fact]:
    """Return the facts of some kinds that count beyond doubt."""
    return [fact for fact in facts if fact.kind in kinds and fact.is_certain]


def events_of(facts: Iterable[Fact]) -> list[Event]:
    """Return the events behind facts."""
    return [fact.event for fact in facts]
