"""What becomes of a document when that ends which it sets out in detail.

Law 80/2015/QH13, article 154, clause 4, ends it, too; law 64/2025/QH15, article 57,
clause 2, keeps it in force as far as it does not contradict what came instead. Which
rule holds, the day of the end decides.
"""

from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import PARTS
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.rules import Outcome
from bacgiang.policy.law.effect.rules import Rule
from bacgiang.policy.law.effect.rules import rule_on
from bacgiang.policy.law.effect.timeline import periods
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import replace
from datetime import date


def ends_with_detailed(
    events: Iterable[Event],
    sources: dict[str, tuple[Fact, ...]],
    rules: Sequence[Rule],
) -> list[Fact]:
    """Return what ``DETAILS`` events come to, given the facts of what they detail.

    As long as something else that the document sets out in detail is in force, or not
    in the register, only parts of it are reached, and nobody says which.
    """
    ended = []
    details = [event for event in events if event.kind is EventKind.DETAILS]
    for event in details:
        facts = sources.get(event.source.key) if event.source else None
        day = end_of(facts) if facts is not None else None
        if day is not None:
            ended.append((day, event))
    found = [_fact(event, day, rule_on(rules, day)) for day, event in ended]
    last = max((day for day, _event in ended), default=None)
    everything = len(ended) == len(details)
    return [
        fact if everything and fact.day == last else _of_parts(fact) for fact in found
    ]


def end_of(facts: Sequence[Fact]) -> date | None:
    """Return the first day from which a document is in force no longer, for good.

    One that was annulled ended on the day of the annulment for those who relied on it.
    """
    *_, last = periods(facts)
    if last.answer.status is not Status.NO_LONGER_IN_FORCE:
        return None
    days = [event.day for event in last.answer.reason.events if event.day]
    return last.start or min(days, default=None)


def _fact(event: Event, day: date, rule: Rule) -> Fact:
    if rule.outcome is Outcome.CONTINUES:
        return Fact(replace(event, kind=EventKind.BASIS_ENDED, day=day), day)
    doubt = None if rule.outcome is Outcome.ENDS else ReasonCode.DETAILED_ENDED
    return Fact(replace(event, kind=EventKind.ENDED_WITH, day=day), day, doubt)


def _of_parts(fact: Fact) -> Fact:
    return replace(fact, event=replace(fact.event, scope=PARTS))
