"""Status of one provision on one day, from the facts that reach it.

What is certain goes before what is doubtful: a provision repealed beyond doubt is no
longer in force, whatever else is unclear about it. Nothing depends on the order of the
facts.
"""

from bacgiang.policy.law.effect.answers import answered
from bacgiang.policy.law.effect.answers import doubt_status
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.ends import End
from bacgiang.policy.law.effect.ends import find_ends
from bacgiang.policy.law.effect.events import CHANGES
from bacgiang.policy.law.effect.events import ENDS
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.facts import certain
from bacgiang.policy.law.effect.facts import events_of
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.kept import without_kept
from bacgiang.policy.law.effect.suspension import suspension
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import replace
from datetime import date


_END_CODES = {
    EventKind.REPLACED: ReasonCode.REPLACED,
    EventKind.REPEALED: ReasonCode.REPEALED,
    EventKind.EXPIRED: ReasonCode.EXPIRED,
    EventKind.ENDED_WITH: ReasonCode.ENDED_WITH,
}
_CHANGE_CODES = {
    EventKind.AMENDED: ReasonCode.AMENDED,
    EventKind.SUPPLEMENTED: ReasonCode.SUPPLEMENTED,
    EventKind.CORRECTED: ReasonCode.CORRECTED,
}
# Their doubts are told by themselves, or change nothing.
_WITHOUT_DOUBT = frozenset(
    {
        EventKind.ISSUED,
        EventKind.EFFECTIVE,
        EventKind.DETAILS,
        EventKind.BASIS_ENDED,
        EventKind.KEPT,
    }
)


def judge(facts: Sequence[Fact], day: date) -> ProvisionAnswer:
    """Return the status on ``day`` of a provision that all ``facts`` reach.

    Where effective days are given for the document and, more narrowly, for the
    provision, hand in the narrowest only.
    """
    facts = without_kept(facts, day)
    answer = (
        _annulled(facts)
        or _contradictory_issue(facts)
        or _ended(facts, day)
        or _not_effective(facts, day)
        or _doubtful(facts, day)
        or suspension(facts, day)
        or _in_force(facts, day)
    )
    if answer.status is Status.NO_LONGER_IN_FORCE:
        return answer
    # Changed words stay changed while what holds them is suspended or in doubt.
    return replace(answer, changes=in_order(events_of(_changes(facts, day))))


def _changes(facts: Sequence[Fact], day: date) -> list[Fact]:
    return [fact for fact in _of(facts, *CHANGES) if fact.holds(day)]


def _of(facts: Iterable[Fact], *kinds: EventKind) -> list[Fact]:
    return [fact for fact in facts if fact.kind in kinds]


def _events_of_ends(ends: Iterable[End]) -> list[Event]:
    return [event for end in ends for event in end.events]


def _annulled(facts: Sequence[Fact]) -> ProvisionAnswer | None:
    found = _of(facts, EventKind.ANNULLED)
    sure = certain(found, EventKind.ANNULLED)
    if sure:
        status = Status.NO_LONGER_IN_FORCE
        return answered(status, ReasonCode.ANNULLED, events_of(sure))
    return _doubt(found) if found else None


def _doubt(facts: Sequence[Fact]) -> ProvisionAnswer:
    """Answer with the gravest doubt: a contradiction before a lack of facts."""
    codes = sorted(
        {fact.doubt for fact in facts if fact.doubt},
        key=lambda code: (doubt_status(code) is Status.UNKNOWN, code.value),
    )
    return answered(doubt_status(codes[0]), codes[0], events_of(facts))


def _contradictory_issue(facts: Sequence[Fact]) -> ProvisionAnswer | None:
    issued = _of(facts, EventKind.ISSUED)
    if len({fact.day for fact in issued if fact.day}) < 2:
        return None
    code = ReasonCode.CONTRADICTORY_ISSUE_DAYS
    return answered(Status.CONFLICT, code, events_of(issued))


def _ended(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    ends = find_ends(certain(facts, *ENDS, EventKind.EXTENDED))
    too_early = _ended_before_issue(facts, ends)
    if too_early:
        return too_early
    over = [end for end in ends if end.latest and end.latest <= day]
    if over:
        return _changed_after(facts, over, day) or _over(over)
    possible = [end for end in ends if end.earliest <= day]
    if possible:
        code = min((end.doubt for end in possible), key=lambda code: code.value)
        return answered(doubt_status(code), code, _events_of_ends(possible))
    return None


def _over(ends: list[End]) -> ProvisionAnswer:
    first = min(end.latest for end in ends if end.latest)
    deciding = [end for end in ends if end.latest == first]
    kinds = {end.kind for end in deciding}
    code = next(code for kind, code in _END_CODES.items() if kind in kinds)
    return answered(Status.NO_LONGER_IN_FORCE, code, _events_of_ends(deciding))


_REPEALS = frozenset({EventKind.REPEALED, EventKind.EXPIRED, EventKind.ENDED_WITH})
_REWORDS = (EventKind.AMENDED, EventKind.SUPPLEMENTED)


def _changed_after(
    facts: Sequence[Fact], ends: list[End], day: date
) -> ProvisionAnswer | None:
    """What has ended cannot be amended: the facts contradict each other.

    A change counts that names nothing beyond what has ended, by a document issued after
    that: one that was overtaken by the end contradicts nothing. Words of a provision
    that were replaced may be amended. What ends once more after the change, as with the
    whole, is over whichever of the two was right.
    """
    first = min(end.latest for end in ends if end.latest)
    ended = [
        event
        for end in ends
        if end.latest == first
        for event in end.events
        if end.kind in _REPEALS or event.scope.is_whole
    ]
    late = [
        fact
        for fact in certain(facts, *_REWORDS)
        if fact.holds(day) and fact.said_on and fact.said_on > first
        if any(fact.event.scope.is_within(event.scope) for event in ended)
    ]
    if not late:
        return None
    last = max(fact.certain_day for fact in late if fact.certain_day)
    again = [end for end in ends if end.latest and end.latest > last]
    if again:
        return _over(again)
    events = [*ended, *events_of(late)]
    return answered(Status.CONFLICT, ReasonCode.AMENDED_AFTER_END, events)


def _ended_before_issue(
    facts: Sequence[Fact], ends: list[End]
) -> ProvisionAnswer | None:
    issued = _of(facts, EventKind.ISSUED)
    first = min((fact.day for fact in issued if fact.day), default=None)
    early = [end for end in ends if first and end.earliest < first]
    if not early:
        return None
    events = [*events_of(issued), *_events_of_ends(early)]
    return answered(Status.CONFLICT, ReasonCode.ENDED_BEFORE_ISSUE, events)


def _not_effective(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    found = _of(facts, EventKind.EFFECTIVE)
    doubtful = [fact for fact in found if not fact.is_certain]
    if doubtful:
        return _doubt(doubtful)
    days = {fact.certain_day for fact in found if fact.certain_day}
    events = events_of(found)
    if not days:
        return answered(Status.UNKNOWN, ReasonCode.NO_EFFECTIVE_DAY, events)
    if day < min(days):
        code = ReasonCode.BEFORE_EFFECTIVE_DAY
        return answered(Status.NOT_YET_EFFECTIVE, code, events)
    if day < max(days):
        code = ReasonCode.CONTRADICTORY_EFFECTIVE_DAYS
        return answered(Status.CONFLICT, code, events)
    return None


def _doubtful(facts: Sequence[Fact], day: date) -> ProvisionAnswer | None:
    doubtful = [
        fact
        for fact in facts
        if fact.kind not in _WITHOUT_DOUBT and fact.is_doubtful(day)
    ]
    if not any(fact.kind is EventKind.SUSPENDED for fact in facts):
        doubtful = [fact for fact in doubtful if fact.kind is not EventKind.RESUMED]
    if doubtful:
        return _doubt(doubtful)
    ending = certain(facts, *ENDS, *CHANGES)
    undated = [fact for fact in ending if fact.certain_day is None]
    undated += _extended_for_unknown(facts)
    undated = [fact for fact in undated if fact.may_have_begun(day)]
    if undated:
        return answered(Status.UNKNOWN, ReasonCode.UNDATED_EVENT, events_of(undated))
    return None


def _extended_for_unknown(facts: Sequence[Fact]) -> list[Fact]:
    """Return extensions to no known day of a term whose end is not known either."""
    terms = _of(facts, EventKind.EXPIRED)
    return [
        fact
        for fact in certain(facts, EventKind.EXTENDED)
        if (fact.certain_day is None or fact.event.until is None)
        and not any(term.certain_day for term in terms)
    ]


def _in_force(facts: Sequence[Fact], day: date) -> ProvisionAnswer:
    changes = _changes(facts, day)
    if not changes:
        started = events_of(_of(facts, EventKind.EFFECTIVE))
        return answered(Status.IN_FORCE, ReasonCode.IN_FORCE, started)
    kinds, events = {fact.kind for fact in changes}, events_of(changes)
    code = next(code for kind, code in _CHANGE_CODES.items() if kind in kinds)
    return answered(Status.IN_FORCE, code, events)
