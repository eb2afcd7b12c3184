"""Figures of a period as they stand in a report."""

from ....base.figures.source import ALL
from ....base.figures.source import report_sources
from ...paper import say
from ...tasks.offices import STANDING
from ..counting.events import PeriodCounted
from ..counting.job import ask_for
from ..counting.store import count_store
from ..counting.store import PeriodCount
from .record import Line
from .record import Report
from .record import report_store
from collections.abc import Collection
from collections.abc import Iterator
from datetime import datetime


def lines_of(counted: PeriodCount, unit: str) -> tuple[Line, ...]:
    """Of a unit, or of ALL."""
    return tuple(_lines(counted, unit))


def _lines(counted: PeriodCount, unit: str) -> Iterator[Line]:
    for source in report_sources():
        heading = say(source.title)
        counts = counted.sums.counts.get(source.code, {})
        for name, value in source.of_unit(counts, unit):
            title = say(source.lines[name])
            yield Line(source.code, name, value, heading, title)


def draw_figures(reports: Collection[Report], now: datetime) -> None:
    """Have them counted (anew), and put in once they are."""
    for one in reports:
        one.count(None, None)
    # Counted once for all, after all wait for it.
    for period in {one.period for one in reports}:
        ask_for(period, now)


def put_in(event: PeriodCounted) -> None:
    """Into the reports that wait for them."""
    counted = count_store().get(event.period)
    # What was counted before stands until all is counted anew.
    if counted is None or not counted.is_whole or counted.left:
        return
    for report in report_store().of_period(event.period):
        if report.lines is None:
            unit = ALL if report.unit == STANDING else report.unit
            report.count(lines_of(counted, unit), counted.at)
