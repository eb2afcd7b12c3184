"""What the count of a period tells."""

from ....base.figures.figure import Period
from dataclasses import dataclass


@dataclass(frozen=True)
class PeriodCounted:
    """All figures of a period stand in the store."""

    period: Period
