"""`@@appointments?day=…`: whom a unit expects at its counter; for a board's pages."""

from ...base.date_labels import clock_label
from ...base.dates import day_in
from ...base.dates import today
from ...base.keeping import NeverKept
from ...units.sites.belonging import unit_code_of
from ...units.sites.belonging import units_worked_for_at
from .appointment_page import Why
from .appointments import Appointment
from .appointments import appointment_path
from .appointments import appointment_store
from datetime import date
from itertools import chain
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class DayPage(NeverKept, BrowserView):
    """Nobody is named there."""

    address = "appointments"
    template = ViewPageTemplateFile("day.pt")
    clock = staticmethod(clock_label)

    def __call__(self) -> str:
        page: str = self.template()
        return page

    @property
    def day(self) -> date:
        return day_in(self.request.form.get("day")) or today()

    @property
    def day_words(self) -> str:
        return f"{self.day:%d/%m/%Y}"

    @property
    def gives_any(self) -> bool:
        return bool(appointment_path([unit_code_of(self.context)]))

    def appointments(self) -> list[Appointment]:
        """Also of units that ended in this one, which had given some before."""
        store = appointment_store()
        units = units_worked_for_at(self.context)
        taken = (store.taken(one, self.day) for one in units)
        return sorted(chain(*taken), key=lambda one: one.at)

    def why(self, one: Appointment) -> Any:
        return Why(one.why).title_message
