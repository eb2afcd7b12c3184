"""What becomes of a document when that ends which it sets out in detail.

Law 80/2015/QH13, article 154, clause 4, ends it, too; law 64/2025/QH15, article 57,
clause 2, keeps it in force as far as it does not contradict what came instead. Which
rule holds, the day of the end decides. Where only provisions are set out in detail,
what becomes of them decides, and not of the document that holds them.
"""

from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import PARTS
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.events import UNNAMED
from bacgiang.policy.law.effect.events import WHOLE
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.rules import Outcome
from bacgiang.policy.law.effect.rules import Rule
from bacgiang.policy.law.effect.rules import rule_on
from bacgiang.policy.law.effect.timeline import Period
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
    details = _most_particular(
        [event for event in events if event.kind is EventKind.DETAILS]
    )
    found = [(event, _ends(event, sources)) for event in details]
    everything = all(None not in days for _event, days in found)
    known = [(event, {day for day in days if day}) for event, days in found]
    last = max((day for _event, days in known for day in days), default=None)
    ended: list[Fact] = []
    for event, days in known:
        is_whole = everything and last in days
        if is_whole and last is not None:
            # What ended before ended then, and not once more.
            scope = Scope(excepted=PARTS.eids) if len(days) > 1 else WHOLE
            ended.append(_fact(event, scope, last, rule_on(rules, last)))
        if days and (not is_whole or len(days) > 1):
            ended.append(_fact(event, PARTS, min(days), rule_on(rules, min(days))))
    return ended


def _most_particular(details: Sequence[Event]) -> list[Event]:
    """Leave out "some of it" of a document of which provisions are named, too."""
    named = {event.source for event in details if not event.detailed.eids <= {UNNAMED}}
    return [
        event
        for event in details
        if event.source not in named or UNNAMED not in event.detailed.eids
    ]


def _ends(event: Event, sources: dict[str, tuple[Fact, ...]]) -> list[date | None]:
    """Return the first day without each thing that is set out; None for one in force.

    What the register does not have is in force as far as it knows.
    """
    facts = sources.get(event.source.key) if event.source else None
    if facts is None:
        return [None]
    named = sorted(event.detailed.eids - {UNNAMED})
    found = periods(facts, named)
    return [_end_of_provision(found, eid) for eid in named] or [end_of(facts)]


def _end_of_provision(found: Sequence[Period], eid: str) -> date | None:
    start: date | None = None
    for period in reversed(found):
        status = period.answer.provisions[eid].status
        if status is not Status.NO_LONGER_IN_FORCE:
            break
        start = period.start
    return start


def end_of(facts: Sequence[Fact]) -> date | None:
    """Return the first day from which a document is in force no longer, for good.

    One that was annulled ended on the day of the annulment for those who relied on it.
    """
    *_, last = periods(facts)
    if last.answer.status is not Status.NO_LONGER_IN_FORCE:
        return None
    days = [event.day for event in last.answer.reason.events if event.day]
    return last.start or min(days, default=None)


def _fact(event: Event, scope: Scope, day: date, rule: Rule) -> Fact:
    event = replace(event, scope=scope, day=day)
    if rule.outcome is Outcome.CONTINUES:
        return Fact(replace(event, kind=EventKind.BASIS_ENDED), day)
    doubt = None if rule.outcome is Outcome.ENDS else ReasonCode.DETAILED_ENDED
    return Fact(replace(event, kind=EventKind.ENDED_WITH), day, doubt)
