"""When the next item comes out or goes off, of all there are."""

from ...base.asked import asked
from ...base.dates import in_utc
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from typing import Any


INDEXES = ("effective", "expires")
MINUTE = timedelta(minutes=1)


def next_turning(now: datetime) -> datetime | None:
    """The catalog counts minutes, pages count seconds: both ends of a minute count."""
    tool = api.portal.get_tool("portal_catalog")
    return asked(tool._catalog, lambda catalog: _next(catalog, in_utc(now)))


def _next(catalog: Any, now: datetime) -> datetime | None:
    moments = (one for one in _turnings(catalog, now) if one > now)
    return min(moments, default=None)


def _turnings(catalog: Any, now: datetime) -> Iterator[datetime]:
    minute = now.replace(second=0, microsecond=0)
    for name in INDEXES:
        keys = catalog.getIndex(name)._index
        for begin in (minute, minute + MINUTE):
            key = _first(keys, _counted(begin))
            if key is not None:
                yield from (_moment(key), _moment(key) + MINUTE)


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
