"""When events of a section take place, each time of those that come again."""

from ...base.asked import asked
from ...base.asked import catalog_of_site
from ...base.date_labels import clock_label
from ...base.dates import day_of
from ...base.dates import LOCAL_TIME
from ...base.event_marks import marks_of
from ...base.made_in_turn import in_turn
from ...base.tasks.calendar import Calendar
from ...base.tasks.working_days import calendar
from ...units.sites.belonging import unit_code_of
from ...units.sites.listings import GATHERED
from ...units.sites.listings import Listing
from Acquisition import aq_parent
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import UTC
from plone import api
from plone.app.event.base import get_events
from plone.app.event.base import RET_MODE_ACCESSORS
from plone.app.event.base import RET_MODE_BRAINS
from plone.event.interfaces import IOccurrence
from plone.event.utils import dt2int
import re
from typing import Any
from zope.i18nmessageid import Message


MOST_EVENTS = 500
_NAMED = re.compile(r"RDATE[^:\n]{0,100}:([\dTZ,]+)")
_EXCEPTIONS = re.compile(r"EXDATE[^:\n]{0,100}:([\dTZ,]+)")
_ON_WEEKENDS = re.compile(r"BYDAY=[^;\n]{0,100}S[AU]")
SATURDAY = 5
NOT_BY_PLONE = None
"""Order of events: Plone's reads every index for each of them, so that whatever anybody
saves ended the page.
"""


@dataclass(frozen=True)
class Takes:
    """An event that takes place from day to day; `time` is "" where it is all day.

    `is_off`: by its rule citizens are received that day, on which offices are closed.
    `marks`: what other rooms say of it now.
    """

    title: str
    url: str
    first: date
    last: date
    time: str
    where: str
    is_off: bool = False
    marks: tuple[Message, ...] = ()


def times(section: Any, first: date, last: date) -> list[Takes]:
    """What takes place on some of the days, the first of each first."""
    bounds = (
        datetime.combine(first, time.min, LOCAL_TIME),
        datetime.combine(last, time.max, LOCAL_TIME),
    )
    with in_turn():
        found = get_events(
            section,
            *bounds,
            ret_mode=RET_MODE_ACCESSORS,
            expand=True,
            sort=NOT_BY_PLONE,
            **_query(section),
        )
        found.sort(key=lambda one: one.start)
        working = calendar()
        return [_takes(one, working) for one in found[:MOST_EVENTS]]


def brains_of(section: Any, first: date) -> Any:
    """What takes place on the day or after it, the events once each."""
    start = datetime.combine(first, time.min, LOCAL_TIME)
    query = _query(section)
    found = get_events(
        section, start, ret_mode=RET_MODE_BRAINS, sort=NOT_BY_PLONE, **query
    )
    by_uid = {one.UID: one for one in found}
    return [by_uid[one] for one in next_starts(found, first)][:MOST_EVENTS]


def exceptions(section: Any, first: date) -> Iterator[tuple[str, list[date]]]:
    """Titles of events with the days on which, by exception, they do not take place."""
    for brain in brains_of(section, first):
        event = brain._unrestrictedGetObject()
        days = sorted(_days(_EXCEPTIONS, event.recurrence or ""))
        if left := [one for one in days if one >= first]:
            yield event.title, left


def _days(sign: re.Pattern[str], rule: str) -> Iterator[date]:
    """Those that lines of a rule name one by one."""
    for one in ",".join(sign.findall(rule)).split(","):
        if one[:8].isdecimal() and len(one) >= 8:
            yield date.fromisoformat(f"{one[:4]}-{one[4:6]}-{one[6:8]}")


def _query(section: Any) -> dict[str, Any]:
    """As the list of the section asks (`listings.query_of`)."""
    query: dict[str, Any] = {"portal_type": "Event", "review_state": "published"}
    portal = "/".join(api.portal.get().getPhysicalPath())
    if section.listing in GATHERED:
        own = {"shown_on": unit_code_of(section), "Language": section.Language()}
        return {**query, **own, "path": portal}
    path = "/".join(section.getPhysicalPath())
    return {**query, "path": {"query": path, "depth": 1}}


def _takes(one: Any, working: Calendar) -> Takes:
    begins, ends = one.start, one.end
    clock = "" if one.whole_day else clock_label(begins)
    if clock and not one.open_end and day_of(begins) == day_of(ends):
        clock += f"–{clock_label(ends)}"
    is_one_of = IOccurrence.providedBy(one.context)
    event = aq_parent(one.context) if is_one_of else one.context
    days = day_of(begins), day_of(ends)
    is_off = is_day_off(event, days[0], working)
    where = one.location or ""
    url, marks = event.absolute_url(), marks_of(event)
    return Takes(one.title, url, *days, clock, where, is_off, marks)


def next_starts(brains: Sequence[Any], day: date) -> dict[str, datetime]:
    """When events that are not over before a day begin, those that come again the next
    time, by UID, the nearest first.
    """
    bound = dt2int(datetime.combine(day, time.min, LOCAL_TIME))
    uids = {one.getRID(): one.UID for one in brains}

    def ask(catalog: Any) -> dict[str, int]:
        starts, ends = catalog.getIndex("start"), catalog.getIndex("end")
        found = {}
        for number, uid in uids.items():
            pairs = (sorted(x.getEntryForObject(number, ())) for x in (starts, ends))
            left = (s for s, e in zip(*pairs, strict=False) if e >= bound)
            found[uid] = next(left, 0)
        return found

    found = asked(catalog_of_site(), ask)
    coming = sorted((start, uid) for uid, start in found.items() if start)
    return {uid: _moment(start) for start, uid in coming}


def _moment(number: int) -> datetime:
    """What `dt2int` made a number of; its counterpart knows no December and no 31st."""
    days, minutes = divmod(number, 24 * 60)
    months, day = divmod(days - 1, 31)
    year, month = divmod(months - 1, 12)
    begins = datetime(year, month + 1, day + 1, *divmod(minutes, 60), tzinfo=UTC)
    return begins.astimezone(LOCAL_TIME)


def is_day_off(event: Any, day: date, working: Calendar) -> bool:
    """Whether a rule has citizens received on a day on which offices are closed. A day
    that was named by itself, and weekends that the rule names, are meant, unless they
    are holidays.
    """
    rule = event.recurrence or ""
    if not rule or not is_reception(event) or working.works(day):
        return False
    is_weekly = "FREQ=WEEKLY" in rule and day_of(event.start).weekday() >= SATURDAY
    named = {day_of(event.start), *_days(_NAMED, rule)}
    is_meant = is_weekly or day in named or _ON_WEEKENDS.search(rule) is not None
    return day in working.holidays or not is_meant


def is_reception(event: Any) -> bool:
    """What stands among the schedules of leaders."""
    return bool(getattr(aq_parent(event), "listing", None) == Listing.SCHEDULE)
