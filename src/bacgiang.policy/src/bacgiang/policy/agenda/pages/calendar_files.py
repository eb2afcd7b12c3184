"""`@@week.ics` of a week, `@@weeks.ics` and `@@events.ics` of sections (RFC 5545)."""

from ...base.dates import LOCAL_TIME
from ...base.dates import today
from ...base.pages_in_turn import MadeInTurn
from ..week.changes import Mark
from ..week.changes import Marked
from ..week.lines import Entry
from ..week.published import shown_lines
from .events import brains_of
from .events import times
from .week_view import time_label
from .weeks import weeks_from
from collections.abc import Iterable
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from hashlib import sha256
from icalendar import Calendar
from icalendar import Event
from plone.app.event.ical.exporter import construct_icalendar
from Products.Five import BrowserView
from typing import Any


WEEKS_BACK = 4
DAYS_BACK = 31
DAYS_AHEAD = 366
"""In which days on which offices are closed are left out of what comes again."""


class _CalendarFile(MadeInTurn, BrowserView):
    def made(self) -> bytes:
        made: bytes = self.calendar().to_ical()
        response = self.request.response
        response.setHeader("Content-Type", "text/calendar; charset=utf-8")
        name = f"{self.context.getId()}.ics"
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        return made

    def calendar(self) -> Calendar:
        raise NotImplementedError


class WeekFile(_CalendarFile):
    def weeks(self) -> Iterable[Any]:
        return (self.context,)

    def calendar(self) -> Calendar:
        calendar = Calendar()
        calendar.add("prodid", "-//Website Bac Giang//schedules//VI")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", self.context.Title())
        for week in self.weeks():
            lines, changed = shown_lines(week)
            at = changed or week.modified().asdatetime()
            for line in lines:
                calendar.add_component(_event(week, line, at))
        return calendar


class WeeksFile(WeekFile):
    """The last weeks, this one and those to come."""

    def weeks(self) -> Iterable[Any]:
        return weeks_from(self.context, today() - timedelta(weeks=WEEKS_BACK))


class EventsFile(_CalendarFile):
    """Events of the section that are not long over, those that come again once."""

    def calendar(self) -> Calendar:
        found = brains_of(self.context, today() - timedelta(days=DAYS_BACK))
        calendar = construct_icalendar(self.context, found)
        last = today() + timedelta(days=DAYS_AHEAD)
        closed = [one for one in times(self.context, today(), last) if one.is_off]
        for one in calendar.walk("VEVENT"):
            # Plone's is the moment of asking: what is kept would never be the same.
            one["dtstamp"] = one["last-modified"]
            for day in (x.first for x in closed if x.url == str(one["url"])):
                begins = one.decoded("dtstart")
                moment = begins.replace(year=day.year, month=day.month, day=day.day)
                one.add("exdate", moment)
        return calendar


def _event(week: Any, line: Marked, at: datetime) -> Event:
    """Named by what it was when it was public first: programs find it again."""
    entry, event = line.entry, Event()
    first = (line.first or entry).line() + "|" * line.number
    name = sha256(first.encode()).hexdigest()[:20]
    event.add("uid", f"{week.UID()}-{name}")
    event.add("dtstamp", at)
    event.add("sequence", line.changes)
    event.add("status", "CANCELLED" if line.mark is Mark.CANCELLED else "CONFIRMED")
    for field, moment in _moments(entry):
        event.add(field, moment)
    is_part = entry.time and not entry.time[:1].isdecimal()
    event.add(
        "summary", f"{time_label(entry.time)}: {entry.what}" if is_part else entry.what
    )
    event.add("location", entry.where)
    event.add("description", entry.who)
    event.add("url", week.absolute_url())
    return event


def _moments(entry: Entry) -> Iterable[tuple[str, Any]]:
    if not entry.time[:1].isdecimal():
        return (("dtstart", entry.day),)
    clocks = map(time.fromisoformat, entry.time.split("-"))
    moments = (datetime.combine(entry.day, one, LOCAL_TIME) for one in clocks)
    return zip(("dtstart", "dtend"), (one.astimezone(UTC) for one in moments))  # noqa: B905
