"""Suspension (đình chỉ, ngưng hiệu lực) and its end, after law 80/2015, article 153."""

from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import Reason
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.facts import Fact
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date


def suspension(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    """Return the answer where the facts suspend effect on ``day``, or may do.

    A suspension ends with its last day, or with the first resumption after it, whoever
    decided on that. A resumption on the very day of a suspension contradicts it.
    """
    suspended = [
        fact for fact in facts if fact.kind is EventKind.SUSPENDED and fact.is_certain
    ]
    resumed = [
        fact for fact in facts if fact.kind is EventKind.RESUMED and fact.is_certain
    ]
    resumed_days = {
        fact.certain_day for fact in resumed if fact.certain_day and fact.holds(day)
    }
    undated = [fact for fact in suspended if fact.certain_day is None]
    active = [fact for fact in suspended if _is_active(fact, day, resumed_days)]
    if active:
        return _active(active, resumed, day)
    if undated and not resumed_days:
        return _answer(Status.UNKNOWN, ReasonCode.UNDATED_EVENT, undated)
    return None


def _active(active: list[Fact], resumed: list[Fact], day: date) -> ProvisionAnswer:
    undated = [fact for fact in resumed if fact.certain_day is None]
    if undated:
        facts = [*active, *undated]
        return _answer(Status.UNKNOWN, ReasonCode.UNDATED_EVENT, facts)
    days = {fact.certain_day for fact in active}
    clashing = [fact for fact in resumed if fact.certain_day in days]
    if clashing or any(_is_contradictory(fact) for fact in active):
        code = ReasonCode.CONTRADICTORY_SUSPENSION
        return _answer(Status.CONFLICT, code, [*active, *clashing])
    return _answer(Status.SUSPENDED, ReasonCode.SUSPENDED, active)


def _is_active(fact: Fact, day: date, resumed_days: set[date]) -> bool:
    start = fact.certain_day
    if start is None or start > day or any(start < each for each in resumed_days):
        return False
    until = fact.event.until
    return until is None or day <= until or _is_contradictory(fact)


def _is_contradictory(fact: Fact) -> bool:
    until, start = fact.event.until, fact.certain_day
    return until is not None and start is not None and until < start


def _answer(status: Status, code: ReasonCode, facts: Iterable[Fact]) -> ProvisionAnswer:
    events = in_order(fact.event for fact in facts)
    return ProvisionAnswer(status, Reason(code, events))
