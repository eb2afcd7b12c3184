"""How long a dossier may take, by the days that count (decree 61/2018). Pure."""

from ..base.tasks.calendar import Calendar
from ..base.tasks.calendar import Pause
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from math import ceil


HOURS_OF_A_DAY = 8
MOST_DAYS = 5_000
DAY = timedelta(days=1)


class Unit(StrEnum):
    """As the record of a procedure has them (`choices.TIME_UNITS`)."""

    WORKING_DAY = "working-day"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Limit:
    """`amount`: a decimal number, as text."""

    amount: str
    unit: Unit

    @classmethod
    def of(cls, amount: str, unit: str) -> "Limit":
        """Raises ValueError, also where it is more than anybody waits."""
        made = cls(amount, Unit(unit))
        if not float(amount) > 0 or made._days() > MOST_DAYS:
            raise ValueError(amount)
        return made

    def due(
        self, calendar: Calendar, received: date, pauses: Sequence[Pause] = ()
    ) -> date:
        """The last day of what was received on a day. Days of a pause do not count; a
        term of calendar days that ends on a day off ends on the next that works (Civil
        Code 2015, article 148).
        """
        if self.unit in (Unit.WORKING_DAY, Unit.HOUR):
            return calendar.after(received, self._days(), pauses)
        left, day = self._days_from(received), received
        while left:
            day += DAY
            left -= not any(one.holds(day) for one in pauses)
        while not calendar.works(day):
            day += DAY
        return day

    def _days(self) -> int:
        """About how many, of months and years; of hours working days."""
        amount = Decimal(self.amount)
        match self.unit:
            case Unit.HOUR:
                return ceil(amount / HOURS_OF_A_DAY)
            case Unit.MONTH:
                return ceil(amount * 31)
            case Unit.YEAR:
                return ceil(amount * 366)
        return ceil(amount)

    def _days_from(self, day: date) -> int:
        if self.unit is Unit.DAY:
            return self._days()
        months = Decimal(self.amount) * (12 if self.unit is Unit.YEAR else 1)
        return (_months_after(day, ceil(months)) - day).days


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, its last one where that has none."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
