"""When the next item comes out or goes off, of all there are."""

from ...base.asked import asked
from ...base.asked import catalog_of_site
from ...base.dates import in_utc
from ...base.dates import now_utc
from ...base.moments import least_after
from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from typing import Any


INDEXES = ("effective", "expires")
MINUTE = timedelta(minutes=1)
AHEAD = timedelta(hours=1)
"""What turns later is not told."""


def next_turning(now: datetime) -> datetime | None:
    """The catalog counts minutes, pages count seconds: lists have what comes out, and
    let go of what goes off, with its minute; of this minute each second counts.

    Asked again it is the same as long as nothing turns before it from then on: what
    came out in between, did so by a commit.
    """
    known: list[datetime | None] = []

    def ask(catalog: Any) -> datetime | None:
        found = _next(catalog, now_utc() if known else in_utc(now))
        if not known:
            known.append(found if found is None or found <= now + AHEAD else None)
        is_later = found is None or found >= (known[0] or now + AHEAD)
        return known[0] if is_later else found

    return asked(catalog_of_site(), ask)


def _next(catalog: Any, now: datetime) -> datetime | None:
    return least_after(_turnings(catalog, now), now)


def _turnings(catalog: Any, now: datetime) -> Iterator[datetime]:
    minute = now.replace(second=0, microsecond=0)
    for name in INDEXES:
        keys = catalog.getIndex(name)._index
        yield from _within(catalog, name, keys.get(_counted(minute)))
        for begin in (minute, minute + MINUTE):
            key = _first(keys, _counted(begin))
            if key is not None:
                # From its minute on seconds count; until then it is none of this one.
                yield _moment(key)


def _within(catalog: Any, name: str, found: Any) -> Iterator[datetime]:
    """The moments of records of one minute, to the second."""
    numbers = [found] if isinstance(found, int) else found or ()
    for number in numbers:
        said = catalog.data[number][catalog.schema[name]]
        if isinstance(said, DateTime):
            yield in_utc(said.asdatetime())


def _first(keys: Any, least: int) -> int | None:
    try:
        return int(keys.minKey(least))
    except ValueError:
        return None


def _counted(moment: datetime) -> int:
    """The minutes of a moment as `DateIndex` counts them: years of twelve months of 31
    days, in UTC.
    """
    days = (moment.year * 12 + moment.month) * 31 + moment.day
    return (days * 24 + moment.hour) * 60 + moment.minute


def _moment(counted: int) -> datetime:
    hours, minute = divmod(counted, 60)
    days, hour = divmod(hours, 24)
    months, day = divmod(days - 1, 31)
    year, month = divmod(months - 1, 12)
    return datetime(year, month + 1, day + 1, hour, minute, tzinfo=UTC)
