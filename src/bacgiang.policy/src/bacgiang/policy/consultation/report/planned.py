"""Which opinions stand in which row of the report, without their words.

A row is one point, or all points alike (a group) on one provision with one answer.
"""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..responses.places import Places
from ..responses.reading import is_late
from ..responses.response import Response
from ..responses.response import Target
from ..responses.store import DraftResponses
from ..responses.store import response_store
from ..responses.store import targets
from ..timing.store import consultation_store
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class Member(NamedTuple):
    """A point: number `point` of the submission `code`; `is_person`: not of an
    organisation.
    """

    code: str
    point: int
    is_person: bool


@dataclass(frozen=True)
class Answered:
    """An answer as the report gives it. `changed`: titles of provisions; `published`:
    aware, ISO. It does not say who wrote it.
    """

    result: str
    reasons: str
    changed: tuple[str, ...]
    published: str


@dataclass(frozen=True)
class PlannedRow:
    """`provision`: identity (wid). `members`: the oldest first; one at least."""

    provision: str
    is_late: bool
    members: tuple[Member, ...]
    answer: Answered | None


@dataclass
class _Alike:
    """Members of one row as they are found, and the moment of the oldest."""

    first: datetime
    members: list[tuple[datetime, Member]]


_Key = tuple[bool, str, str, int, Target | None]


def planned_rows(uid: str, places: Places) -> Iterator[PlannedRow]:
    """Published points of a draft, by provision in the order of the text, then by time;
    late ones last.
    """
    store = response_store().of(uid)
    found = _alike(uid, store.worded())
    in_order = sorted(
        found, key=lambda key: (key[0], places.of(key[1]).order, found[key].first)
    )
    for key in in_order:
        members = tuple(one for _at, one in sorted(found[key].members))
        yield PlannedRow(key[1], key[0], members, answered(store, key[4], places))


def answered(
    store: DraftResponses, target: Target | None, places: Places
) -> Answered | None:
    found = None if target is None else store.published_at(*target)
    return None if found is None else answer_of(found, places)


def answer_of(found: Response, places: Places) -> Answered:
    """What everybody may read of a published answer."""
    return Answered(
        result=found.result.value if found.result is not None else "",
        reasons=found.reasons,
        changed=tuple(places.of(wid).in_words(None, "vi") for wid in found.changed),
        published=found.published.isoformat() if found.published is not None else "",
    )


def _alike(uid: str, worded: Mapping[Target, datetime]) -> dict[_Key, _Alike]:
    consultation = consultation_store().get(uid)
    found: dict[_Key, _Alike] = {}
    for row in CasesNow(uid).rows():
        if row.state is not State.PUBLISHED:
            continue
        late, said, group = (
            is_late(row, consultation),
            row.said_at,
            row.group or row.code,
        )
        seen: Counter[str] = Counter()
        for number, provision in enumerate(row.provisions):
            answer = _answer(row.code, number, group, provision, worded, said)
            key = (late, provision, group, seen[provision], answer)
            seen[provision] += 1
            member = Member(row.code, number, row.author == "person")
            alike = found.setdefault(key, _Alike(row.received, []))
            alike.members.append((row.received, member))
            alike.first = min(alike.first, row.received)
    return found


def _answer(
    code: str,
    point: int,
    group: str,
    provision: str,
    worded: Mapping[Target, datetime],
    said: datetime,
) -> Target | None:
    """What the narrowest published answer to a point is to."""
    for scope, key, number in targets(code, point, group, provision):
        moment = worded.get((scope, key, number))
        if moment is not None and said <= moment:
            return (scope.value, key, number)
    return None
