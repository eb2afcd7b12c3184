"""The form for a new draft, and where the draft goes.

On the register it is the main board's; on a unit's site the unit's own.
"""

from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from ..register.registers import draft_register
from .legal_draft import LegalDraft
from .placing import place
from bacgiang.policy import _
from plone import api
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.add import DefaultAddView
from typing import Any
from z3c.form.interfaces import WidgetActionExecutionError
from zope.interface import Invalid


class AddDraftForm(DefaultAddForm):
    """Adds into the folder of the year, whatever folder the form was opened on."""

    def create(self, data: dict[str, Any]) -> LegalDraft:
        draft = super().create(data)
        draft.owner_unit = unit_code_of(self.context)
        return draft

    def add(self, draft: LegalDraft) -> None:
        register = draft_register(api.portal.get())
        if register is None:
            words = NO_REGISTER.in_words(self.request)
            raise WidgetActionExecutionError("title", Invalid(words))
        self.immediate_view = place(register, draft).absolute_url()


class AddDraftView(DefaultAddView):
    """The page around the form."""

    form = AddDraftForm


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_draft_register",
        default="This portal has no register of drafts. Ask the administrator to "
        "set it up.",
    ),
)
