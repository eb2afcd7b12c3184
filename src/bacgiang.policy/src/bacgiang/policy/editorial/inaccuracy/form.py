"""The form of a report, `…/@@report-inaccuracy`, open to everybody."""

from ...base.act_page.form_page import FormPage
from ...base.act_page.form_page import UNLISTED
from ...base.acts.actor import client_address
from ...base.dates import now_utc
from ...base.rates import RateMeter
from ...base.rates import WINDOW
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..items import holder_of
from ..workflow.parameters import State
from . import reading
from .kept_once import KeptOnce
from .report import MAX_CONTACT
from .report import MAX_TEXT
from .report import Report
from .store import report_store
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.uuid.interfaces import IUUID
import transaction
from uuid import uuid4
from zope.component import getMultiAdapter
from zope.interface import alsoProvides
from zope.publisher.interfaces import NotFound


class ReportPage(FormPage):
    """Takes a report in. What was sent is shown again only where it must be mended."""

    meter = RateMeter()
    # Reports of one sender in the window of the meter.
    most = 20
    # And of all senders together: what a board can still read, and a disk hold.
    in_all = RateMeter()
    most_in_all = 300
    kept = KeptOnce()
    trap = reading.TRAP
    max_text = MAX_TEXT
    max_contact = MAX_CONTACT
    sent = reading.Sent("", "", trapped=False)
    headers = UNLISTED

    @property
    def thanks(self) -> bool:
        return self.request.form.get("sent") == "1"

    def prepare(self) -> None:
        """Only what is public can be reported; raises NotFound otherwise."""
        self.item = holder_of(self.context) or self.context
        if api.content.get_state(self.item, default="") != State.PUBLISHED.value:
            raise NotFound(self.context, self.__name__, self.request)

    def protect(self) -> None:
        self.sent = reading.read(self.request.form)
        # The token dates the form, and protects whoever is signed in.
        token = getMultiAdapter((self.context, self.request), name="authenticator")
        if not token.verify():
            raise Refused(reading.FORM_TOO_OLD)

    def act(self) -> None:
        Refused.raise_for(*reading.refusals_of(self.sent))
        if not (
            self.in_all.has_room("", self.most_in_all)
            and self.meter.allow(client_address(), self.most)
        ):
            self.request.response.setHeader("Retry-After", str(int(WINDOW)))
            raise Refused(reading.TOO_MANY)
        self.in_all.count("")
        if not self.sent.trapped and self._is_new():
            self._keep()
        self.redirect(f"{self.action}?sent=1")

    def _is_new(self) -> bool:
        """Whether this sender did not send the same of the item a while ago."""
        texts = (IUUID(self.item), self.sent.text, self.sent.contact)
        return self.kept.take(transaction.get(), client_address(), *texts)

    def _keep(self) -> None:
        alsoProvides(self.request, IDisableCSRFProtection)
        report = Report(
            identifier=uuid4().hex,
            at=now_utc(),
            item=IUUID(self.item),
            unit=unit_code_of(self.item),
            text=self.sent.text,
            has_contact=bool(self.sent.contact),
        )
        report_store().add(report, self.sent.contact)
