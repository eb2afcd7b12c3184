"""What can happen to a document: dated events, and the provisions they reach."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum


class EventKind(Enum):
    """Kinds of events (law 80/2015/QH13, articles 151 to 154, and practice before).

    ``ANNULLED`` (hủy bỏ) takes effect away from the beginning, ``REPEALED`` (bãi bỏ)
    from its day on. ``EXTENDED`` (kéo dài) moves the end of a term. ``DETAILS`` stands
    for what the document sets out in detail; by the rules of the day on which that
    ended it becomes ``ENDED_WITH`` or ``BASIS_ENDED``, which ends nothing. ``KEPT``
    (giữ lại) is what a later document excepts from ``ENDED_WITH``.
    ``SUSPENSION_OVER`` is told of the day after the last of a suspension that nobody
    resumed; nothing rests on it.
    """

    ISSUED = "issued"
    EFFECTIVE = "effective"
    AMENDED = "amended"
    SUPPLEMENTED = "supplemented"
    CORRECTED = "corrected"
    REPEALED = "repealed"
    REPLACED = "replaced"
    EXPIRED = "expired"
    EXTENDED = "extended"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    ANNULLED = "annulled"
    DETAILS = "details"
    ENDED_WITH = "ended-with"
    BASIS_ENDED = "basis-ended"
    KEPT = "kept"
    SUSPENSION_OVER = "suspension-over"


ENDS = frozenset(
    {
        EventKind.REPEALED,
        EventKind.REPLACED,
        EventKind.EXPIRED,
        EventKind.ENDED_WITH,
    }
)
"""Kinds that end effect from their day on."""

CHANGES = frozenset({EventKind.AMENDED, EventKind.SUPPLEMENTED, EventKind.CORRECTED})
"""Kinds that change the text and leave it in force."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What an event reaches: the provisions with these eIds and all below them.

    Empty means the whole document. ``excepted``: provisions that it leaves out, with
    all below them.
    """

    eids: frozenset[str] = frozenset()
    excepted: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether the event reaches the whole document, or all but exceptions."""
        return not self.eids

    def is_within(self, other: "Scope") -> bool:
        """Whether the other scope covers all that this one names."""
        if self.is_whole or UNNAMED in self.eids:
            return other == WHOLE
        return all(map(other.covers, self.eids))

    def spares(self, eid: str) -> bool:
        """Whether the provision is, or stands in, an exception."""
        return any(each in self.excepted for each in lineage(eid))

    def covers(self, eid: str) -> bool:
        """Whether the event reaches the provision as a whole."""
        named = self.is_whole or any(each in self.eids for each in lineage(eid))
        return named and not self.spares(eid)


WHOLE = Scope()
UNNAMED = "unnamed"
"""Stands for parts that a source does not name: they are not the whole."""
PARTS = Scope(frozenset({UNNAMED}))


def provisions(*eids: str) -> Scope:
    """Return the scope of the named provisions. Raises ValueError for none."""
    if not eids:
        raise ValueError("a scope of no provisions would mean the whole document")
    return Scope(frozenset(eids))


def lineage(eid: str) -> Iterator[str]:
    """Yield the eId and those of all provisions around it, the nearest first."""
    while eid:
        yield eid
        eid = eid.rpartition("__")[0]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a document.

    ``day`` is the first day on which it holds; None where it is not known (or follows
    from the source). ``source`` is the document that says so; None where the document
    itself does. ``confirmed_by`` is the person who confirmed it: an event that nobody
    confirmed is a proposal, and counts for nothing. ``until`` is the last day on which
    a suspension, effect after an extension or what is kept holds. ``is_explained``: a
    person gave the reason why ``day`` is before the source itself. ``detailed``: what
    of the source a document sets out in detail. ``ordered_in`` is the provision of the
    source that says so, "" where that is not known. ``is_void``: the text has none of
    the provisions of its scope, so that it does nothing.
    """

    kind: EventKind
    day: date | None
    scope: Scope = WHOLE
    source: DocumentIdentity | None = None
    confirmed_by: str = ""
    until: date | None = None
    is_explained: bool = False
    detailed: Scope = WHOLE
    ordered_in: str = ""
    is_void: bool = False

    @property
    def is_confirmed(self) -> bool:
        """Whether a person stands for it."""
        return bool(self.confirmed_by)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events without repetition, in an order that depends on them alone."""
    return tuple(sorted(set(events), key=_order))


def _order(
    event: Event,
) -> tuple[date, str, str, list[str], list[str], date, str, bool, list[str], str]:
    return (
        event.day or date.max,
        event.kind.value,
        event.source.key if event.source else "",
        sorted(event.scope.eids),
        sorted(event.scope.excepted),
        event.until or date.max,
        event.confirmed_by,
        event.is_explained,
        sorted(event.detailed.eids),
        event.ordered_in,
    )
