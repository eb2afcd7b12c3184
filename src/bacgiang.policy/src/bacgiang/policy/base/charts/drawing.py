"""The frame of a chart, and what is drawn in it."""

from ..number_labels import number_label
from .scale import Scale
from .scale import scale_of
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


WIDTH, HEIGHT = 720, 380
LEFT, RIGHT, TOP, BOTTOM = 104, 16, 16, 44
LETTER, LETTER_OF_PHONE = 8.5, 13.5
"""Width of a letter, on wide pages and on phones, where words are drawn larger."""
COLOURS = 8
"""Classes `chart-1` to `chart-8` of the look; each has a mark of its own, too."""
SHAPES = ("circle", "square", "diamond", "triangle")
GAP = 0.2
"""Share of a place on the axis that stays free beside bars."""


@dataclass(frozen=True)
class Series:
    """A line, or one colour of bars; None where there is no value."""

    title: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Drawn:
    """What a chart shows: `labels` below the axis, one for each value of a series.

    `title` and `told` are read to who does not see it; `name` is its own on a page.
    """

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    title: str
    told: str
    language: str = "vi"
    name: str = "chart"


def head_of(drawn: Drawn) -> str:
    """What is read, from within the opening tag."""
    title, told = f"{drawn.name}-title", f"{drawn.name}-told"
    return (
        f' aria-labelledby="{title} {told}">'
        f'<title id="{title}">{escape(drawn.title)}</title>'
        f'<desc id="{told}">{escape(drawn.told)}</desc>'
    )


def line_chart(drawn: Drawn) -> str:
    """Values over time, a line for each series."""
    every = [one for line in drawn.series for one in line.values if one is not None]
    frame = _Frame(drawn, scale_of(every))
    return frame.svg("".join(_lines(frame, drawn)))


def stacked_chart(drawn: Drawn) -> str:
    """Bars of all series one upon the other; values below nought are left out."""
    count = range(len(drawn.labels))
    sums = [sum(max(one.values[at] or 0, 0) for one in drawn.series) for at in count]
    frame = _Frame(drawn, scale_of([float(one) for one in sums]))
    return frame.svg("".join(_stacks(frame, drawn)))


class _Frame:
    """The axes, and where a value stands between them."""

    def __init__(self, drawn: Drawn, scale: Scale) -> None:
        self._drawn = drawn
        self._scale = scale
        self._step = (WIDTH - LEFT - RIGHT) / max(1, len(drawn.labels))

    def x(self, place: float) -> float:
        """The middle of a place on the axis."""
        return LEFT + (place + 0.5) * self._step

    def y(self, value: float) -> float:
        room = HEIGHT - TOP - BOTTOM
        return HEIGHT - BOTTOM - self._scale.share(value) * room

    def bar(self, place: int, low: float, high: float, colour: int, name: str) -> str:
        width = self._step * (1 - GAP)
        top, bottom = sorted((self.y(high), self.y(low)))
        said = number_label(round(high - low, 6), self._drawn.language)
        left = self.x(place) - width / 2
        return (
            f'<rect class="chart-bar chart-{colour}" x="{left:.1f}"'
            f' y="{top:.1f}" width="{width:.1f}" height="{max(bottom - top, 0.5):.1f}">'
            f"<title>{escape(name)}: {said}</title></rect>"
        )

    def svg(self, inner: str) -> str:
        drawn = self._drawn
        return (
            f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
            f"{head_of(drawn)}"
            f"{''.join(self._ticks())}{inner}{''.join(self._labels())}</svg>"
        )

    def _ticks(self) -> Iterator[str]:
        pairs = zip(self._scale.ticks, self._scale.labels(), strict=True)
        for value, exact in pairs:
            at, css = self.y(value), "chart-axis" if value == 0 else "chart-grid"
            yield (
                f'<line class="{css}" x1="{LEFT}" x2="{WIDTH - RIGHT}"'
                f' y1="{at:.1f}" y2="{at:.1f}"/>'
                f'<text class="chart-number" x="{LEFT - 8}" y="{at + 4:.1f}">'
                f"{number_label(exact, self._drawn.language)}</text>"
            )

    def _labels(self) -> Iterator[str]:
        labels = self._drawn.labels
        longest = max(map(len, labels), default=1) + 2
        every = _every(len(labels), longest * LETTER)
        on_phones = -(-_every(len(labels), longest * LETTER_OF_PHONE) // every) * every
        for place, label in enumerate(labels):
            if place % every:
                continue
            css = "chart-label chart-wide" if place % on_phones else "chart-label"
            yield (
                f'<text class="{css}" x="{self.x(place):.1f}"'
                f' y="{HEIGHT - BOTTOM + 24}">{escape(label)}</text>'
            )


def _every(count: int, width: float) -> int:
    """Of how many labels one has room, where each is so wide."""
    room = max(1, int((WIDTH - LEFT - RIGHT) / width))
    return max(1, -(-count // room))


def colour_of(place: int) -> int:
    return place % COLOURS + 1


def _lines(frame: _Frame, drawn: Drawn) -> Iterator[str]:
    for place, line in enumerate(drawn.series):
        colour = colour_of(place)
        for run in _runs(line.values):
            points = " ".join(
                f"{frame.x(at):.1f},{frame.y(one):.1f}" for at, one in run
            )
            yield f'<polyline class="chart-line chart-{colour}" points="{points}"/>'
        for at, value in enumerate(line.values):
            if value is not None:
                said = number_label(value, drawn.language)
                name = f"{line.title} {drawn.labels[at]}: {said}".strip()
                shape = marker(frame.x(at), frame.y(value), place)
                yield (
                    f'<g class="chart-mark chart-{colour}">'
                    f"<title>{escape(name)}</title>{shape}</g>"
                )


def _runs(
    values: Sequence[float | None],
) -> Iterator[list[tuple[int, float]]]:
    """Stretches without a gap, of two values at least."""
    run: list[tuple[int, float]] = []
    for at, value in enumerate((*values, None)):
        if value is not None:
            run.append((at, value))
            continue
        if len(run) > 1:
            yield run
        run = []


def _stacks(frame: _Frame, drawn: Drawn) -> Iterator[str]:
    for at in range(len(drawn.labels)):
        low = 0.0
        for place, one in enumerate(drawn.series):
            value = one.values[at]
            if value is None or value <= 0:
                continue
            name = f"{one.title} {drawn.labels[at]}"
            yield frame.bar(at, low, low + value, colour_of(place), name)
            low += value


def marker(x: float, y: float, place: int) -> str:
    """The mark of a series: its shape tells it apart where colours do not."""
    points: tuple[tuple[float, float], ...]
    match SHAPES[place % len(SHAPES)]:
        case "circle":
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
        case "square":
            return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>'
        case "diamond":
            points = ((x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y))
        case _:
            points = ((x, y - 5), (x + 5, y + 4), (x - 5, y + 4))
    return f'<polygon points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}"/>'
