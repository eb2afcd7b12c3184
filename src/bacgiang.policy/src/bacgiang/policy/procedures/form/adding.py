"""The form for a new form, and where it goes."""

from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from ..procedure.adding import NO_REGISTER
from ..procedure.form_errors import told_in_form
from ..procedure.placing import place
from ..register.registers import form_register
from .numbers import holder_of_number
from .numbers import number_is_taken
from plone import api
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.add import DefaultAddView
from typing import Any
from z3c.form.interfaces import WidgetActionExecutionError
from zope.interface import Invalid


class AddFormForm(DefaultAddForm):
    """Adds into the register, whatever folder the form was opened on."""

    def create(self, data: dict[str, Any]) -> Any:
        """Raise WidgetActionExecutionError when the register holds the number."""
        form = super().create(data)
        form.owner_unit = unit_code_of(self.context)
        if holder_of_number(form.number) is not None:
            raise self._refused(number_is_taken(form.number))
        return form

    def add(self, form: Any) -> None:
        register = form_register(api.portal.get())
        if register is None:
            raise self._refused(NO_REGISTER)
        with told_in_form():
            placed = place(register, form, form.number)
        self.immediate_view = placed.absolute_url()

    def _refused(self, refusal: Refusal) -> WidgetActionExecutionError:
        words = refusal.in_words(self.request)
        return WidgetActionExecutionError(refusal.field or "title", Invalid(words))


class AddFormView(DefaultAddView):
    """The page around it."""

    form = AddFormForm
