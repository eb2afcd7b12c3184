"""What the pages share on which somebody decides on a consultation."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refused
from .consultation import Consultation
from .deciding import decided_on
from bacgiang.policy import _
from datetime import datetime
from datetime import UTC
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


TAKEN_BACK = _("message_proposal_taken_back", default="The proposal is withdrawn.")


class DecisionPage(ActPage):
    """Shown to whoever may decide; others are told why they cannot."""

    withdraw_template = ViewPageTemplateFile("withdraw.pt")

    @property
    def withdraw_macro(self) -> Any:
        """Within the form of a proposal of one's own; `what` names which."""
        return self.withdraw_template.macros["withdraw"]

    @cached_property
    def consultation(self) -> Consultation | None:
        """None where this person cannot decide on it."""
        try:
            return decided_on(self.context, datetime.now(UTC))
        except Refused:
            return None
