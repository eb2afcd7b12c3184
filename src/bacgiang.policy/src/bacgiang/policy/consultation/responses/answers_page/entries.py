"""What the desk lists: points by provision, those alike in one entry."""

from ....citizen.submissions.submissions import submissions
from ....units.people.accounts import name_of
from ...cases.masks import shown_points
from ...opinions.content import content_of
from ...opinions.content import Point
from ..naming import token_of
from ..places import Place
from ..places import Places
from ..progress import AnswerProgress
from ..public_reading import PublicReading
from ..response import ALL_POINTS
from ..response import Response
from ..response import Scope
from ..response import Target
from ..store import DraftResponses
from .query import AnswersQuery
from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Listed:
    """Points that stand alike: `standings` has one, or the members of a group."""

    standings: tuple[AnswerProgress, ...]
    is_group: bool

    @property
    def first(self) -> AnswerProgress:
        return self.standings[0]

    @property
    def target(self) -> Target:
        """What an answer to it would be to."""
        one = self.first
        if self.is_group:
            return Scope.GROUP.value, one.row.group, ALL_POINTS
        return Scope.OPINION.value, one.code, one.point


@dataclass(frozen=True)
class AnswerCard:
    """An answer as the board sees it. `titles`: of the provisions changed for it."""

    token: str
    response: Response
    titles: tuple[str, ...]
    drafted_by: str
    assigned: str


@dataclass(frozen=True)
class Entry:
    """`token` and `stamp` name what is answered when it is ticked. `point` is None
    where the words were erased.
    """

    token: str
    stamp: str
    listed: Listed
    point: Point | None
    name: str
    assigned: str
    card: AnswerCard | None


@dataclass(frozen=True)
class Block:
    """A provision with its entries on this page, and what is said to all of it."""

    place: Place
    token: str
    stamp: str
    card: AnswerCard | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class PlaceRow:
    """A provision, how many points are on it and how many without an answer."""

    wid: str
    title: str
    total: int
    unanswered: int


def place_rows(
    standings: Iterable[AnswerProgress], places: Places, request: HTTPRequest
) -> list[PlaceRow]:
    """In the order of the standings, which is that of the text."""
    total: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for one in standings:
        total[one.provision] += 1
        left[one.provision] += one.is_left
    return [
        PlaceRow(wid, places.of(wid).in_words(request), count, left[wid])
        for wid, count in total.items()
    ]


def listed(
    standings: Iterable[AnswerProgress], query: AnswersQuery, user: str
) -> list[Listed]:
    """Points that are asked for; groups are one entry unless one is looked into."""
    found: dict[object, list[AnswerProgress]] = {}
    for one in standings:
        if not query.wants(one, user):
            continue
        key: object = (one.code, one.point)
        if one.row.group and not query.group:
            key = (one.provision, one.row.group, one.status, one.answer, one.assigned)
        found.setdefault(key, []).append(one)
    return [
        Listed(tuple(some), bool(some[0].row.group) and not query.group)
        for some in found.values()
    ]


class Entries:
    """Reads what a page of the desk shows."""

    def __init__(self, uid: str, store: DraftResponses, places: Places) -> None:
        self._reading = PublicReading(uid)
        self._store = store
        self._places = places

    def blocks(self, some: Sequence[Listed]) -> list[Block]:
        found: dict[str, list[Entry]] = {}
        for one in some:
            found.setdefault(one.first.provision, []).append(self._entry(one))
        return [self._block(wid, entries) for wid, entries in found.items()]

    def card(self, target: Target) -> AnswerCard | None:
        found = self._store.at(target)
        if found is None:
            return None
        return AnswerCard(
            token=token_of(found.target),
            response=found,
            titles=tuple(self._places.of(wid).title for wid in found.changed),
            drafted_by=name_of(found.drafted_by),
            assigned=name_of(found.assigned),
        )

    def stamp(self, target: Target) -> str:
        found = self._store.at(target)
        return found.stamp() if found is not None else ""

    def _block(self, wid: str, entries: list[Entry]) -> Block:
        target = _all_of(wid)
        return Block(
            self._places.of(wid),
            token_of(target),
            self.stamp(target),
            self.card(target),
            tuple(entries),
        )

    def _entry(self, one: Listed) -> Entry:
        first = one.first
        # What is said to the whole provision stands at its head.
        own = None if first.answer == _all_of(first.provision) else first.answer
        return Entry(
            token=token_of(one.target),
            stamp=self.stamp(one.target),
            listed=one,
            point=_point(first),
            name=self._reading.name(first.code),
            assigned=name_of(first.assigned),
            card=self.card(own) if own is not None else None,
        )


def _all_of(wid: str) -> Target:
    return Scope.PROVISION.value, wid, ALL_POINTS


def _point(one: AnswerProgress) -> Point | None:
    found = submissions().get(one.code)
    if found is None:
        return None
    points = shown_points(one.code, found.version, content_of(found))
    return points[one.point] if one.point < len(points) else None
