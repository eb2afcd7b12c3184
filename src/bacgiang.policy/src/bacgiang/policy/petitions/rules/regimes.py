"""How long an answer may take, and what its sender must say of themselves.

Data of the registry, `bacgiang.petition_regimes`, seeded from `petitions.yaml`: a line
each, `token|Vietnamese|English|kinds|from|until|days|several|most|hand over|asks|basis|
verified|extra`. Kinds are `petition`, `question` and, of requests for information,
`information-` with how it is to be given.
"""

from ...base.tasks.calendar import Calendar
from ...base.tasks.calendar import Pause
from ...legal.vocabularies.tables import Entry
from ...legal.vocabularies.tables import entry_of
from ...legal.vocabularies.tables import table
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta


REGIMES = "bacgiang.petition_regimes"
COLUMNS = 10
"""Of a row, beside what every table has."""
MOST_DAYS = 500
"""Working days: they are counted one by one."""
OF_CALENDAR = "d"
ASKED = ("name", "address", "phone", "email")


@dataclass(frozen=True, kw_only=True)
class Regime(Entry):
    """A row, in working days; `most`: 0 for no limit. `kinds`: empty for any.

    `extra`: for terms that the law on access to information sets. What is to be
    gathered has the days of `several` once that was told, within those of `hand_over`;
    then it can be put off by `extra`: "10" working days or "15d" of the calendar.
    """

    kinds: tuple[str, ...]
    begins: date
    ends: date | None
    days: int
    several: int
    most: int
    hand_over: int
    asks: tuple[str, ...]
    basis: str
    verified: bool
    extra: str = ""

    def fits(self, kind: str, day: date) -> bool:
        in_time = self.begins <= day and (self.ends is None or day <= self.ends)
        return in_time and (not self.kinds or kind in self.kinds)

    def due(
        self,
        calendar: Calendar,
        received: date,
        pauses: Sequence[Pause] = (),
        is_several: bool = False,
    ) -> date:
        """The last day for an answer to what came in on a day; `is_several`: other
        units are asked, too.
        """
        return calendar.after(
            received, self.several if is_several else self.days, pauses
        )

    def latest(
        self, calendar: Calendar, received: date, pauses: Sequence[Pause] = ()
    ) -> date | None:
        """The day to which that can be put off; None for no limit."""
        if self.extra:
            gathered = calendar.after(received, self.several, pauses)
            if self.extra.endswith(OF_CALENDAR):
                return gathered + timedelta(days=int(self.extra[:-1]))
            return calendar.after(gathered, int(self.extra))
        return calendar.after(received, self.most, pauses) if self.most else None

    def pass_on_by(self, calendar: Calendar, arrived: date) -> date:
        """The last day to hand over what came to a unit on a day."""
        return calendar.after(arrived, self.hand_over)


def regime_for(kind: str, received: date) -> Regime | None:
    """The row that held on the day of receipt: a later one changes nothing for it."""
    rows = filter(None, map(regime_of, table(REGIMES).values()))
    return next((one for one in rows if one.fits(kind, received)), None)


def regime_of(entry: Entry) -> Regime | None:
    """The row that an entry of the table is; None for none."""
    try:
        kinds, begins, ends, *numbers, asks, basis, verified = entry.rest[:COLUMNS]
        days, several, most, hand_over = map(int, numbers)
        regime = Regime(
            entry.token,
            entry.vi,
            entry.en,
            kinds=_several(kinds),
            begins=date.fromisoformat(begins),
            ends=date.fromisoformat(ends) if ends else None,
            days=days,
            several=several,
            most=most,
            hand_over=hand_over,
            asks=_several(asks),
            basis=basis,
            verified=verified == "yes",
            extra=next(iter(entry.rest[COLUMNS:]), ""),
        )
        put_off = int(regime.extra.removesuffix(OF_CALENDAR) or "0")
    except ValueError:
        return None
    sound = min(days, several, hand_over) > 0 and set(regime.asks) <= {*ASKED}
    is_short = max(days, several, most, hand_over, put_off) <= MOST_DAYS
    return regime if sound and is_short and put_off >= 0 else None


def regime_in(line: str) -> Regime | None:
    """For the rule of the setting."""
    entry = entry_of(line)
    return None if entry is None else regime_of(entry)


def _several(column: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in column.split(",") if one.strip())
