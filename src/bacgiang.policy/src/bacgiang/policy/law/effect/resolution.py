"""Which events count, and from when, given the documents they come from.

An event counts only if the document it comes from is in force on the event's day. What
becomes of that document later makes no difference: the repeal of a repeal revives
nothing. Only a suspension lasts no longer than the document that suspends, and while a
document is suspended, what it has changed in others reads as before (law 80/2015/QH13,
article 153). A document annulled was never in force, so nothing of it counts.

A document can act only on what is there when it is issued. Documents that act on each
other in a circle, or on themselves, or on a later one, contradict that.
"""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import IN_FORCE
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.details import ends_with_detailed
from bacgiang.policy.law.effect.events import CHANGES
from bacgiang.policy.law.effect.events import ENDS
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.facts import Gap
from bacgiang.policy.law.effect.rules import Rule
from bacgiang.policy.law.effect.status import judge_document
from bacgiang.policy.law.effect.timeline import Period
from bacgiang.policy.law.effect.timeline import periods
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
from functools import cached_property
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class DocumentEffect:
    """A document in the register: who it is, what happened to it, its provisions."""

    identity: DocumentIdentity
    events: tuple[Event, ...] = ()
    provisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disregarded:
    """An event that does not count, and why."""

    event: Event
    code: ReasonCode


@dataclass(frozen=True)
class Resolved:
    """The events of one document, sorted out, and what follows from them.

    Each is reckoned once, however many events of others ask.
    """

    document: DocumentEffect
    facts: tuple[Fact, ...]
    disregarded: tuple[Disregarded, ...] = ()
    _answers: dict[date, Answer] = field(default_factory=dict, compare=False)

    def status(self, day: date) -> Answer:
        """Return the status of the document and of its provisions on a day."""
        if day not in self._answers:
            provisions = self.document.provisions
            self._answers[day] = (
                judge_document(self.facts, day, provisions)
                if provisions
                else _judged(self.facts, day)
            )
        return self._answers[day]

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods of the document's effect."""
        return periods(self.facts, self.document.provisions)


@lru_cache(maxsize=4096)
def _judged(facts: tuple[Fact, ...], day: date) -> Answer:
    """Of what has no provisions, such as versions of procedures: lists ask it again and
    again."""
    return judge_document(facts, day)


_OWN = frozenset({EventKind.ISSUED, EventKind.EFFECTIVE, EventKind.EXPIRED})
"""Kinds that a document states about itself."""


def is_own(event: Event, document: DocumentIdentity) -> bool:
    """Whether the document itself is what the event comes from, and may be."""
    if event.source is None or event.kind is EventKind.ISSUED:
        return True
    return event.kind in _OWN and event.source.key == document.key


def resolve(
    document: DocumentEffect,
    sources: dict[str, Resolved],
    circle: frozenset[str],
    rules: Sequence[Rule] = (),
) -> Resolved:
    """Sort out the events of a document whose sources have been sorted out before.

    ``sources`` holds those that the register has, by the key the event names them by;
    ``circle`` the keys of documents that act on this one and on which it acts, itself
    included if it acts on itself. ``rules`` say what becomes of a document with what it
    sets out in detail.
    """
    events = sorted_confirmed(document.events)
    facts_of = {key: source.facts for key, source in sources.items()}
    found: list[Fact | Disregarded] = [
        _resolve_event(document, event, sources, circle)
        for event in events
        if event.kind is not EventKind.DETAILS
    ]
    found += ends_with_detailed(events, facts_of, rules)
    facts = tuple(one for one in found if isinstance(one, Fact))
    disregarded = tuple(one for one in found if isinstance(one, Disregarded))
    return Resolved(document, facts, disregarded)


def sorted_confirmed(events: Iterable[Event]) -> list[Event]:
    """Return the events that count at all, once each."""
    return [event for event in dict.fromkeys(events) if event.is_confirmed]


def _resolve_event(
    document: DocumentEffect,
    event: Event,
    sources: dict[str, Resolved],
    circle: frozenset[str],
) -> Fact | Disregarded:
    if event.source is None or is_own(event, document.identity):
        return Fact(event, event.day)
    source = sources.get(event.source.key)
    issued = issue_day(source.document) if source else event.source.day
    if event.source.key == document.identity.key:
        return Fact(event, event.day, ReasonCode.SELF_REFERENCE, since=issued)
    if event.source.key in circle:
        return Fact(event, event.day, ReasonCode.CYCLE, since=issued)
    own = issue_day(document)
    if issued and own and issued < own:
        return Fact(event, event.day, ReasonCode.SOURCE_OLDER, since=issued)
    if source is None:
        return _from_outside(event, issued)
    return _from_register(event, source, issued)


def _from_outside(event: Event, issued: date | None) -> Fact:
    """A person has confirmed the event; the register cannot tell more."""
    if event.day and issued and event.day < issued and not event.is_explained:
        return Fact(event, event.day, ReasonCode.BEFORE_SOURCE_EFFECT, issued)
    return Fact(event, event.day, since=issued)


def _from_register(
    event: Event, source: Resolved, issued: date | None
) -> Fact | Disregarded:
    start = effective_day(source.facts)
    stated = event.day or start
    if stated is None:
        return Fact(event, None, ReasonCode.SOURCE_EFFECT_UNKNOWN, since=issued)
    moment = max(stated, start) if start else stated
    found = source.status(moment)
    # An order may have ended before its own first day, or rest, where the rest acts.
    status = found.status
    if status in IN_FORCE and found.at(event.ordered_in).status in _STOPPED:
        status = found.at(event.ordered_in).status
    if status is Status.NO_LONGER_IN_FORCE:
        return Disregarded(event, ReasonCode.SOURCE_NOT_IN_FORCE)
    changes_parts = event.kind in CHANGES or (
        event.kind in ENDS and not event.scope.is_whole
    )
    if status is Status.SUSPENDED and changes_parts:
        fact = Fact(event, stated, since=issued)
        return replace(fact, gaps=tuple(_suspensions(event, source, moment)))
    if status not in IN_FORCE:
        return Fact(event, stated, _DOUBTS[status])
    if stated < moment and not event.is_explained:
        return Fact(event, stated, ReasonCode.BEFORE_SOURCE_EFFECT, moment)
    fact = Fact(event, stated, since=issued)
    if event.kind is EventKind.SUSPENDED:
        return _while_source_acts(fact, source, moment)
    if event.kind in CHANGES | ENDS:
        return replace(fact, gaps=tuple(_suspensions(event, source, moment)))
    return fact


def _suspensions(event: Event, source: Resolved, moment: date) -> Iterator[Gap]:
    """Yield the times after ``moment``, or around it, for which the order itself is
    suspended."""
    if not any(fact.kind is EventKind.SUSPENDED for fact in source.facts):
        return
    begun: date | None = None
    for period in source.periods:
        status = period.answer.at(event.ordered_in).status
        if Status.SUSPENDED not in (status, period.answer.status):
            begun = None
            continue
        # What has not begun by itself is told of as suspended with the rest.
        begun = begun or period.start
        lasts = period.end is None or period.end > moment
        if begun and lasts and status is Status.SUSPENDED:
            yield Gap(begun, period.end, ReasonCode.SOURCE_SUSPENDED)


def _while_source_acts(fact: Fact, source: Resolved, moment: date) -> Fact:
    """Return a suspension from ``moment`` on as far as its source is in force."""
    gaps: list[Gap] = []
    for period in source.periods:
        status = period.answer.status
        if period.start is None or period.start <= moment or status in IN_FORCE:
            continue
        if status is Status.NO_LONGER_IN_FORCE:
            return replace(fact, ended=period.start, gaps=tuple(gaps))
        gaps.append(Gap(period.start, period.end, _DOUBTS[status]))
    return replace(fact, gaps=tuple(gaps))


_STOPPED = frozenset({Status.NO_LONGER_IN_FORCE, Status.SUSPENDED})
_DOUBTS = {
    Status.SUSPENDED: ReasonCode.SOURCE_SUSPENDED,
    Status.UNKNOWN: ReasonCode.SOURCE_EFFECT_UNKNOWN,
    Status.NOT_YET_EFFECTIVE: ReasonCode.SOURCE_EFFECT_UNKNOWN,
    Status.CONFLICT: ReasonCode.SOURCE_IN_CONFLICT,
}


def effective_day(facts: Iterable[Fact]) -> date | None:
    """Return the day a document as a whole takes effect, where the facts give one."""
    days = {
        fact.certain_day
        for fact in facts
        if fact.kind is EventKind.EFFECTIVE
        and fact.event.scope.is_whole
        and fact.is_certain
    } - {None}
    return days.pop() if len(days) == 1 else None


def issue_day(document: DocumentEffect) -> date | None:
    """Return the day of issue, from its event or the identity; None in a conflict."""
    days = {
        event.day
        for event in document.events
        if event.kind is EventKind.ISSUED and event.is_confirmed and event.day
    }
    if not days:
        return document.identity.day
    return days.pop() if len(days) == 1 else None
