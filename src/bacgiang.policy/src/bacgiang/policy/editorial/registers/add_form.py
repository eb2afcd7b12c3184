"""The form for a new record of a register, and where the record goes.

On the register it is the main board's; on a unit's site the unit's own.
"""

from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from plone import api
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.content import DexterityContent
from typing import Any
from z3c.form.interfaces import WidgetActionExecutionError
from zope.interface import Invalid


class RegisterAddForm(DefaultAddForm):
    """Adds into the register, whatever folder the form was opened on."""

    no_register: Refusal

    def register(self, site: DexterityContent) -> Any:
        """The register, None on a site without."""
        raise NotImplementedError

    def held(self, record: Any) -> Refusal | None:
        """Why the register holds it already."""
        return None

    def place(self, register: DexterityContent, record: Any) -> Any:
        """Put the record into the register and return it in its place."""
        raise NotImplementedError

    def create(self, data: dict[str, Any]) -> Any:
        """Raise WidgetActionExecutionError when the register holds the record."""
        record = super().create(data)
        record.owner_unit = unit_code_of(self.context)
        refusal = self.held(record)
        if refusal is not None:
            raise self._refused(refusal)
        return record

    def add(self, record: Any) -> None:
        register = self.register(api.portal.get())
        if register is None:
            raise self._refused(self.no_register)
        self.immediate_view = self.place(register, record).absolute_url()

    def _refused(self, refusal: Refusal) -> WidgetActionExecutionError:
        words = refusal.in_words(self.request)
        return WidgetActionExecutionError(refusal.field or "title", Invalid(words))
