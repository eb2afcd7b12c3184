"""When effect ends: repeal, replacement, the end of a term and its extension."""

from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.facts import Fact
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class End:
    """One end of effect: possible from ``earliest``, certain from ``latest`` on.

    Between the two its own dates contradict each other, for the reason ``doubt``; a
    ``latest`` of None leaves the contradiction open.
    """

    kind: EventKind
    earliest: date
    latest: date | None
    events: tuple[Event, ...]
    doubt: ReasonCode = ReasonCode.CONTRADICTORY_END_DAYS


def find_ends(facts: Iterable[Fact]) -> list[End]:
    """Return the ends that dated facts make, one for each kind and source."""
    known = list(facts)
    extensions = [fact for fact in known if fact.kind is EventKind.EXTENDED]
    groups: dict[tuple[EventKind, str], list[Fact]] = {}
    for fact in known:
        if fact.kind is not EventKind.EXTENDED and fact.certain_day is not None:
            groups.setdefault(_group(fact), []).append(fact)
    term = groups.pop(_TERM, [])
    ends = [_end(kind, found) for (kind, _), found in groups.items()]
    if term or extensions:
        ends += _end_of_term(term, extensions)
    return ends


_TERM = (EventKind.EXPIRED, "")


def _group(fact: Fact) -> tuple[EventKind, str]:
    if fact.kind is EventKind.EXPIRED:
        return _TERM
    source = fact.event.source
    return fact.kind, source.key if source else ""


def _days(facts: Iterable[Fact]) -> list[date]:
    return [fact.certain_day for fact in facts if fact.certain_day is not None]


def _end(kind: EventKind, facts: list[Fact]) -> End:
    days = _days(facts)
    return End(kind, min(days), max(days), tuple(fact.event for fact in facts))


def _end_of_term(term: list[Fact], extensions: list[Fact]) -> list[End]:
    """Return the end of a term as extended, if its day is known.

    An extension decided after the end revives nothing: it contradicts the end.
    """
    events = tuple(fact.event for fact in [*term, *extensions])
    days = _days(term)
    dated = [each for each in extensions if each.certain_day and each.event.until]
    if not days and not dated:
        return []
    last = max(days, default=None)
    late = False
    for fact in sorted(dated, key=_extension_order):
        decided, new = _extension_order(fact)
        late = late or (last is not None and decided > last)
        if not late:
            last = max(last, new) if last else new
    last = last or date.max
    first = min(days) if len(set(days)) > 1 else last
    if late or len(dated) < len(extensions):
        doubt = ReasonCode.EXTENDED_AFTER_END if late else ReasonCode.UNDATED_EVENT
        return [End(EventKind.EXPIRED, first, None, events, doubt)]
    return [End(EventKind.EXPIRED, first, last, events)]


def _extension_order(fact: Fact) -> tuple[date, date]:
    decided, until = fact.certain_day or date.max, fact.event.until or date.max
    return decided, until + timedelta(days=1) if until < date.max else until
