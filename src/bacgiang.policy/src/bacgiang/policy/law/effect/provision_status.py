"""Status of one provision on one day, from the facts that reach it.

What is certain goes before what is doubtful: a provision repealed beyond doubt is no
longer in force, whatever else is unclear about it. Nothing depends on the order of the
facts.
"""

from bacgiang.policy.law.effect.answers import doubt_status
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import Reason
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.ends import End
from bacgiang.policy.law.effect.ends import find_ends
from bacgiang.policy.law.effect.events import CHANGES
from bacgiang.policy.law.effect.events import ENDS
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.suspension import suspension
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date


_END_CODES = {
    EventKind.REPLACED: ReasonCode.REPLACED,
    EventKind.REPEALED: ReasonCode.REPEALED,
    EventKind.EXPIRED: ReasonCode.EXPIRED,
}
_CHANGE_CODES = {
    EventKind.AMENDED: ReasonCode.AMENDED,
    EventKind.SUPPLEMENTED: ReasonCode.SUPPLEMENTED,
    EventKind.CORRECTED: ReasonCode.CORRECTED,
}
_STARTS = frozenset({EventKind.ISSUED, EventKind.EFFECTIVE})


def judge(facts: Sequence[Fact], day: date) -> ProvisionAnswer:
    """Return the status on ``day`` of a provision that all ``facts`` reach.

    Where effective days are given for the document and, more narrowly, for the
    provision, hand in the narrowest only.
    """
    return (
        _annulled(facts)
        or _contradictory_issue(facts)
        or _ended(facts, day)
        or _not_effective(facts, day)
        or _doubtful(facts, day)
        or suspension(facts, day)
        or _in_force(facts, day)
    )


def answer(
    status: Status,
    code: ReasonCode,
    events: Iterable[Event],
    changes: Iterable[Event] = (),
) -> ProvisionAnswer:
    """Put an answer together, its events in their fixed order."""
    return ProvisionAnswer(status, Reason(code, in_order(events)), in_order(changes))


def _of(facts: Iterable[Fact], *kinds: EventKind) -> list[Fact]:
    return [fact for fact in facts if fact.kind in kinds]


def _events(facts: Iterable[Fact]) -> list[Event]:
    return [fact.event for fact in facts]


def _annulled(facts: Sequence[Fact]) -> ProvisionAnswer | None:
    found = _of(facts, EventKind.ANNULLED)
    certain = [fact for fact in found if fact.is_certain]
    if certain:
        status = Status.NO_LONGER_IN_FORCE
        return answer(status, ReasonCode.ANNULLED, _events(certain))
    return _doubt(found) if found else None


def _doubt(facts: Sequence[Fact]) -> ProvisionAnswer:
    """Answer with the gravest doubt: a contradiction before a lack of facts."""
    codes = sorted(
        {fact.doubt for fact in facts if fact.doubt},
        key=lambda code: (doubt_status(code) is Status.UNKNOWN, code.value),
    )
    return answer(doubt_status(codes[0]), codes[0], _events(facts))


def _contradictory_issue(facts: Sequence[Fact]) -> ProvisionAnswer | None:
    issued = _of(facts, EventKind.ISSUED)
    if len({fact.day for fact in issued if fact.day}) < 2:
        return None
    code = ReasonCode.CONTRADICTORY_ISSUE_DAYS
    return answer(Status.CONFLICT, code, _events(issued))


def _ended(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    certain = [
        fact for fact in _of(facts, *ENDS, EventKind.EXTENDED) if fact.is_certain
    ]
    ends = find_ends(certain)
    too_early = _ended_before_issue(facts, ends)
    if too_early:
        return too_early
    over = [end for end in ends if end.latest and end.latest <= day]
    if over:
        return _over(over)
    possible = [end for end in ends if end.earliest <= day]
    if possible:
        events = [event for end in possible for event in end.events]
        code = min((end.doubt for end in possible), key=lambda code: code.value)
        return answer(doubt_status(code), code, events)
    return None


def _over(ends: list[End]) -> ProvisionAnswer:
    first = min(end.latest for end in ends if end.latest)
    deciding = [end for end in ends if end.latest == first]
    kinds = {end.kind for end in deciding}
    code = next(code for kind, code in _END_CODES.items() if kind in kinds)
    events = [event for end in deciding for event in end.events]
    return answer(Status.NO_LONGER_IN_FORCE, code, events)


def _ended_before_issue(
    facts: Sequence[Fact], ends: list[End]
) -> ProvisionAnswer | None:
    issued = _of(facts, EventKind.ISSUED)
    first = min((fact.day for fact in issued if fact.day), default=None)
    early = [end for end in ends if first and end.earliest < first]
    if not early:
        return None
    events = [*_events(issued), *(event for end in early for event in end.events)]
    return answer(Status.CONFLICT, ReasonCode.ENDED_BEFORE_ISSUE, events)


def _not_effective(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    found = _of(facts, EventKind.EFFECTIVE)
    doubtful = [fact for fact in found if not fact.is_certain]
    if doubtful:
        return _doubt(doubtful)
    days = {fact.certain_day for fact in found if fact.certain_day}
    events = _events(found)
    if not days:
        return answer(Status.UNKNOWN, ReasonCode.NO_EFFECTIVE_DAY, events)
    if day < min(days):
        code = ReasonCode.BEFORE_EFFECTIVE_DAY
        return answer(Status.NOT_YET_EFFECTIVE, code, events)
    if day < max(days):
        code = ReasonCode.CONTRADICTORY_EFFECTIVE_DAYS
        return answer(Status.CONFLICT, code, events)
    return None


def _doubtful(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    doubtful = [
        fact for fact in facts if fact.kind not in _STARTS and fact.is_doubtful(day)
    ]
    if doubtful:
        return _doubt(doubtful)
    undated = [
        fact
        for fact in _of(facts, *ENDS, *CHANGES)
        if fact.is_certain and fact.certain_day is None
    ]
    undated += _extended_for_unknown(facts)
    if undated:
        return answer(Status.UNKNOWN, ReasonCode.UNDATED_EVENT, _events(undated))
    return None


def _extended_for_unknown(facts: Sequence[Fact]) -> list[Fact]:
    """Return extensions to no known day of a term whose end is not known either."""
    terms = _of(facts, EventKind.EXPIRED)
    return [
        fact
        for fact in _of(facts, EventKind.EXTENDED)
        if fact.is_certain
        and (fact.certain_day is None or fact.event.until is None)
        and not any(term.certain_day for term in terms)
    ]


def _in_force(facts: Sequence[Fact], day: date) -> ProvisionAnswer:
    changes = [fact for fact in _of(facts, *CHANGES) if fact.holds(day)]
    kinds = {fact.kind for fact in changes}
    code = next((_CHANGE_CODES[kind] for kind in _CHANGE_CODES if kind in kinds), None)
    if code is not None:
        events = _events(changes)
        return answer(Status.IN_FORCE, code, events, events)
    started = _events(_of(facts, EventKind.EFFECTIVE))
    return answer(Status.IN_FORCE, ReasonCode.IN_FORCE, started)
