"""The form of a report, `…/@@report-inaccuracy`, open to everybody."""

from ...base.act_page.done import say_done
from ...base.act_page.form_page import FormPage
from ...base.act_page.form_page import PRIVATE
from ...base.act_page.form_page import UNLISTED
from ...base.acts.actor import client_address
from ...base.dates import now_utc
from ...base.rates import RateMeter
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.shared_cap import SharedCap
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.contact import Consent
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.store import contact_store
from ...citizen.protection.fields import protection_fields
from ...citizen.protection.screening import Mark
from ...citizen.protection.screening import screen
from ...citizen.protection.screening import sent_of
from ...citizen.protection.screening import SHOWN
from ...citizen.receipt_letters.asking import ask_for_code
from ...citizen.receipts_page.address import author_address
from ...citizen.receipts_page.readable import author_files
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.people.answering import why_not_sent_to
from ...units.sites.belonging import unit_code_of
from ..items import holder_of
from ..workflow.parameters import State
from . import reading
from .kept_once import KeptOnce
from .letters import CHANNEL
from .report import MAX_CONTACT
from .report import MAX_TEXT
from .report import Report
from .sealing import take_in
from .store import report_store
from datetime import datetime
from functools import cached_property
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import uuid4
from zope.component import getMultiAdapter
from zope.interface import alsoProvides
from zope.publisher.interfaces import NotFound


CONSENT_TEXT = "report-2026-1"
"""Version of what the form says of the address: changed whenever that is."""


class ReportPage(FormPage):
    """Takes a report in. What was sent is shown again only where it must be mended."""

    meter = RateMeter(name="reports of senders", said="reports")
    # Reports of one sender in the window of the meter.
    most = 20
    # And of all senders together: what one board can still read, and a disk hold.
    in_all = SharedCap(name="reports")
    most_of_unit = 60
    most_in_all = 300
    kept = KeptOnce(name="reports kept")
    max_text = MAX_TEXT
    max_contact = MAX_CONTACT
    sent = reading.Sent("", "", trapped=False)
    headers = UNLISTED

    received: Submission | None = None
    is_written_to = False

    @property
    def thanks(self) -> bool:
        return self.received is not None or self.request.form.get("sent") == "1"

    def prepare(self) -> None:
        """Only what is public can be reported; raises NotFound otherwise."""
        self.item = holder_of(self.context) or self.context
        if api.content.get_state(self.item, default="") != State.PUBLISHED.value:
            raise NotFound(self.context, self.__name__, self.request)

    def show(self) -> Any:
        """Before anybody writes what nobody would read."""
        self.reasons = () if self._nobody is None else (self._nobody,)
        return super().show()

    def protect(self) -> None:
        self.sent = reading.read(self.request.form)
        # The token dates the form, and protects whoever is signed in.
        token = getMultiAdapter((self.context, self.request), name="authenticator")
        if not token.verify():
            raise Refused(reading.FORM_TOO_OLD)

    def act(self) -> Any:
        Refused.raise_for(*reading.refusals_of(self.sent))
        sender = client_address()
        if not self.meter.allow(sender, self.most):
            raise Refused(reading.TOO_MANY)
        if self.sent.trapped:
            self.redirect(f"{self.action}?sent=1")
            return None
        uid = IUUID(self.item)
        key = self.kept.key(sender, uid, self.sent.text, self.sent.contact)
        # Who clicks twice sends the same solved challenge twice.
        self.received = submissions().find(key) or self._take_in(key, sender)
        for name, value in PRIVATE.items():
            self.request.response.setHeader(name, value)
        say_done(self.request)
        return self.template()

    def _take_in(self, key: str, sender: str) -> Submission:
        """Screened as all that comes from outside, before it counts for all."""
        unit = unit_code_of(self.item)
        Refused.raise_for(self._nobody)
        shares = ((f"unit {unit}", self.most_of_unit), ("all", self.most_in_all))
        if not all(self.in_all.has_room(sender, most, one) for one, most in shares):
            raise Refused(reading.TOO_MANY_AT_ONCE)
        alsoProvides(self.request, IDisableCSRFProtection)
        screening = screen(sent_of(self.request.form, len(self.sent.text)))
        Refused.raise_for(*screening.refusals)
        for one, _most in shares:
            self.in_all.count(sender, one)
        return self._keep(key, unit, is_proven=Mark.NO_PROOF not in screening.marks)

    def _keep(self, key: str, unit: str, *, is_proven: bool) -> Submission:
        """Kept once, however often the same sender sends the same in a while."""
        found, is_new = take_in(IUUID(self.item), self.sent.text, key)
        if not is_new:
            return found
        now = now_utc()
        report = Report(
            identifier=uuid4().hex,
            at=now,
            item=IUUID(self.item),
            unit=unit,
            text=self.sent.text,
            has_contact=bool(self.sent.contact),
            code=found.code,
        )
        report_store().add(report)
        if self.sent.contact:
            contact_store().keep(found.code, self._contact(report.unit, now), now)
            self.is_written_to = ask_for_code(
                found, self.sent.contact, is_proven=is_proven, channel=CHANNEL
            )
        return found

    @property
    def _nobody(self) -> Refusal | None:
        return why_not_sent_to(unit_code_of(self.item))

    def protection(self) -> str:
        """The fields of the proof of work; the key of what is sent is `kept`'s."""
        shown = self.form_value(SHOWN)
        return protection_fields(self.context, self.request, sent_token=shown)

    def _contact(self, unit: str, now: datetime) -> Contact:
        """The address, with those of all citizens."""
        consent = Consent(CONSENT_TEXT, now, use_of_data=True, notices=True)
        language = str(api.portal.get_current_language())
        return Contact(
            unit, consent, email=self.sent.contact, more={"language": language}
        )

    @property
    def code(self) -> str:
        """As people read it."""
        return written(self.received.code) if self.received is not None else ""

    @property
    def receipt_url(self) -> str:
        if self.received is None:
            return ""
        place = api.portal.get_navigation_root(self.context).absolute_url()
        return author_address(place, self.received.code)

    @cached_property
    def files(self) -> tuple[str, str]:
        """The receipt to read and for programs, each an address that holds it whole."""
        if self.received is None:
            return ("", "")
        return author_files(self.context, self.request, self.received)
