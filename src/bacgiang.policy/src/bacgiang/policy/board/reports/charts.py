"""Figures as pages show them: a list of each source's, and a chart of its lines."""

from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.charts.bars import bar_chart
from ...base.charts.drawing import Drawn
from ...base.charts.drawing import Series
from ...base.figures.source import report_source
from ...base.figures.source import ReportSource
from ...base.frame_language import frame_language
from ...base.number_labels import number_label
from ..pages.shown import say
from ..pages.shown import Words
from .store import Line
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter


TOLD = _("report_chart_told", default="The table below says the same.")
MOST_BARS = 15


def figure_parts(lines: Iterable[Line]) -> Iterator[Part]:
    """In the page's language, as long as the room is there whose figures they are."""
    for code, found in groupby(lines, attrgetter("source")):
        of_source, source = list(found), report_source(code)
        known = source.lines if source is not None else {}
        pairs = [(known.get(one.name, one.title), one.value) for one in of_source]
        drawn = [
            pair
            for one, pair in zip(of_source, pairs, strict=True)
            if source is None or one.name in source.charted
        ]
        kept = of_source[0].heading
        heading = [vi(kept)] if source is None else clause_heading(source)
        yield Part(
            look=f"figures-{code}",
            heading=heading,
            facts=[(title, shown_number(value)) for title, value in pairs],
            chart=bars(code, kept if source is None else source.title, drawn),
        )


def clause_heading(source: ReportSource) -> list[Said]:
    """With the clause of the regulation behind it."""
    return [Said(source.title), Said(f"({source.clause})", look="small text-muted")]


def bars(name: str, title: Words, pairs: Iterable[tuple[Words, int]]) -> str:
    """Of the first ones that are not nothing, two at least."""
    told = [(say(one), value) for one, value in pairs if value][:MOST_BARS]
    if len(told) < 2:
        return ""
    values = tuple(float(value) for _title, value in told)
    drawn = Drawn(
        labels=tuple(one for one, _value in told),
        series=(Series(say(title), values),),
        title=say(title),
        told=say(TOLD),
        language=frame_language(),
        name=f"chart-{name}",
    )
    return bar_chart(drawn)


def shown_number(value: int) -> str:
    return number_label(value, frame_language())
