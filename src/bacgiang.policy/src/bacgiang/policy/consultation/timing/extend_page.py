"""`@@extend-consultation`: the form for a later last day."""

from ...base.english.days import shown_day
from ...base.refusal import Refused
from ...units.people.accounts import name_of
from . import extending
from .deciding import decided_on
from .decision_page import DecisionPage
from .decision_page import TAKEN_BACK
from .second_person import decision_proposals
from .second_person import DecisionProposal
from .second_person import EXTENSION
from .second_person import take_back
from bacgiang.policy import _
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


PROPOSED = _(
    "message_extension_proposed",
    default="Proposed. The last day is put off when a second person agrees on this "
    "page.",
)


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
        if self.form_value("withdraw"):
            take_back(self.context, EXTENSION)
            self.redirect(self.action, TAKEN_BACK)
            return
        last, ground = day_of(self.form_value("closes")), self.form_value("ground")
        declared = bool(self.form_value("declaration"))
        made = extending.extend_by_two(self.context, last, ground, is_declared=declared)
        if made is None:
            self.redirect(self.action, PROPOSED)
            return
        extended = _("message_extended", default="The consultation is extended.")
        self.redirect(self.context.absolute_url(), extended)

    @property
    def proposal(self) -> DecisionProposal | None:
        """That somebody proposed a later day."""
        uid = self.context.UID()
        return decision_proposals().of(uid, EXTENSION) if self.can_extend else None

    @property
    def proposed_by(self) -> str:
        return name_of(self.proposal.by) if self.proposal is not None else ""

    @property
    def proposed_day(self) -> str:
        found = self.proposal
        day = date.fromisoformat(found.fact("closes")) if found is not None else None
        return shown_day(day)

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
