"""Periods in which nothing about a document's effect changes."""

from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.facts import certain
from bacgiang.policy.law.effect.facts import events_of
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.facts import turns
from bacgiang.policy.law.effect.status import Course
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """``answer`` holds from ``start`` to before ``end``; None is no limit.

    ``resumed``: what has ended suspensions on the first day, of which the answer tells
    nothing.
    """

    start: date | None
    end: date | None
    answer: Answer
    resumed: tuple[Event, ...] = ()


def periods(
    facts: Sequence[Fact], provisions: Iterable[str] = ()
) -> tuple[Period, ...]:
    """Return the periods of constant status that a document's facts make, in order.

    Together they are all of time. Two neighbours differ in the answer, be it only for
    one provision or in the reason.
    """
    course = Course(facts, provisions)
    found: list[Period] = []
    for start, end in _stretches(facts):
        day = start or (end - timedelta(days=1) if end else date.max)
        answer = course.on(day)
        if found and found[-1].answer == answer:
            found[-1] = replace(found[-1], end=end)
        else:
            ends = in_order(_resumed(facts, start)) if start else ()
            found.append(Period(start, end, answer, ends))
    return tuple(found)


def _resumed(facts: Sequence[Fact], day: date) -> Iterator[Event]:
    """Yield what has ended a suspension on a day: resumption, or that it was over."""
    before = day - timedelta(days=1)
    resumed = [
        one for one in certain(facts, EventKind.RESUMED) if one.certain_day == day
    ]
    for fact in certain(facts, EventKind.SUSPENDED):
        until = fact.event.until
        is_over = fact.ended == day or until == before
        if fact.holds(before) and is_over and not resumed:
            yield replace(
                fact.event, kind=EventKind.SUSPENSION_OVER, day=day, until=None
            )
    yield from events_of(resumed)


def _stretches(
    facts: Sequence[Fact],
) -> Iterator[tuple[date | None, date | None]]:
    start: date | None = None
    for day in sorted({day for fact in facts for day in turns(fact)}):
        if day > date.min:
            yield start, day
            start = day
    yield start, None
