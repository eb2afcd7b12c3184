"""Suspension (đình chỉ, ngưng hiệu lực) and its end, after law 80/2015, article 153."""

from bacgiang.policy.law.effect.answers import answered
from bacgiang.policy.law.effect.answers import doubt_status
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.facts import certain
from bacgiang.policy.law.effect.facts import events_of
from bacgiang.policy.law.effect.facts import Fact
from collections.abc import Sequence
from datetime import date


def suspension(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    """Return the answer where the facts suspend effect on ``day``, or may do.

    A suspension ends with its last day, or with the first resumption after it, whoever
    decided on that, or with the document that suspends. A resumption on the very day of
    a suspension contradicts it.
    """
    suspended = certain(facts, EventKind.SUSPENDED)
    resumed = certain(facts, EventKind.RESUMED)
    resumed_days = {
        fact.certain_day for fact in resumed if fact.certain_day and fact.holds(day)
    }
    undated = [
        fact for fact in suspended if fact.certain_day is None and _may_be(fact, day)
    ]
    active = [fact for fact in suspended if _is_active(fact, day, resumed_days)]
    if active:
        return _active(active, resumed, day)
    if undated and not resumed_days:
        return _undated(undated)
    return None


def _active(active: list[Fact], resumed: list[Fact], day: date) -> ProvisionAnswer:
    undated = [
        fact
        for fact in resumed
        if fact.certain_day is None and fact.may_have_begun(day)
    ]
    if undated:
        return _undated([*active, *undated])
    days = {fact.certain_day for fact in active}
    clashing = [fact for fact in resumed if fact.certain_day in days]
    if clashing or any(_is_contradictory(fact) for fact in active):
        events = events_of([*active, *clashing])
        return answered(Status.CONFLICT, ReasonCode.CONTRADICTORY_SUSPENSION, events)
    sure = [fact for fact in active if not _doubts(fact, day)]
    if not sure:
        code = min(
            (code for fact in active for code in _doubts(fact, day)),
            key=lambda code: code.value,
        )
        return answered(doubt_status(code), code, events_of(active))
    return answered(Status.SUSPENDED, ReasonCode.SUSPENDED, events_of(sure))


def _doubts(fact: Fact, day: date) -> list[ReasonCode]:
    return [gap.doubt for gap in fact.gaps if gap.holds(day)]


def _may_be(fact: Fact, day: date) -> bool:
    until, over = fact.event.until, fact.ended
    ended = (until is not None and until < day) or (over is not None and over <= day)
    return fact.may_have_begun(day) and not ended


def _is_active(fact: Fact, day: date, resumed_days: set[date]) -> bool:
    start = fact.certain_day
    if start is None or start > day or any(start < each for each in resumed_days):
        return False
    if fact.ended is not None and fact.ended <= day:
        return False
    until = fact.event.until
    return until is None or day <= until or _is_contradictory(fact)


def _is_contradictory(fact: Fact) -> bool:
    until, start = fact.event.until, fact.certain_day
    return until is not None and start is not None and until < start


def _undated(facts: list[Fact]) -> ProvisionAnswer:
    return answered(Status.UNKNOWN, ReasonCode.UNDATED_EVENT, events_of(facts))
