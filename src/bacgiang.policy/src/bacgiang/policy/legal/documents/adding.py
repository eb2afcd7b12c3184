"""The form for a new record, and where the record goes.

On the register it is the main board's; on a unit's site the unit's own.
"""

from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from .official_document import OfficialDocument
from .placing import place
from .register import find_document_register
from .uniqueness import already_there
from .uniqueness import exists
from bacgiang.policy import _
from plone import api
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.add import DefaultAddView
from typing import Any
from z3c.form.interfaces import WidgetActionExecutionError
from zope.interface import Invalid


class AddDocumentForm(DefaultAddForm):
    """Adds into the folder of the year, whatever folder the form was opened on."""

    def create(self, data: dict[str, Any]) -> OfficialDocument:
        """Raise WidgetActionExecutionError when the register holds the document."""
        document = super().create(data)
        document.owner_unit = unit_code_of(self.context)
        if exists(document) is not None:
            raise self._refused(already_there(document))
        return document

    def add(self, document: OfficialDocument) -> None:
        register = find_document_register(self.portal_type, api.portal.get())
        if register is None:
            raise self._refused(NO_REGISTER)
        placed = place(register, document)
        self.immediate_view = placed.absolute_url()

    def _refused(self, refusal: Refusal) -> WidgetActionExecutionError:
        words = refusal.in_words(self.request)
        return WidgetActionExecutionError(refusal.field or "title", Invalid(words))


class AddDocumentView(DefaultAddView):
    """The page around the form."""

    form = AddDocumentForm


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_register",
        default="This portal has no register for documents of this kind. Ask the "
        "administrator to set it up.",
    ),
)
