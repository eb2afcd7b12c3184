"""Working days, counted by a calendar of holidays; pure, so that any calendar can be
tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from itertools import count


SATURDAY = 5
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Pause:
    """Days that count for nobody: those after `begins`, up to and with `ends`."""

    begins: date
    ends: date

    def holds(self, day: date) -> bool:
        return self.begins < day <= self.ends


@dataclass(frozen=True)
class Calendar:
    """`working`: days of a weekend that were made working days."""

    holidays: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        is_weekend = day.weekday() >= SATURDAY
        return day in self.working or not (is_weekend or day in self.holidays)

    def after(self, day: date, days: int, pauses: Sequence[Pause] = ()) -> date:
        """The `days`-th working day after `day`; the last one before it where negative.

        Days of a pause are not counted.
        """
        step = DAY if days > 0 else -DAY
        left = abs(days)
        while left:
            day += step
            if self.works(day) and not any(one.holds(day) for one in pauses):
                left -= 1
        return day

    def between(self, day: date, until: date) -> int:
        """Working days after `day` up to and with `until`; negative where it passed."""
        if until < day:
            return -self.between(until, day)
        days = (day + DAY * one for one in count(1))
        return sum(self.works(next(days)) for _one in range((until - day).days))
