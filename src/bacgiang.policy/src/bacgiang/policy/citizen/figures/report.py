"""What reports tell of submissions that boards handle, out of their rows."""

from ...base.dates import day_of
from ...base.dates import today
from ...base.figures.figure import Period
from ...base.figures.source import ALL
from ...base.figures.source import Counts
from ...base.stores.site_store import SiteStore
from ...units.register.directory import directory
from ..cases.row_store import Row
from ..cases.row_store import RowStore
from collections import Counter
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from datetime import datetime
from enum import StrEnum
from plone.dexterity.content import DexterityContent
from statistics import median_low
from typing import Any


RECEIVED, DONE, ON_TIME, LATE = "received", "done", "on-time", "late"
REFUSED = "refused"
OPEN, OVERDUE, DAYS = "open", "overdue", "days"
"""The last three are of today, of today, and a median of whole days."""


def count_rows(rows: Iterable[Row], done: StrEnum, period: Period) -> Counts:
    """By the unit that has each now. `done`: the phase in which one is as asked for."""
    day = today()
    found: dict[str, Counter[str]] = defaultdict(Counter)
    days: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        counts = found[row.unit]
        counts[RECEIVED] += period.holds(row.received)
        if row.is_open:
            counts[OPEN] += 1
            counts[OVERDUE] += row.due is not None and row.due < day
        elif row.closed is None or not period.holds(row.closed):
            continue
        elif row.phase == REFUSED:
            counts[REFUSED] += 1
        elif row.phase == done:
            closed = day_of(row.closed)
            counts[DONE] += 1
            counts[LATE if _is_late(row, closed) else ON_TIME] += 1
            for one in (row.unit, ALL):
                days[one].append((closed - day_of(row.received)).days)
    for unit, each in days.items():
        found[unit][DAYS] = median_low(each)
    return found


def _is_late(row: Any, closed: date) -> bool:
    """By the day that was told first, where one is kept."""
    due = getattr(row, "promised", None) or row.due
    return due is not None and closed > due


def closed_in(
    store: SiteStore[Any],
    phase: StrEnum,
    site: DexterityContent,
    unit: str | None,
    period: Period,
) -> int:
    """How many came into a closed phase in these days; `store`: of a `RowStore`."""
    units = [one.code for one in directory()] if unit is None else [unit]
    return sum(_closed(store(site), phase, code, period) for code in units)


def _closed(store: RowStore, phase: StrEnum, unit: str, period: Period) -> int:
    """The latest come first: what lies before the days is not looked at."""
    count = 0
    for key in store.keys(unit, phase, is_open=False):
        day: date = day_of(datetime.fromisoformat(key[2]))
        if day < period.first:
            break
        count += day <= period.last
    return count
