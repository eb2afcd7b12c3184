"""The rows of a report with their words, as everybody may read them.

Whatever was masked, withheld, corrected or erased since is not shown.
"""

from ...base.asked import let_go
from ..cases.masks import shown_points
from ..opinions.content import content_of
from ..opinions.content import Point
from ..responses.places import Place
from ..responses.places import Places
from ..responses.public_reading import PublicReading
from .planned import Answered
from .planned import Member
from .planned import PlannedRow
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from plone import api


MOST_NAMES = 50
# Of a group of 10,000 not every member is asked for a name.
MOST_ASKED = 1000
AT_ONCE = 250


@dataclass(frozen=True)
class Subjects:
    """Who gave an opinion: names that may be published, and the others by number."""

    names: tuple[str, ...]
    persons: int
    organisations: int

    @property
    def count(self) -> int:
        return len(self.names) + self.persons + self.organisations


@dataclass(frozen=True)
class ShownRow:
    """`number` from 1. `point` is None where its words are not shown any more."""

    number: int
    place: Place
    is_late: bool
    subjects: Subjects
    point: Point | None
    answer: Answered | None


def shown_rows(
    uid: str, rows: Iterable[PlannedRow], start: int = 0, issued: datetime | None = None
) -> Iterator[ShownRow]:
    """Rows one after the other, in little memory; the first has the number `start` + 1.

    `issued`: when the report was, None for a preview.
    """
    places, connection = Places(uid), api.portal.get()._p_jar
    reading = PublicReading(uid, issued)
    for number, row in enumerate(rows, start + 1):
        if number % AT_ONCE == 0 and connection is not None:
            let_go(connection)
        yield ShownRow(
            number,
            places.of(row.provision),
            row.is_late,
            _subjects(reading, row.members),
            _point(reading, row.members),
            row.answer,
        )


def _subjects(reading: PublicReading, members: tuple[Member, ...]) -> Subjects:
    names: dict[str, None] = {}
    persons = organisations = 0
    for at, one in enumerate(members):
        name = ""
        if at < MOST_ASKED and len(names) < MOST_NAMES:
            name = reading.name(one.code)
        if name and name not in names:
            names[name] = None
        elif one.is_person:
            persons += 1
        else:
            organisations += 1
    return Subjects(tuple(names), persons, organisations)


def _point(reading: PublicReading, members: tuple[Member, ...]) -> Point | None:
    """The words of the first that can be read."""
    for one in islice(members, MOST_ASKED):
        found = reading.submission(one.code)
        if found is None:
            continue
        points = shown_points(found.code, found.version, content_of(found))
        if one.point < len(points):
            return points[one.point]
    return None
