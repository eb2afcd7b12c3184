"""The form for a new record, and where the record goes."""

from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from ...editorial.registers.placing import place_in
from ...editorial.registers.placing import plain_name
from .collection import collection_of
from .record import CODE_STAYS
from .register import find_register
from .register import NO_REGISTER
from .register import RecordCollection
from plone import api
from plone.dexterity.browser.add import DefaultAddView
from plone.dexterity.content import DexterityContent
from typing import Any


class AddRecordForm(RegisterAddForm):
    """Adds into the register under the record's code."""

    no_register = NO_REGISTER

    def register(self, site: DexterityContent) -> RecordCollection | None:
        collection = collection_of(self.portal_type)
        return find_register(collection, site) if collection is not None else None

    def held(self, record: Any) -> Refusal | None:
        register = self.register(api.portal.get())
        is_there = register is not None and plain_name(record.code) in register
        return CODE_STAYS if is_there else None

    def place(self, register: DexterityContent, record: Any) -> Any:
        return place_in(register, record, plain_name(record.code))


class AddRecordView(DefaultAddView):
    """The page around the form."""

    form = AddRecordForm
