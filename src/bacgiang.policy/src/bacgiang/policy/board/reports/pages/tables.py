"""Figures as pages show them: a table of each source, a chart of its lines."""

from ....base.charts.bars import bar_chart
from ....base.charts.drawing import Drawn
from ....base.charts.drawing import Series
from ....base.figures.source import report_source
from ....base.frame_language import frame_language
from ....base.number_labels import number_label
from ..content.record import Line
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


Words: TypeAlias = Message | str
TOLD = _("report_chart_told", default="The table below says the same.")
MOST_BARS = 15


@dataclass(frozen=True)
class ShownTable:
    """`tongue`: "vi" of words that are kept in Vietnamese alone, else None; `chart`:
    SVG, "" where there is nothing to compare.
    """

    code: str
    heading: Words
    clause: str
    rows: tuple[tuple[Words, str], ...]
    chart: str
    tongue: str | None = None


def shown_tables(lines: Iterable[Line]) -> Iterator[ShownTable]:
    """In the page's language, as long as the room is there whose figures they are."""
    for code, found in groupby(lines, attrgetter("source")):
        of_source, source = list(found), report_source(code)
        if source is None:
            titles: list[Words] = [one.title for one in of_source]
            heading: Words = of_source[0].heading
        else:
            titles = [source.lines.get(one.name, one.title) for one in of_source]
            heading = source.title
        values = [one.value for one in of_source]
        yield ShownTable(
            code=code,
            heading=heading,
            clause=source.clause if source is not None else "",
            rows=tuple(zip(titles, map(shown_number, values), strict=True)),
            chart=bars(code, heading, list(zip(titles, values, strict=True))),
            tongue=None if source is not None else "vi",
        )


def bars(name: str, title: Words, pairs: list[tuple[Words, int]]) -> str:
    """Of the first ones that are not nothing, two at least."""
    told = [(_said(one), value) for one, value in pairs if value][:MOST_BARS]
    if len(told) < 2:
        return ""
    values = tuple(float(value) for _title, value in told)
    drawn = Drawn(
        labels=tuple(one for one, _value in told),
        series=(Series(_said(title), values),),
        title=_said(title),
        told=_said(TOLD),
        language=frame_language(),
        name=f"chart-{name}",
    )
    return bar_chart(drawn)


def shown_number(value: int) -> str:
    return number_label(value, frame_language())


def _said(words: Words) -> str:
    return str(translate(words, context=getRequest()))
