"""The form for a new procedure, and where the procedure goes.

On the register it is the main board's; on a unit's site the unit's own.
"""

from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from ..register.registers import procedure_register
from .code import code_is_taken
from .code import holder_of
from .form_errors import told_in_form
from .placing import place
from bacgiang.policy import _
from plone import api
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.add import DefaultAddView
from typing import Any
from z3c.form.interfaces import WidgetActionExecutionError
from zope.interface import Invalid


WHAT_THE_LAW_ASKS = _(
    "help_procedure_by_law",
    default="Decree 63/2010/NĐ-CP, article 8(2): a procedure has a name, steps, ways "
    "of applying, papers and the number of sets, a time limit, those who may apply and "
    "the body that carries it out; and where there are any, a form, a result, "
    "requirements and conditions, and a fee.",
)


class AddProcedureForm(DefaultAddForm):
    """Adds into the register, whatever folder the form was opened on."""

    description = WHAT_THE_LAW_ASKS

    def create(self, data: dict[str, Any]) -> Any:
        """Raise WidgetActionExecutionError when the register holds the code."""
        procedure = super().create(data)
        procedure.owner_unit = unit_code_of(self.context)
        if holder_of(procedure.code) is not None:
            raise self._refused(code_is_taken(procedure.code))
        return procedure

    def add(self, procedure: Any) -> None:
        register = procedure_register(api.portal.get())
        if register is None:
            raise self._refused(NO_REGISTER)
        with told_in_form():
            placed = place(register, procedure, procedure.code)
        self.immediate_view = placed.absolute_url()

    def _refused(self, refusal: Refusal) -> WidgetActionExecutionError:
        words = refusal.in_words(self.request)
        return WidgetActionExecutionError(refusal.field or "title", Invalid(words))


class AddProcedureView(DefaultAddView):
    """The page around the form."""

    form = AddProcedureForm


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_procedure_register",
        default="This portal has no register of procedures. Ask the administrator to "
        "set it up.",
    ),
)
