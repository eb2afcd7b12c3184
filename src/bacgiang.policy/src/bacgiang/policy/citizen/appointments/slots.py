"""When one can come to a unit's counter: lines of a setting, days that work. Pure.

    so-y-te|2-6|07:30-11:00|30|2

On Mondays (2) to Fridays (6; 8 is Sunday) from 7.30 to 11.00 every 30 minutes, two
people at a time.
"""

from ...base.dates import LOCAL_TIME
from ...base.tasks.calendar import Calendar
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta


RECORD = "bacgiang.counter_slots"
DAYS_AHEAD = 30
MOST_PLACES = 100
DAYS = range(2, 9)


@dataclass(frozen=True)
class Opening:
    """`days` as in Vietnamese: 2 is Monday, 8 Sunday; `places` at a time."""

    unit: str
    days: frozenset[int]
    begins: time
    ends: time
    minutes: int
    places: int


@dataclass(frozen=True)
class Slot:
    """`at`: aware."""

    unit: str
    at: datetime
    places: int


def opening_in(line: str) -> Opening:
    """Raises ValueError."""
    unit, days, hours, minutes, places = (one.strip() for one in line.split("|"))
    first, last = _days(days)
    begins, _line, ends = hours.partition("-")
    # A set of whatever was typed would fill the memory.
    if not DAYS[0] <= first <= last <= DAYS[-1]:
        raise ValueError(line)
    found = Opening(
        unit,
        frozenset(range(first, last + 1)),
        time.fromisoformat(begins.strip()),
        time.fromisoformat(ends.strip()),
        int(minutes),
        int(places),
    )
    is_local = found.begins.tzinfo is None and found.ends.tzinfo is None
    has_hours = is_local and found.begins < found.ends and 5 <= found.minutes <= 480
    if not unit or not has_hours or not 0 < found.places <= MOST_PLACES:
        raise ValueError(line)
    return found


def _days(said: str) -> tuple[int, int]:
    """The first and the last of "2-6"; of "2" the same."""
    first, _line, last = said.partition("-")
    return int(first), int(last or first)


def openings(lines: Iterable[str]) -> list[Opening]:
    """Those that can be read."""
    return list(_read(lines))


def _read(lines: Iterable[str]) -> Iterator[Opening]:
    for line in lines:
        try:
            yield opening_in(line)
        except ValueError:
            continue


def slots_on(
    day: date, unit: str, known: Iterable[Opening], calendar: Calendar
) -> list[Slot]:
    """Of a unit on a day, in their order; none on a day off. What opens twice at the
    same time has the places of both.
    """
    places: dict[datetime, int] = {}
    is_weekend_made_working = day in calendar.working
    for one in known:
        is_its_day = day.isoweekday() + 1 in one.days or is_weekend_made_working
        if one.unit != unit or not is_its_day or not calendar.works(day):
            continue
        at, ends = (datetime.combine(day, of) for of in (one.begins, one.ends))
        length = timedelta(minutes=one.minutes)
        while at + length <= ends:
            moment = at.replace(tzinfo=LOCAL_TIME)
            places[moment] = places.get(moment, 0) + one.places
            at += length
    return [Slot(unit, at, places[at]) for at in sorted(places)]
