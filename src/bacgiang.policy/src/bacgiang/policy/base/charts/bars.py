"""Bars of one period side by side: lying, each below its name, which so stands whole on
a phone, too.
"""

from ..number_labels import number_label
from .drawing import Drawn
from .drawing import head_of
from .scale import scale_of
from collections.abc import Iterator
from html import escape


WIDTH = 560
NUMBERS = 110
"""Room at the right for the number of the longest bar."""
ROW, NAME, BAR = 54, 26, 16
LONGEST_NAME = 42
"""Letters of a line, as large as phones have them."""


def bar_chart(drawn: Drawn) -> str:
    """The values of the first series, a bar for each label."""
    values = drawn.series[0].values if drawn.series else ()
    height = ROW * len(values) + 4
    return (
        f'<svg class="chart chart-bars" viewBox="0 0 {WIDTH} {height}" role="img"'
        f"{head_of(drawn)}"
        f"{''.join(_bars(drawn, values))}</svg>"
    )


def _bars(drawn: Drawn, values: tuple[float | None, ...]) -> Iterator[str]:
    scale = scale_of([one for one in values if one is not None])
    room = WIDTH - NUMBERS
    zero = scale.share(0.0) * room
    for place, value in enumerate(values):
        if value is None:
            continue
        top, end = place * ROW + NAME + 4, scale.share(value) * room
        left, right = sorted((zero, end))
        name = drawn.labels[place]
        said = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        yield (
            f'<text class="chart-name" x="0" y="{top - 6}">{escape(said)}'
            f'</text><rect class="chart-bar chart-1" x="{left:.1f}" y="{top}"'
            f' width="{max(right - left, 1):.1f}" height="{BAR}"/>'
            f'<text class="chart-value" x="{right + 6:.1f}" y="{top + BAR - 2}">'
            f"{number_label(value, drawn.language)}</text>"
        )
    yield (
        f'<line class="chart-axis" x1="{zero:.1f}" x2="{zero:.1f}" y1="0"'
        f' y2="{ROW * len(values) + 2}"/>'
    )
