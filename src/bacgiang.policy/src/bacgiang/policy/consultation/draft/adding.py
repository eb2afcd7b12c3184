"""The form for a new draft, and where the draft goes."""

from ...base.dates import day_of
from ...base.dates import in_utc
from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from ...editorial.registers.placing import free_name
from ...editorial.registers.placing import place_in
from ...editorial.registers.placing import year_folder
from ..register.registers import draft_register
from ..register.registers import DraftRegister
from .legal_draft import LegalDraft
from bacgiang.policy import _
from plone.dexterity.browser.add import DefaultAddView
from plone.dexterity.content import DexterityContent


LONGEST_NAME = 80

NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_draft_register",
        default="This portal has no register of drafts. Ask the administrator to "
        "set it up.",
    ),
)


def place(register: DraftRegister, draft: LegalDraft) -> LegalDraft:
    """Add the draft and return it in its place. The caller has checked the rights."""
    year = year_folder(register, day_of(in_utc(draft.opens)).year)
    unit = draft.owning_unit
    name = free_name(draft.title, year, "du-thao", LONGEST_NAME, unit)
    return place_in(year, draft, name)


class AddDraftForm(RegisterAddForm):
    """Adds into the folder of the year."""

    no_register = NO_REGISTER

    def register(self, site: DexterityContent) -> DraftRegister | None:
        return draft_register(site)

    def place(self, register: DexterityContent, record: LegalDraft) -> LegalDraft:
        return place(register, record)


class AddDraftView(DefaultAddView):
    """The page around the form."""

    form = AddDraftForm
