"""`@@week_view`: a week with what changed in it, and ways to the weeks beside it."""

from ...base.asked_by_address import AskedByAddress
from ...base.date_labels import day_label
from ...base.dates import today
from ...base.english.days import shown_minute
from ...base.frame_language import frame_language
from ...units.contact_facts.hours import DAYS
from ..week.changes import Mark
from ..week.changes import Marked
from ..week.item import title_of
from ..week.lines import COLUMNS
from ..week.lines import TIMES
from ..week.published import shown_lines
from .weeks import after
from .weeks import before
from bacgiang.policy import _
from datetime import date
from functools import cached_property
from itertools import groupby
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


MARKS = {
    Mark.CHANGED: _("agenda_changed", default="changed"),
    Mark.ADDED: _("agenda_added", default="added"),
    Mark.CANCELLED: _("agenda_cancelled", default="cancelled"),
}
WORDS = ("what", "where", "who")


def weekday_label(day: date) -> str:
    """Thứ Hai, 30/11/2026, in the language of the page."""
    name = translate([*DAYS.values()][day.weekday()], target_language=frame_language())
    return f"{name}, {day_label(day, frame_language())}"


def time_label(time: str) -> str:
    """08:00–11:30, or the part of the day."""
    named = TIMES.get(time)
    if named is None:
        return time.replace("-", "–")
    return str(translate(named, target_language=frame_language()))


class WeekView(AskedByAddress, BrowserView):
    """The words of the schedule are in the language of the item."""

    columns = COLUMNS
    table = ViewPageTemplateFile("week_table.pt")
    weekday = staticmethod(weekday_label)
    time = staticmethod(time_label)

    @property
    def week_macro(self) -> Any:
        return self.table.macros["week"]

    @property
    def week(self) -> Any:
        return self.context

    @property
    def foreign(self) -> str | None:
        """The language of the entries, where it is not the page's."""
        own = self.week.language or "vi"
        return own if own != frame_language() else None

    @cached_property
    def _shown(self) -> Any:
        return shown_lines(self.week)

    @property
    def changed(self) -> str:
        """When something changed last, "" where nothing did."""
        moment = self._shown[1]
        return shown_minute(moment) if moment is not None else ""

    def days(self) -> list[tuple[date, list[Marked]]]:
        found = groupby(self._shown[0], lambda one: one.entry.day)
        return [(day, list(lines)) for day, lines in found]

    def is_today(self, day: date) -> bool:
        return day == today()

    def mark(self, line: Marked) -> Message | None:
        return MARKS.get(line.mark)

    def was(self, line: Marked) -> list[tuple[str, str | None]]:
        """What of a changed entry was another, and the language it is in."""
        was, now = line.was, line.entry
        if was is None:
            return []
        moved = weekday_label(was.day) if was.day != now.day else ""
        clock = time_label(was.time) if was.time != now.time else ""
        pairs = ((getattr(was, one), getattr(now, one)) for one in WORDS)
        said = [(old, self.foreign) for old, new in pairs if old != new]
        found = [(moved, None), (clock, None), *said]
        return [one for one in found if one[0]]

    def ways(self) -> list[dict[str, Any]]:
        """To the week before, and after."""
        found = (
            (before(self.week), EARLIER, "prev"),
            (after(self.week), LATER, "next"),
        )
        return [
            {
                "url": one.absolute_url(),
                "title": title_of(one.week, frame_language()),
                "label": label,
                "rel": rel,
            }
            for one, label, rel in found
            if one is not None
        ]

    def title(self) -> str:
        return title_of(self.week.week, frame_language())


EARLIER = _("label_week_before", default="Week before")
LATER = _("label_week_after", default="Week after")
