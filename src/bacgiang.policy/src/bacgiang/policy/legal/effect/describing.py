"""Answers with their reasons in words and links, for the page and the API."""

from ...law.effect.answers import Answer
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import ReasonCode
from ...law.effect.answers import Status
from ...law.effect.differing import differing
from ...law.effect.events import Event
from ...law.effect.events import EventKind
from ...law.effect.events import in_order
from ...law.effect.events import lineage
from ...law.effect.events import UNNAMED
from ...law.provision_ranges import in_order as by_number
from ..documents.official_document import OfficialDocument
from ..documents.provision_names import title_in
from ..relations.describing import Other
from ..relations.describing import other_of
from ..relations.one_reading import one_reading
from ..relations.pending import is_pending
from ..relations.relation import end_of
from . import labels
from .answering import days_of
from .answering import status_on
from .answering import timeline_of
from .applied_days import said_at
from .awaited import Awaited
from .in_part import in_part
from .in_part import told_within
from .remark import DescribedRemark
from .remarks import remarks_of
from .remarks import unnamed_parts
from collections import defaultdict
from collections.abc import Collection
from collections.abc import Hashable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class DescribedEvent:
    """One event in words; `source` is None where the record itself says so.

    `provisions` and what it leaves alone (`excepted`) are eIds with their titles.
    """

    kind: str
    title: Message
    day: date | None
    until: date | None
    provisions: tuple[tuple[str, str], ...]
    source: Other | None
    excepted: tuple[tuple[str, str], ...] = ()

    @property
    def what(self) -> Hashable:
        """What is done, whatever the provisions; to the whole is something else."""
        return self.kind, self.day, self.until, self.source, bool(self.provisions)

    def is_known_from(self, others: Iterable["DescribedEvent"]) -> bool:
        """Whether one of the others, of which `what` is the same, tells all of it."""
        own = set(self.provisions)
        return any(self is one or own.issubset(one.provisions) for one in others)


@dataclass(frozen=True)
class DescribedAnswer:
    """A status in words. `code` and `reason_code` are stable. `remarks` are to be told
    beside it. `is_pending`: published texts may have changed or ended it, which nobody
    has confirmed."""

    code: str
    title: Message
    reason_code: str
    reason: Message
    events: tuple[DescribedEvent, ...]
    changes: tuple[DescribedEvent, ...]
    remarks: tuple[DescribedRemark, ...] = ()
    is_pending: bool = False


def _all_of(answer: DescribedAnswer) -> tuple[DescribedEvent, ...]:
    return (*answer.events, *answer.changes)


@dataclass(frozen=True)
class DescribedPeriod:
    """A period of one status, `start` included, `end` not; `resumed` has ended
    suspensions on its first day. `before` is what was told of the period before it."""

    start: date | None
    end: date | None
    answer: DescribedAnswer
    resumed: tuple[DescribedEvent, ...] = ()
    before: DescribedAnswer | None = None

    @property
    def events(self) -> tuple[DescribedEvent, ...]:
        """What is told of the period and was not told of the one before, once each."""
        told = dict.fromkeys((*self.resumed, *_all_of(self.answer)))
        known: dict[Hashable, list[DescribedEvent]] = defaultdict(list)
        for each in _all_of(self.before) if self.before is not None else ():
            known[each.what].append(each)
        return tuple(
            one for one in told if not one.is_known_from(known.get(one.what, ()))
        )


@one_reading()
def effect_on(document: OfficialDocument, day: date) -> DescribedAnswer:
    """Effect of a whole record on a day."""
    found = status_on(document, day)
    answer = replace(
        _Describing(document).answer(found),
        remarks=tuple(remarks_of(document, found)),
    )
    if not is_pending(document, day):
        return answer
    vouches = answer.reason_code == ReasonCode.IN_FORCE.value
    reason = labels.IN_FORCE_BUT_PENDING if vouches else answer.reason
    return replace(answer, reason=reason, is_pending=True)


@one_reading()
def touched_on(document: OfficialDocument, day: date) -> dict[str, DescribedAnswer]:
    """Provisions that an event names, with what became of them by the day, by eId."""
    found = status_on(document, day)
    return _described(document, day, found, _touched(document, found))


@one_reading()
def differing_on(document: OfficialDocument, day: date) -> dict[str, DescribedAnswer]:
    """Those, all that do not stand as the provision around them, or the whole, and
    those of which something is to be told besides."""
    found = status_on(document, day)
    touched = _touched(document, found)
    parts = in_part(document, found)
    told = {*Awaited(document, day).named, *said_at(document), *parts, *touched}
    named = differing([found], told & found.provisions.keys())
    return _described(document, day, found, named)


def _described(
    document: OfficialDocument, day: date, found: Answer, eids: Iterable[str]
) -> dict[str, DescribedAnswer]:
    describing, awaited = _Describing(document), Awaited(document, day)
    remarks, parts = said_at(document), in_part(document, found)
    describing.known = found
    return {
        eid: replace(
            describing.answer(found.provisions[eid]),
            remarks=(
                *remarks.get(eid, ()),
                *told_within(eid, parts),
                *_unnamed(found, eid),
            ),
            is_pending=awaited.concerns(eid),
        )
        for eid in eids
    }


def _unnamed(found: Answer, eid: str) -> Iterable[DescribedRemark]:
    is_told = found.provisions[eid].status is Status.IN_FORCE and UNNAMED not in eid
    return unnamed_parts(found, eid) if is_told else ()


def _touched(document: OfficialDocument, answer: Answer) -> list[str]:
    structure = document.structure
    eids = structure.eids if structure is not None else ()
    printed = {each for eid in eids for each in lineage(eid)}
    return [
        eid
        for eid, one in answer.provisions.items()
        if any(
            eid in map(_named, event.scope.eids)
            for event in (*one.reason.events, *one.changes)
        )
        or (eid in printed and _is_ended_part(answer, eid))
    ]


def _is_ended_part(answer: Answer, eid: str) -> bool:
    """Whether it ended with what holds it, of which exceptions are left: nothing around
    it says so, and it does itself."""
    one, around = answer.provisions[eid], answer.at(eid.rpartition("__")[0])
    is_over = one.status is Status.NO_LONGER_IN_FORCE
    return (
        is_over
        and around.status is not Status.NO_LONGER_IN_FORCE
        and any(event.scope.excepted for event in one.reason.events)
    )


@one_reading()
def periods_of(document: OfficialDocument) -> tuple[DescribedPeriod, ...]:
    """The periods in which the status of the whole stays the same."""
    describing = _Describing(document)
    found: list[DescribedPeriod] = []
    for one in timeline_of(document):
        answer, resumed = describing.answer(one.answer), describing.events(one.resumed)
        before = found[-1].answer if found else None
        found.append(DescribedPeriod(one.start, one.end, answer, resumed, before))
    return tuple(found)


class _Describing:
    """Puts answers about one document into words."""

    def __init__(self, document: OfficialDocument) -> None:
        self._document = document
        self._days = days_of(document)
        self._described: dict[tuple[Event, tuple[str, ...]], DescribedEvent] = {}
        self.known: Answer | None = None
        """The answer about the whole, of whose provisions events tell."""

    def answer(self, answer: ProvisionAnswer) -> DescribedAnswer:
        if isinstance(answer, Answer):
            self.known = answer
        return DescribedAnswer(
            code=answer.status.value,
            title=labels.STATUS_TITLES[answer.status],
            reason_code=answer.reason.code.value,
            reason=labels.REASONS[answer.reason.code],
            events=self.events(answer.reason.events),
            changes=self.events(answer.changes),
        )

    def events(self, events: Iterable[Event]) -> tuple[DescribedEvent, ...]:
        """What happened, in order; what two clauses of one text say alike, once."""
        return tuple(dict.fromkeys(map(self._event, in_order(events))))

    def _event(self, event: Event) -> DescribedEvent:
        # One period after the other tells of the same.
        key = event, tuple(sorted(self._reached(event)))
        if key not in self._described:
            self._described[key] = DescribedEvent(
                kind=event.kind.value,
                title=labels.EVENT_TITLES[event.kind],
                day=event.day or self._days.get(event),
                until=event.until,
                provisions=self._titled(key[1]),
                source=other_of(end_of(event.source)) if event.source else None,
                excepted=self._titled(event.scope.excepted),
            )
        return self._described[key]

    def _titled(self, eids: Iterable[str]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (eid, title_in(self._document.structure, eid))
            for eid in by_number(set(map(_named, eids)))
            if eid != UNNAMED
        )

    def _reached(self, event: Event) -> Collection[str]:
        """The provisions that it names; of a suspension, those that it still stops."""
        known = self.known
        if event.kind is not EventKind.SUSPENDED or known is None:
            return event.scope.eids
        stopped = [
            eid for eid in event.scope.eids if event in known.at(eid).reason.events
        ]
        return stopped or event.scope.eids


def _named(eid: str) -> str:
    """The provision of which only something is meant, else the provision."""
    return eid.removesuffix(f"__{UNNAMED}")
