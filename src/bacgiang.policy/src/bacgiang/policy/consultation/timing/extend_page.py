"""`@@extend-consultation`: the form for a later last day."""

from ...base.english.days import shown_day
from ...base.refusal import Refused
from . import extending
from .deciding import decided_on
from .decision_page import DecisionPage
from bacgiang.policy import _
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class ExtendConsultation(DecisionPage):
    """Says why not where no later day can be set."""

    template = ViewPageTemplateFile("extend.pt")
    longest_ground = extending.LONGEST_GROUND

    def show(self) -> Any:
        now = datetime.now(UTC)
        refusal = extending.why_not_extended(decided_on(self.context, now), now)
        self.reasons = (refusal,) if refusal is not None else ()
        return super().show()

    def act(self) -> None:
        last = day_of(self.form_value("closes"))
        extending.extend(self.context, last, self.form_value("ground"))
        extended = _("message_extended", default="The consultation is extended.")
        self.redirect(self.context.absolute_url(), extended)

    @property
    def can_extend(self) -> bool:
        now = datetime.now(UTC)
        found = self.consultation
        return found is not None and extending.why_not_extended(found, now) is None

    def first_day(self) -> str:
        """The first day that may be given, as the field has it."""
        if self.consultation is None:
            return ""
        return (self.consultation.last_day + timedelta(days=1)).isoformat()

    def last_day(self) -> str:
        found = self.consultation
        return shown_day(found.last_day) if found is not None else ""


def day_of(said: Any) -> date:
    """A day as it was sent. Raises Refused."""
    try:
        return date.fromisoformat(said)
    except (TypeError, ValueError) as error:
        raise Refused(extending.NOT_A_DAY) from error
