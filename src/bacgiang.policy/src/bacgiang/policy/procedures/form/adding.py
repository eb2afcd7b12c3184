"""The form for a new form, and where it goes."""

from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from ..procedure.adding import NO_REGISTER
from ..procedure.form_errors import told_in_form
from ..procedure.placing import place
from ..register.registers import form_register
from ..register.registers import FormRegister
from .numbers import holder_of_number
from .numbers import number_is_taken
from plone.dexterity.browser.add import DefaultAddView
from typing import Any


class AddFormForm(RegisterAddForm):
    """Adds into the register."""

    no_register = NO_REGISTER

    def register(self, site: Any) -> FormRegister | None:
        return form_register(site)

    def held(self, record: Any) -> Refusal | None:
        taken = holder_of_number(record.number) is not None
        return number_is_taken(record.number) if taken else None

    def place(self, register: Any, record: Any) -> Any:
        with told_in_form():
            return place(register, record, record.number)


class AddFormView(DefaultAddView):
    """The page around it."""

    form = AddFormForm
