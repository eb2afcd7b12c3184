"""Bars of one period side by side: lying, each below its name, which so stands whole on
a phone, too.
"""

from ..number_labels import number_label
from .drawing import Drawn
from .drawing import head_of
from .scale import scale_of
from collections.abc import Iterator
from html import escape
from itertools import accumulate
from textwrap import wrap


WIDTH = 560
NUMBERS = 110
"""Room at the right for the number of the longest bar."""
NAME, BAR, GAP = 26, 16, 14
LONGEST_NAME, MOST_LINES = 42, 2
"""Letters of a line, as large as phones have them."""


def bar_chart(drawn: Drawn) -> str:
    """The values of the first series, a bar for each label."""
    values = drawn.series[0].values if drawn.series else ()
    names = [wrap(one, LONGEST_NAME, max_lines=MOST_LINES) for one in drawn.labels]
    tops = [*accumulate((NAME * len(one) + BAR + GAP for one in names), initial=0)]
    return (
        f'<svg class="chart chart-bars" viewBox="0 0 {WIDTH} {tops[-1] + 4}"'
        f' role="img"{head_of(drawn)}'
        f"{''.join(_bars(drawn, values, names, tops))}</svg>"
    )


def _bars(
    drawn: Drawn,
    values: tuple[float | None, ...],
    names: list[list[str]],
    tops: list[int],
) -> Iterator[str]:
    scale = scale_of([one for one in values if one is not None])
    room = WIDTH - NUMBERS
    zero = scale.share(0.0) * room
    for value, lines, top in zip(values, names, tops, strict=False):
        if value is None:
            continue
        bar, end = top + NAME * len(lines) + 2, scale.share(value) * room
        left, right = sorted((zero, end))
        for place, line in enumerate(lines, 1):
            # Well above the bar: the number of a short one stands beside the name.
            at = top + NAME * place - 8
            yield f'<text class="chart-name" x="0" y="{at}">{escape(line)}</text>'
        yield (
            f'<rect class="chart-bar chart-1" x="{left:.1f}" y="{bar}"'
            f' width="{max(right - left, 1):.1f}" height="{BAR}"/>'
            f'<text class="chart-value" x="{right + 6:.1f}" y="{bar + BAR - 1}">'
            f"{number_label(value, drawn.language)}</text>"
        )
    yield (
        f'<line class="chart-axis" x1="{zero:.1f}" x2="{zero:.1f}" y1="0"'
        f' y2="{tops[-1]}"/>'
    )
