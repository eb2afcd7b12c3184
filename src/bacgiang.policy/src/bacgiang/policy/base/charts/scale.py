"""The axis of values: round numbers, and where a value stands between them."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from math import floor
from math import log10


STEPS = (1, 2, 2.5, 5, 10)
LEAST = 1e-300
"""Of less no float is a fifth."""


@dataclass(frozen=True)
class Scale:
    """`ticks` from the least to the greatest, with the same step between them."""

    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Where a value stands: 0 at the least tick, 1 at the greatest."""
        low, high = self.ticks[0], self.ticks[-1]
        return (value - low) / (high - low)

    def labels(self) -> list[Decimal]:
        """The ticks as exact numbers."""
        return [Decimal(f"{one:.6g}") for one in self.ticks]


def scale_of(values: list[float], wanted: int = 5) -> Scale:
    """A scale that holds the values and nought."""
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    if high - low < LEAST:
        high = 1.0
    rough = (high - low) / wanted
    power = 10 ** floor(log10(rough))
    step = next(one * power for one in STEPS if one * power >= rough * 0.999999)
    first, last = floor(low / step), ceil(high / step)
    return Scale(tuple(number * step for number in range(first, last + 1)))
