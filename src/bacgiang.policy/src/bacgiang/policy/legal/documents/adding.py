"""The form for a new record, and where the record goes."""

from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from .official_document import OfficialDocument
from .placing import place
from .register import DocumentRegister
from .register import find_document_register
from .register import NO_REGISTER
from .uniqueness import already_there
from .uniqueness import seen_holder
from plone.dexterity.browser.add import DefaultAddView
from plone.dexterity.content import DexterityContent
from typing import Any


class AddDocumentForm(RegisterAddForm):
    """Adds into the folder of the year."""

    no_register = NO_REGISTER

    def register(self, site: DexterityContent) -> DocumentRegister | None:
        return find_document_register(self.portal_type, site)

    def held(self, record: OfficialDocument) -> Refusal | None:
        return already_there(record) if seen_holder(record) is not None else None

    def place(self, register: DexterityContent, record: Any) -> Any:
        return place(register, record)


class AddDocumentView(DefaultAddView):
    """The page around the form."""

    form = AddDocumentForm
