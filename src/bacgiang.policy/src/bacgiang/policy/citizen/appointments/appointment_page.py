"""`@@appointment`: a time at a unit's counter, for everybody."""

from ...base.act_page.field import Field
from ...base.client_address import address_of
from ...base.date_labels import clock_label
from ...base.date_labels import day_label
from ...base.dates import day_in
from ...base.dates import day_of
from ...base.dates import now_utc
from ...base.dates import today
from ...base.page_facts import service_of_site
from ...base.rates import RateMeter
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.titled_enum import TitledEnum
from ...units.register.names import unit_name
from ..protection.screening import screen
from ..protection.screening import sent_of
from ..public_page import PublicPage
from .appointments import Appointment
from .appointments import appointment_store
from .appointments import first_free_day
from .appointments import free_slots
from .appointments import number_of
from .appointments import units_with_hours
from bacgiang.policy import _
from datetime import date
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode


TITLE = _("heading_appointment", default="An appointment at the counter")
MAP_ENTRY = service_of_site("appointment", TITLE)
MOST = 5
"""Of one line in a day."""
LEAST_KEY = 16
"""Signs of the key of a form."""
METER = RateMeter(window=86_400.0, name="appointments")


class Why(TitledEnum):
    """What one comes for."""

    HAND_IN = "hand-in", _("appointment_hand_in", default="To hand a dossier in")
    FETCH = "fetch", _("appointment_fetch", default="To fetch a result")


NO_SLOT = Refusal(
    "slot_taken",
    _(
        "appointment_refusal_slot",
        default="Nobody can come at this time any more. Choose another one.",
    ),
    "slot",
    status=409,
)
UNKNOWN = Refusal(
    "unknown_appointment",
    _("appointment_refusal_number", default="There is no appointment of this number."),
    "number",
    status=404,
)
TOO_MANY = Refusal(
    "too_many_appointments",
    _(
        "appointment_refusal_many",
        default="Five appointments were made from your network today. Come without "
        "one, or try again tomorrow.",
    ),
    status=429,
)


class AppointmentPage(PublicPage):
    """With `number` what was booked; else unit and day, then the times left."""

    template = ViewPageTemplateFile("appointment.pt")
    heading = TITLE
    booked: Appointment | None = None

    def prepare(self) -> None:
        self.number = self.form_value("number")[:40]
        if self.number:
            self.booked = appointment_store().get(self.number)
            if self.booked is None:
                raise Refused(UNKNOWN)

    def act(self) -> Any:
        if self.number:
            appointment_store().cancel(self.number)
            done = _("appointment_cancelled", default="The appointment is cancelled.")
            return self.redirect(self.action, done)
        now, chosen = now_utc(), self.form_value("slot")
        key = self.form_value("idempotency_key")
        number: str | None = number_of(key) if len(key) >= LEAST_KEY else ""
        before = appointment_store().get(number) if number else None
        if before is not None and before.at.isoformat() == chosen:
            # Whoever clicks twice has one place, and is told its number.
            return self.redirect(f"{self.action}?{urlencode({'number': number})}")
        why = self.form_value("why")
        slots = {slot.at.isoformat(): slot for slot, _left in self.slots(now)}
        if chosen not in slots or why not in tuple(Why):
            raise Refused(NO_SLOT)
        Refused.raise_for(*screen(sent_of(self.request.form, 0), now).refusals)
        if not METER.allow(address_of(self.request), MOST):
            raise Refused(TOO_MANY)
        number = appointment_store().book(slots[chosen], why, key if number else "")
        if number is None:
            raise Refused(NO_SLOT)
        return self.redirect(f"{self.action}?{urlencode({'number': number})}")

    @property
    def unit(self) -> str:
        asked = self.form_value("unit")
        return asked if asked in dict(self.units) else ""

    @cached_property
    def units(self) -> list[tuple[str, str]]:
        """Those with hours: code and name."""
        return [(code, unit_name(code)) for code in units_with_hours()]

    @cached_property
    def day(self) -> date:
        asked = day_in(self.form_value("day"))
        return asked or (first_free_day(self.unit, now_utc()) if self.unit else today())

    def slots(self, now: Any = None) -> list[Any]:
        found = free_slots(self.unit, self.day, now or now_utc())
        return list(found) if self.unit else []

    def where_fields(self) -> list[Field]:
        return [
            Field(
                name="unit",
                title=_("label_petition_has", default="Unit"),
                kind="select",
                options=self.units,
                value=self.unit,
            ),
            Field(
                name="day",
                title=_("label_appointment_day", default="Day (day/month/year)"),
                value=f"{self.day:%d/%m/%Y}",
            ),
        ]

    def fields(self) -> list[Field]:
        options = [
            (slot.at.isoformat(), clock_label(slot.at)) for slot, _left in self.slots()
        ]
        return [
            Field(
                name="slot",
                title=_("label_appointment_slot", default="Time"),
                kind="radio",
                options=options,
                value=self.form_value("slot"),
            ),
            Field(
                name="why",
                title=_("label_appointment_why", default="What you come for"),
                kind="radio",
                options=list(Why.titles().items()),
                value=self.form_value("why") or Why.HAND_IN.value,
            ),
        ]

    def facts(self) -> list[tuple[Any, Any]]:
        """Of what was booked: label and text."""
        one, language = self.booked, str(api.portal.get_current_language())
        if one is None:
            return []
        when = f"{clock_label(one.at)}, {day_label(day_of(one.at), language)}"
        return [
            (_("label_petition_has", default="Unit"), unit_name(one.unit)),
            (_("label_appointment_slot", default="Time"), when),
            (
                _("label_appointment_why", default="What you come for"),
                Why(one.why).title_message,
            ),
            (_("label_appointment_number", default="Your number"), self.number),
            (
                _("label_appointment_called", default="You are called as"),
                one.called,
            ),
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field if reason.field in ("slot", "unit", "day") else ""
