"""Figures of a period as they stand in a report."""

from ....base.dates import now_utc
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
from collections.abc import Iterator


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


def draw_figures(report: Report) -> None:
    """Have them counted (anew), and put in once they are."""
    report.count(None, None)
    ask_for(report.period, now_utc())


def put_in(event: PeriodCounted) -> None:
    """Into the reports that wait for them."""
    counted = count_store().get(event.period)
    if counted is None or not counted.is_whole:
        return
    for report in report_store().of_period(event.period):
        if report.lines is None:
            unit = ALL if report.unit == STANDING else report.unit
            report.count(lines_of(counted, unit), counted.at)
