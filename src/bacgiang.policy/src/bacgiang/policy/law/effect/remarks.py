"""What is to be said beside a status that it does not change."""

from bacgiang.policy.law.effect.answers import Remark
from bacgiang.policy.law.effect.answers import RemarkCode
from bacgiang.policy.law.effect.events import CHANGES
from bacgiang.policy.law.effect.events import ENDS
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.events import WHOLE
from bacgiang.policy.law.effect.facts import Fact
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from datetime import date


def remarkable(facts: Sequence[Fact]) -> list[Fact]:
    """Return those of the facts that remarks can rest on, on whatever day."""
    back = {id(remark.event) for remark in _retroactive(facts)}
    return [
        fact
        for fact in facts
        if fact.event.source is not None
        or fact.kind in (EventKind.BASIS_ENDED, EventKind.ISSUED)
        or id(fact.event) in back
    ]


def remarks(facts: Sequence[Fact], day: date) -> tuple[Remark, ...]:
    """Return the remarks on a document on a day, in a fixed order."""
    found = {
        *_basis_ended(facts, day),
        *_retroactive(facts),
        *_retroactive_by(facts, day),
        *_suspended(facts, day),
        *_void(facts, day),
    }
    return tuple(sorted(found, key=_order))


def _order(remark: Remark) -> tuple[str, date, str, list[str]]:
    event = remark.event
    source = event.source.key if event.source else ""
    return remark.code.value, remark.day, source, sorted(event.scope.eids)


def _basis_ended(facts: Iterable[Fact], day: date) -> Iterator[Remark]:
    for fact in facts:
        if fact.kind is EventKind.BASIS_ENDED and fact.holds(day) and fact.certain_day:
            yield Remark(RemarkCode.BASIS_ENDED, fact.certain_day, fact.event)


def _suspended(facts: Iterable[Fact], day: date) -> Iterator[Remark]:
    """What is suspended that has changed or ended the document, once for each."""
    found: dict[tuple[RemarkCode, date, str], list[Event]] = defaultdict(list)
    for fact in facts:
        gap = fact.pause(day) if fact.kind in (*CHANGES, *ENDS) else None
        if gap is not None and fact.event.source is not None:
            code = (
                RemarkCode.CHANGER_SUSPENDED
                if fact.is_paused(day)
                else RemarkCode.ENDER_SUSPENDED
            )
            found[code, gap.start, fact.event.source.key].append(fact.event)
    for (code, since, _source), events in found.items():
        yield Remark(code, since, in_order(events)[0])


def _void(facts: Iterable[Fact], day: date) -> Iterator[Remark]:
    """What does something to provisions that are not there, once for each source."""
    found: dict[tuple[date, str], list[Event]] = defaultdict(list)
    for fact in facts:
        start, source = fact.certain_day, fact.event.source
        if fact.event.is_void and source is not None and start and start <= day:
            found[start, source.key].append(fact.event)
    for (start, _source), events in found.items():
        first = replace(in_order(events)[0], scope=_together(events))
        yield Remark(RemarkCode.NO_SUCH_PROVISION, start, first)


def _retroactive(facts: Iterable[Fact]) -> Iterator[Remark]:
    """Effect from a day before that of issue."""
    dated = [(fact, fact.day) for fact in facts if fact.day]
    issued = {day for fact, day in dated if fact.kind is EventKind.ISSUED}
    for fact, start in dated:
        if fact.kind is EventKind.EFFECTIVE and issued and start < min(issued):
            yield Remark(RemarkCode.RETROACTIVE, min(issued), fact.event)


_BACK = frozenset(
    {EventKind.AMENDED, EventKind.SUPPLEMENTED, EventKind.SUSPENDED, *ENDS}
)
"""Kinds that are no correction of what was so from the beginning."""


def _retroactive_by(facts: Iterable[Fact], day: date) -> Iterator[Remark]:
    """What others have changed from a day before their own issue, once for each."""
    found: dict[tuple[date, date, str], list[Event]] = defaultdict(list)
    for fact in facts:
        source, start, issued = fact.event.source, fact.certain_day, fact.since
        if fact.kind not in _BACK or not (source and start and issued):
            continue
        if start < issued and start <= day:
            found[start, issued, source.key].append(fact.event)
    for (start, issued, _source), events in found.items():
        first = replace(in_order(events)[0], day=start, scope=_together(events))
        yield Remark(RemarkCode.RETROACTIVE_BY, issued, first)


def _together(events: Iterable[Event]) -> Scope:
    scopes = [event.scope for event in events]
    if any(scope.is_whole for scope in scopes):
        return WHOLE
    return Scope(frozenset(eid for scope in scopes for eid in scope.eids))
