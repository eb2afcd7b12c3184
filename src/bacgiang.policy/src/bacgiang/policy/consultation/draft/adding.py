"""The form for a new draft, and where the draft goes."""

from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from ..register.registers import draft_register
from ..register.registers import DraftRegister
from .legal_draft import LegalDraft
from .placing import place
from bacgiang.policy import _
from plone.dexterity.browser.add import DefaultAddView
from typing import Any


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_draft_register",
        default="This portal has no register of drafts. Ask the administrator to "
        "set it up.",
    ),
)


class AddDraftForm(RegisterAddForm):
    """Adds into the folder of the year."""

    no_register = NO_REGISTER

    def register(self, site: Any) -> DraftRegister | None:
        return draft_register(site)

    def place(self, register: Any, record: LegalDraft) -> LegalDraft:
        return place(register, record)


class AddDraftView(DefaultAddView):
    """The page around the form."""

    form = AddDraftForm
