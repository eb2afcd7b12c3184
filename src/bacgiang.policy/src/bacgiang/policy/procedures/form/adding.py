"""The form for a new form, and where it goes."""

from ..procedure.adding import AddCodedForm
from ..register.registers import form_register
from .numbers import NUMBERS
from plone.dexterity.browser.add import DefaultAddView


class AddFormForm(AddCodedForm):
    """Adds a form."""

    codes = NUMBERS
    register = staticmethod(form_register)


class AddFormView(DefaultAddView):
    """The page around it."""

    form = AddFormForm
