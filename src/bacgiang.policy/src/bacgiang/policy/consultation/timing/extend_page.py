"""`@@extend-consultation`: the form for a later last day."""

from ...base.date_labels import day_label
from ...base.refusal import Refusal
from ...base.refusal import Refused
from .consultation import Consultation
from .deciding import decided_on
from .extending import extend
from .extending import LONGEST_GROUND
from .extending import NOT_A_DAY
from .extending import why_not_extended
from bacgiang.policy import _
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class ExtendConsultation(BrowserView):
    """Says why not where no later day can be set; the act answers with a redirect."""

    template = ViewPageTemplateFile("extend.pt")
    refusal: Refusal | None = None
    consultation: Consultation | None = None
    longest_ground = LONGEST_GROUND

    def __call__(self) -> str | None:
        self.request.response.setHeader("Cache-Control", "no-store")
        now = datetime.now(UTC)
        try:
            if self.request.method == "POST":
                CheckAuthenticator(self.request)
                return self._extend()
            self.consultation = decided_on(self.context, now)
        except Refused as error:
            return self._refuse(error)
        self.refusal = why_not_extended(self.consultation, now)
        return self.template()

    @property
    def can_extend(self) -> bool:
        now = datetime.now(UTC)
        found = self.consultation
        return found is not None and why_not_extended(found, now) is None

    def first_day(self) -> str:
        """The first day that may be given, as the field has it."""
        if self.consultation is None:
            return ""
        return (self.consultation.last_day + timedelta(days=1)).isoformat()

    def last_day(self) -> str:
        found = self.consultation
        return day_label(found.last_day) if found is not None else ""

    def words(self) -> str:
        return self.refusal.in_words(self.request) if self.refusal else ""

    def sent(self, name: str) -> str:
        value: Any = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    def _extend(self) -> None:
        extend(self.context, day_of(self.sent("closes")), self.sent("ground"))
        api.portal.show_message(
            _("message_extended", default="The consultation is extended."),
            request=self.request,
        )
        self.request.response.redirect(self.context.absolute_url(), status=303)

    def _refuse(self, error: Refused) -> str:
        self.refusal = error.refusals[0]
        try:
            self.consultation = decided_on(self.context, datetime.now(UTC))
        except Refused:
            self.consultation = None
        self.request.response.setStatus(error.status, lock=1)
        return self.template()


def day_of(said: Any) -> date:
    """A day as it was sent. Raises Refused."""
    try:
        return date.fromisoformat(said)
    except (TypeError, ValueError) as error:
        raise Refused(NOT_A_DAY) from error
