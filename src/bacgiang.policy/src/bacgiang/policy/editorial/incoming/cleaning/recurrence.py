"""Rules by which events come again: such as end soon enough to be gone through.

A rule is gone through wherever an event is listed, day by day; one whose day never
comes ("30 February") until the year 9999. So it is read here once, in bounded steps.
"""

from ....base.dates import now_utc
from ....base.refusal import Refusal
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from dateutil.rrule import rrule
from dateutil.rrule import rrulestr
from itertools import islice
from plone.dexterity.content import DexterityContent
import re


MOST_TIMES = 400
MOST_DATES = 400
YEARS = 10
_LINE = re.compile(r"(?:RRULE:|FREQ=|RDATE|EXDATE)[A-Za-z0-9=;,+:/_-]{0,10000}")
_DATES = ("RDATE", "EXDATE")
_ALWAYS = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d?",
    "COUNT": r"[1-9]\d{0,2}",
    "UNTIL": r"[0-9TZ]{8,16}",
    "WKST": r"[A-Z]{2}",
}
_WEEKDAYS = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_OF_MONTH = {
    "BYMONTHDAY": r"-?[1-9]\d?(?:,-?[1-9]\d?){0,30}",
    "BYDAY": rf"[+-]?[1-5]{_WEEKDAYS}(?:,[+-]?[1-5]{_WEEKDAYS}){{0,6}}",
}
# What the form offers; with it there is a day soon, so that nothing is looked for long.
_PARTS = {
    "DAILY": _ALWAYS,
    "WEEKLY": {**_ALWAYS, "BYDAY": rf"{_WEEKDAYS}(?:,{_WEEKDAYS}){{0,6}}"},
    "MONTHLY": {**_ALWAYS, **_OF_MONTH},
    "YEARLY": {**_ALWAYS, **_OF_MONTH, "BYMONTH": r"[1-9]|1[0-2]"},
}
MONTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of months, at most."""

WRONG_RECURRENCE = Refusal(
    "wrong_recurrence",
    _(
        "refusal_recurrence",
        default="The event cannot be repeated like this. Repeat it by days, weeks, "
        "months or years, at most ${most} times and within ${years} years, and say "
        "when it ends.",
        mapping={"most": MOST_TIMES, "years": YEARS},
    ),
    "recurrence",
)


def wrong_recurrence(obj: DexterityContent) -> Iterator[Refusal]:
    """Refusal of a rule that does not end, or only after very many days."""
    said, start = obj.__dict__.get("recurrence"), obj.__dict__.get("start")
    if not isinstance(start, datetime):
        # Nothing was said of it: an event begins as its form does, about now.
        start = now_utc()
    if isinstance(said, str) and said.strip() and not _is_bounded(said.split(), start):
        yield WRONG_RECURRENCE


def is_offered(said: str) -> bool:
    """Whether the form offers such a rule, with an end or without: its next day comes
    soon.
    """
    rules = _rules_in(said.split())
    return len(rules) == 1 and all(map(_has_next_day, rules))


def _is_bounded(lines: list[str], start: datetime) -> bool:
    rules = _rules_in(lines)
    is_read = bool(rules) or _are_read(lines)
    if not is_read or len(rules) > 1 or not all(map(_is_plain, rules)):
        return False
    most = timedelta(days=366 * YEARS)
    try:
        begin = _plain(start)
        found = rrulestr("\n".join(lines), dtstart=begin, forceset=True, ignoretz=True)
        days = map(_plain, (*found._rdate, *found._exdate))
        are_near = all(abs(one - begin) <= most for one in days)
        return are_near and all(map(_ends, found._rrule))
    except (ValueError, TypeError, KeyError, OverflowError):
        return False


def _rules_in(lines: list[str]) -> list[str]:
    """None of lines that are not read."""
    rules = [_bare(one) for one in lines if not one.startswith(_DATES)]
    return rules if _are_read(lines) else []


def _are_read(lines: list[str]) -> bool:
    dates = sum(1 + one.count(",") for one in lines)
    return dates <= MOST_DATES and all(map(_LINE.fullmatch, lines))


def _is_plain(rule: str) -> bool:
    parts = {name for name, _, _value in _parts_of(rule)}
    return _has_next_day(rule) and bool(parts & {"COUNT", "UNTIL"})


def _parts_of(rule: str) -> list[tuple[str, str, str]]:
    return [part.partition("=") for part in rule.split(";")]


def _has_next_day(rule: str) -> bool:
    said = _parts_of(rule)
    parts = {name: value for name, _, value in said}
    allowed = _PARTS.get(parts.get("FREQ", ""), {})
    is_known = len(parts) == len(said) and all(
        name in allowed and re.fullmatch(allowed[name], value)
        for name, value in parts.items()
    )
    return is_known and _has_days(parts)


def _has_days(parts: dict[str, str]) -> bool:
    """Whether the month has one of its days: there is no 30 February."""
    if "BYMONTHDAY" in parts and "BYDAY" in parts:
        return False
    days = [abs(int(one)) for one in parts.get("BYMONTHDAY", "1").split(",")]
    return min(days) <= MONTHS[int(parts.get("BYMONTH", 1))]


def _bare(rule: str) -> str:
    return rule.removeprefix("RRULE:")


def _plain(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _ends(rule: rrule) -> bool:
    """Whether all times of a plain rule come within some years, and there are any."""
    last = rule._dtstart + timedelta(days=366 * YEARS)
    if rule._until is not None and rule._until > last:
        return False
    until = min(last, rule._until or last)
    times = len(list(islice(rule.replace(until=until, count=None), MOST_TIMES + 1)))
    if rule._count is None:
        return 0 < times <= MOST_TIMES
    return rule._count <= min(times, MOST_TIMES)
