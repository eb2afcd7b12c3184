"""What pages share that show a record as it is on a day."""

from ...base.date_labels import day_label
from ...base.dates import today
from ...base.refusal import Refused
from .day_query import asked_day
from datetime import date
from functools import cached_property
from plone import api
from Products.Five import BrowserView


class DayView(BrowserView):
    """`?on=2026-03-02` asks for a day."""

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def on(self) -> date:
        """The day asked for; today where none, or no day, is asked."""
        try:
            return asked_day(self.request.form)
        except Refused:
            return today()

    @property
    def is_today(self) -> bool:
        return self.on == today()

    def day(self, day: date | None) -> str:
        """As the language of the page writes it."""
        return day_label(day, self.language)
