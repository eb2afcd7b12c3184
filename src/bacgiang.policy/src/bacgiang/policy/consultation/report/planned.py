"""Which opinions stand in which row of the report, without their words.

A row is one point, or all points of a group on one provision with one answer, as far as
they say the same word for word: nobody's words stand for those of another.
"""

from ...citizen.submissions.states import State
from ...citizen.submissions.submissions import submissions
from ..cases.row import says_of
from ..opinions.content import Author
from ..responses.places import Places
from ..responses.points import AskedPoint
from ..responses.points import points_of
from ..responses.response import Response
from ..responses.response import Target
from ..responses.store import response_store
from collections import defaultdict
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


_Key = tuple[bool, str, str, int, Target | None, str]


def planned_rows(uid: str, places: Places) -> Iterator[PlannedRow]:
    """Published points of a draft, by provision in the order of the text, then by time;
    late ones last.
    """
    store = response_store().of(uid)
    found = _alike(uid, store.worded())
    in_order = sorted(
        found, key=lambda key: (key[0], places.of(key[1]).order, min(found[key])[0])
    )
    for key in in_order:
        members = tuple(one for _at, one in sorted(found[key]))
        answer = None if key[4] is None else store.published_at(key[4])
        said = None if answer is None else answer_of(answer, places)
        yield PlannedRow(key[1], key[0], members, said)


def answer_of(found: Response, places: Places) -> Answered:
    """What everybody may read of a published answer."""
    return Answered(
        result=found.result.value if found.result is not None else "",
        reasons=found.reasons,
        changed=tuple(places.of(wid).in_words(None, "vi") for wid in found.changed),
        published=found.published.isoformat() if found.published is not None else "",
    )


def _alike(
    uid: str, worded: Mapping[Target, datetime]
) -> dict[_Key, list[tuple[datetime, Member]]]:
    """Members of each row, with the moment they came in."""
    found: dict[_Key, list[tuple[datetime, Member]]] = defaultdict(list)
    for one in points_of(uid):
        row, provision = one.row, one.provision
        if row.state is State.PUBLISHED:
            # Two points of one author on one provision are two rows.
            before = row.provisions[: one.point].count(provision)
            group, answer = row.group or row.code, one.answered_by(worded)
            member = Member(row.code, one.point, row.author is Author.PERSON)
            key = (one.is_late, provision, group, before, answer, _says(one))
            found[key].append((row.received, member))
    return found


def _says(one: AskedPoint) -> str:
    """What stands for its words; "" for what is in no group."""
    row = one.row
    if not row.group:
        return ""
    if row.says:
        return row.says[one.point]
    found = submissions().get(row.code)
    said = says_of(found) if found is not None else ()
    return said[one.point] if one.point < len(said) else ""
