"""Opening hours: rows of days and times, told in words and to search engines.

A row is a mapping of `first` and `last` (a day of `DAYS`, the last one None where it is
one day), `opens` and `closes` (a time of the day).
"""

from .wrong import WrongFact
from bacgiang.policy import _
from collections.abc import Iterator
from itertools import groupby
import re
from typing import Any
from zope import schema
from zope.i18n import translate
from zope.interface import Interface


DAYS = {
    "mon": _("day_mon", default="Monday"),
    "tue": _("day_tue", default="Tuesday"),
    "wed": _("day_wed", default="Wednesday"),
    "thu": _("day_thu", default="Thursday"),
    "fri": _("day_fri", default="Friday"),
    "sat": _("day_sat", default="Saturday"),
    "sun": _("day_sun", default="Sunday"),
}
WRONG_TIME = _("error_time_of_day", default="Write a time of the day, like 07:30.")
WRONG_HOURS = _(
    "error_opening_hours",
    default="Hours end after they begin, and days follow each other from Monday to "
    "Sunday. Write the morning and the afternoon in a row each.",
)
_TIME = re.compile(r"([01]?[0-9]|2[0-3])(?::|h|g)([0-5][0-9])?", re.IGNORECASE)

Row = dict[str, Any]


def time_of(text: str | None) -> str:
    """A time as `HH:MM`; "" for what is none. "7h30" and "7h" are times, too."""
    match = _TIME.fullmatch(f"{text or ''}".strip())
    return f"{int(match[1]):02}:{match[2] or '00'}" if match else ""


def is_time(value: str) -> bool:
    """Constraint of a field."""
    if not time_of(value):
        raise WrongFact(WRONG_TIME)
    return True


class IHoursRow(Interface):
    """Days on which an office is open, and from when to when."""

    first = schema.Choice(title=_("Day"), vocabulary="bacgiang.Weekdays")
    last = schema.Choice(
        title=_("Through"), vocabulary="bacgiang.Weekdays", required=False
    )
    opens = schema.TextLine(
        title=_("label_opens_at", default="Opens at"), constraint=is_time, max_length=5
    )
    closes = schema.TextLine(title=_("Closes at"), constraint=is_time, max_length=5)


def are_hours(rows: list[Row]) -> bool:
    """Constraint of a list of rows; what a row holds, its fields say afterwards."""
    order = [*DAYS]
    for row in rows:
        is_known = all(day in order for day in _days(row))
        if not is_known or not row["opens"] or not row["closes"]:
            continue
        first, last = map(order.index, _days(row))
        if first > last or time_of(row["opens"]) >= time_of(row["closes"]):
            raise WrongFact(WRONG_HOURS)
    return True


def hours_in_words(rows: list[Row] | None, language: str) -> tuple[str, ...]:
    """A line for the same days: "Monday – Friday: 07:30–11:30, 13:30–17:00"."""

    def said(day: str) -> str:
        return str(translate(DAYS[day], target_language=language))

    return tuple(
        f"{' – '.join(said(day) for day in dict.fromkeys(days))}: {', '.join(times)}"
        for days, times in _by_days(rows)
    )


def hours_for_programs(rows: list[Row] | None) -> tuple[str, ...]:
    """As `openingHours` of schema.org: "Mo-Fr 07:30-11:30"."""
    return tuple(
        f"{'-'.join(day[:2].title() for day in dict.fromkeys(days))} "
        f"{one.replace('–', '-')}"
        for days, times in _by_days(rows)
        for one in times
    )


def _by_days(
    rows: list[Row] | None,
) -> Iterator[tuple[tuple[str, str], list[str]]]:
    for days, same in groupby(rows or (), _days):
        yield (
            days,
            [f"{time_of(one['opens'])}–{time_of(one['closes'])}" for one in same],
        )


def _days(row: Row) -> tuple[str, str]:
    return row["first"], row["last"] or row["first"]
