"""What stands above the list of a section: the week of today, receptions, events.

Adapters of section, request and view by the section's listing (`ISectionTop`).
"""

from ...base.date_labels import day_label
from ...base.date_labels import local_iso
from ...base.date_labels import MONTHS
from ...base.dates import today
from ...base.entries.entries import Entry
from ...base.event_marks import marks_of
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.frame_language import frame_language
from ...base.keeping import Keeping
from ...base.keeping import say
from ...base.languages import reads_english
from ...base.made_in_turn import NotYetInTurn
from ...units.contact_facts.hours import DAYS
from ...units.sites.pinned.store import pin_of
from ..week.sheets import ADD
from .events import exceptions
from .events import next_starts
from .events import Takes
from .events import times
from .week_view import weekday_label
from .week_view import WeekView
from .weeks import schedules_of
from .weeks import TYPE
from .weeks import week_to_show
from bacgiang.policy import _
from calendar import Calendar
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from typing import TypeVar
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


RECEPTION_DAYS = 62
MOST_RECEPTIONS = 8
Found = TypeVar("Found")
YEARS = 2
"""Months further from today are not drawn: who follows links comes to an end."""


class _SectionTop(WeekView):
    """Of three, so that no address leads to it by its name."""

    template: ViewPageTemplateFile

    def __init__(self, section: Any, request: HTTPRequest, view: Any) -> None:
        super().__init__(section, request)
        self.view = view

    def __call__(self) -> str:
        return str(self.template())

    def in_its_turn(self, find: Callable[[], Found]) -> Found | None:
        """None while others are served: the list below needs no turn. The page without
        this is kept for nobody.
        """
        try:
            return find()
        except NotYetInTurn:
            say(self.request.response, Keeping.ANEW)
            return None


class ScheduleTop(_SectionTop):
    """The week of today, with the days on which citizens are received."""

    template = ViewPageTemplateFile("schedule_top.pt")

    @cached_property
    def section(self) -> Any:
        """That which holds what is shown."""
        return schedules_of(self.context)

    @property
    def is_own(self) -> bool:
        """Whether the list below is of what is shown here."""
        return bool(self.section.absolute_url() == self.context.absolute_url())

    @property
    def has_others(self) -> bool:
        return self.is_own and bool(self.arranged(self.view.queried))

    @cached_property
    def week(self) -> Any:
        return week_to_show(self.section)

    @property
    def foreign(self) -> str | None:
        own = self.section.language or "vi"
        return own if own != frame_language() else None

    @property
    def may_add(self) -> bool:
        return bool(api.user.has_permission(ADD, obj=self.context))

    @cached_property
    def _times(self) -> list[Takes]:
        last = today() + timedelta(days=RECEPTION_DAYS)
        found = self.in_its_turn(lambda: times(self.section, today(), last))
        return found or []

    def receptions(self) -> list[Takes]:
        return [one for one in self._times if not one.is_off][:MOST_RECEPTIONS]

    def left_out(self) -> list[tuple[str, str]]:
        """What does not take place as usual, and when."""
        return [
            (title, ", ".join(map(weekday_label, days)))
            for title, days in exceptions(self.section, today())
        ]

    def arranged(self, brains: Any) -> list[Any]:
        """Weeks, the newest first, then what else there is; nothing of it twice."""
        shown = {one.url for one in self.receptions()}
        shown |= {self.week.absolute_url()} if self.week is not None else set()
        found = [one for one in brains if one.getURL() not in shown]
        weeks = [one for one in found if one.portal_type == TYPE]
        weeks.sort(key=lambda one: str(one.getId), reverse=True)
        return [*weeks, *(one for one in found if one.portal_type != TYPE)]

    def closed(self) -> list[tuple[str, str]]:
        """What its rule has on days when offices are closed, and when."""
        found: dict[str, list[date]] = {}
        for one in self._times:
            if one.is_off:
                found.setdefault(one.title, []).append(one.first)
        return [(name, ", ".join(map(weekday_label, d))) for name, d in found.items()]


class EventsTop(_SectionTop):
    """A month or a week of events; `?month=2026-12`, `?week=2026-12-07`."""

    template = ViewPageTemplateFile("events_top.pt")
    weekdays = tuple(DAYS.values())

    def __call__(self) -> str:
        form = self.request.form
        asked = form_value(form, "week") or form_value(form, "month")
        if asked and asked != self._name(self.day, self.is_week):
            # Of each week and month there is one answer to be made, and kept.
            self.request.response.redirect(self._url(self.day, self.is_week))
            return ""
        if batch_start(form) or self.in_its_turn(lambda: self.by_day) is None:
            return ""
        return super().__call__()

    @cached_property
    def _brains(self) -> dict[str, Any]:
        return {one.UID: one for one in self.view.queried}

    @cached_property
    def _next(self) -> dict[str, datetime]:
        return next_starts([*self._brains.values()], today())

    @cached_property
    def _order(self) -> list[str]:
        """UIDs of what comes, the nearest first, a pinned one before it."""
        pin = pin_of(self.context)
        first = pin.item if pin is not None else ""
        return sorted(self._next, key=lambda uid: uid != first)

    def coming(self) -> Iterator[tuple[Entry, tuple[Message, ...]]]:
        """As many as a page of the list has, with what is said of each."""
        entries, language = self.view.entries(), frame_language()
        for uid in self._order[: self.view.page_size]:
            brain, start = self._brains[uid], self._next[uid]
            said = day_label(start, language)
            entry = replace(entries.of(brain), day=said, iso=local_iso(start))
            yield entry, marks_of(brain._unrestrictedGetObject())

    @property
    def is_more_coming(self) -> bool:
        return len(self._order) > self.view.page_size

    def arranged(self, brains: Any) -> Any:
        """What comes and does not stand above the list, and what is over, the last
        first.
        """
        is_above = self.view.top or batch_start(self.request.form)
        left = self._order[self.view.page_size :] if is_above else self._next
        over = [one for one in brains if one.UID not in self._next]
        return [*(self._brains[uid] for uid in left), *over]

    @property
    def is_any_over(self) -> bool:
        return len(self.view.queried) > len(self._next)

    @cached_property
    def is_week(self) -> bool:
        return bool(form_value(self.request.form, "week"))

    @cached_property
    def day(self) -> date:
        """The first day of what is asked for, or of this month or week."""
        said = form_value(self.request.form, "week" if self.is_week else "month")
        try:
            asked = date.fromisoformat(said if self.is_week else f"{said}-01")
        except ValueError:
            asked = today()
        if abs(asked.year - today().year) > YEARS:
            asked = today()
        first = asked - timedelta(days=asked.weekday())
        return first if self.is_week else asked.replace(day=1)

    @cached_property
    def weeks(self) -> list[list[date]]:
        """Weeks from Monday."""
        if self.is_week:
            return [[self.day + timedelta(days=n) for n in range(7)]]
        return Calendar().monthdatescalendar(self.day.year, self.day.month)

    @cached_property
    def by_day(self) -> dict[date, list[Takes]]:
        days = [day for week in self.weeks for day in week if self.is_within(day)]
        found = [x for x in times(self.context, days[0], days[-1]) if not x.is_off]
        held = {
            day: [one for one in found if one.first <= day <= one.last] for day in days
        }
        return {day: those for day, those in held.items() if those}

    def is_within(self, day: date) -> bool:
        return self.is_week or day.month == self.day.month

    @property
    def heading(self) -> Message | str:
        if self.is_week:
            ends = (self.day, self.day + timedelta(days=6))
            return " – ".join(day_label(one, frame_language()) for one in ends)
        english = reads_english(frame_language())
        name = MONTHS[self.day.month - 1] if english else str(self.day.month)
        facts = {"month": name, "year": self.day.year}
        return _("heading_month", default="${month} ${year}", mapping=facts)

    def ways(self) -> list[dict[str, Any]]:
        """Before and after, and to the other of week and month."""
        if self.is_week:
            step = timedelta(days=7)
            found = [(EARLIER_WEEK, self.day - step), (LATER_WEEK, self.day + step)]
        else:
            later = (self.day + timedelta(days=31)).replace(day=1)
            found = [(EARLIER, self.day - timedelta(days=1)), (LATER, later)]
        shown = [
            {"url": self._url(day, self.is_week), "label": label}
            for label, day in found
            if abs(day.year - today().year) <= YEARS
        ]
        inside = self.day if self.is_week else max(self.day, today())
        other = TO_MONTH if self.is_week else TO_WEEK
        inside = inside if self.is_within(inside) else self.day
        return [*shown, {"url": self._url(inside, not self.is_week), "label": other}]

    def _url(self, day: date, of_week: bool) -> str:
        asked = "week" if of_week else "month"
        return f"{self.context.absolute_url()}?{asked}={self._name(day, of_week)}"

    @staticmethod
    def _name(day: date, of_week: bool) -> str:
        monday = day - timedelta(days=day.weekday())
        return f"{monday}" if of_week else f"{day:%Y-%m}"


EARLIER = _("label_month_before", default="Month before")
LATER = _("label_month_after", default="Month after")
EARLIER_WEEK = _("label_week_before", default="Week before")
LATER_WEEK = _("label_week_after", default="Week after")
TO_WEEK = _("label_show_week", default="By week")
TO_MONTH = _("label_show_month", default="By month")
