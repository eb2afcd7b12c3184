"""Working days, counted by a calendar of holidays; pure, so that any calendar can be
tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta


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
        is_off = _is_weekend(day) or day in self.holidays
        return day in self.working or not is_off

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
        week = _weekdays(until) - _weekdays(day)
        off = self.holidays - self.working
        return (
            week
            - sum(day < one <= until and not _is_weekend(one) for one in off)
            + sum(day < one <= until and _is_weekend(one) for one in self.working)
        )


def _is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def _weekdays(day: date) -> int:
    """From Monday to Friday, up to and with a day: the first of all was a Monday."""
    weeks, days = divmod(day.toordinal(), 7)
    return weeks * SATURDAY + min(days, SATURDAY)
