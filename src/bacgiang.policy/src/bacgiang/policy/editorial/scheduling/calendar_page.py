"""`…/@@scheduled`: a month of what comes out and goes off; `?month=2026-12`."""

from ...base.date_labels import clock_label
from ...base.date_labels import day_label
from ...base.date_labels import MONTHS
from ...base.dates import today
from ...base.frame_language import frame_language
from ...base.languages import reads_english
from ...units.boards.store import board_store
from ...units.register.names import unit_name
from ..workflow.statements import LAST_YEAR
from .calendar import Turn
from .calendar import Turning
from .calendar import turnings
from bacgiang.policy import _
from calendar import Calendar
from datetime import date
from datetime import timedelta
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized
from zope.i18nmessageid import Message


NEXT = 10
TURN_TITLES = {
    Turn.COMES: _("label_comes_out", default="comes out"),
    Turn.GOES: _("label_goes_off", default="goes off"),
}
WEEKDAYS = (
    _("weekday_mon", default="Mon"),
    _("weekday_tue", default="Tue"),
    _("weekday_wed", default="Wed"),
    _("weekday_thu", default="Thu"),
    _("weekday_fri", default="Fri"),
    _("weekday_sat", default="Sat"),
    _("weekday_sun", default="Sun"),
)


class ScheduledPage(BrowserView):
    """A table of weeks, and the same as a list for narrow screens."""

    turn_titles = TURN_TITLES
    weekdays = WEEKDAYS
    unit_name = staticmethod(unit_name)
    clock = staticmethod(clock_label)

    def __call__(self) -> str:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to see what is scheduled.")
        return self.index()

    @cached_property
    def month(self) -> date:
        """The first day of the month that is shown; no month before this one."""
        present = today().replace(day=1)
        try:
            asked = date.fromisoformat(f"{self.request.form.get('month')}-01")
        except ValueError:
            return present
        return max(asked, present) if asked.year <= LAST_YEAR else present

    @cached_property
    def _codes(self) -> list[str]:
        mine = board_store().active_of_user(api.user.get_current().getId())
        return sorted({membership.code for membership in mine})

    @cached_property
    def coming(self) -> list[Turning]:
        """All that is scheduled, whatever the month, soonest first."""
        # What never goes off is kept as going off in the last year.
        return turnings(self._codes, today(), date(LAST_YEAR - 1, 12, 31))

    @property
    def next_ones(self) -> list[Turning]:
        return self.coming[:NEXT]

    @cached_property
    def by_day(self) -> dict[date, list[Turning]]:
        last = self._next_month - timedelta(days=1)
        days: dict[date, list[Turning]] = {}
        for one in turnings(self._codes, self.month, last):
            days.setdefault(one.at.date(), []).append(one)
        return days

    @cached_property
    def weeks(self) -> list[list[date]]:
        """Weeks from Monday; days of other months stand at both ends."""
        return Calendar().monthdatescalendar(self.month.year, self.month.month)

    def is_within(self, day: date) -> bool:
        return day.month == self.month.month

    def is_today(self, day: date) -> bool:
        return day == today()

    def day(self, day: date) -> str:
        return day_label(day, frame_language())

    @property
    def heading(self) -> Message:
        return _(
            "heading_month",
            default="${month} ${year}",
            mapping={"month": self._month_name, "year": self.month.year},
        )

    @property
    def _month_name(self) -> str:
        english = reads_english(frame_language())
        return MONTHS[self.month.month - 1] if english else str(self.month.month)

    @property
    def _next_month(self) -> date:
        return (self.month + timedelta(days=31)).replace(day=1)

    def ways(self) -> list[dict[str, Any]]:
        """To the month before, unless it is over, and to the next."""
        before = (self.month - timedelta(days=1)).replace(day=1)
        base = f"{self.context.absolute_url()}/@@scheduled?month="
        found = []
        if before >= today().replace(day=1):
            label = _("label_month_before", default="Month before")
            found.append({"url": f"{base}{before:%Y-%m}", "label": label})
        count = sum(
            (one.at.year, one.at.month)
            == (self._next_month.year, self._next_month.month)
            for one in self.coming
        )
        label = _(
            "label_month_next",
            default="Next month (${count})",
            mapping={"count": count},
        )
        found.append({"url": f"{base}{self._next_month:%Y-%m}", "label": label})
        return found
