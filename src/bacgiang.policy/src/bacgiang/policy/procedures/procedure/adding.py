"""The form for a new procedure, and where the procedure goes."""

from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from ..register.registers import procedure_register
from ..register.registers import ProcedureRegister
from .code import code_is_taken
from .code import holder_of
from .form_errors import told_in_form
from .placing import place
from bacgiang.policy import _
from plone.dexterity.browser.add import DefaultAddView
from typing import Any


WHAT_THE_LAW_ASKS = _(
    "help_procedure_by_law",
    default="Decree 63/2010/NĐ-CP, article 8(2): a procedure has a name, steps, ways "
    "of applying, papers and the number of sets, a time limit, those who may apply and "
    "the body that carries it out; and where there are any, a form, a result, "
    "requirements and conditions, and a fee.",
)


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_procedure_register",
        default="This portal has no register of procedures. Ask the administrator to "
        "set it up.",
    ),
)


class AddProcedureForm(RegisterAddForm):
    """Adds into the register."""

    description = WHAT_THE_LAW_ASKS
    no_register = NO_REGISTER

    def register(self, site: Any) -> ProcedureRegister | None:
        return procedure_register(site)

    def held(self, record: Any) -> Refusal | None:
        taken = holder_of(record.code) is not None
        return code_is_taken(record.code) if taken else None

    def place(self, register: Any, record: Any) -> Any:
        with told_in_form():
            return place(register, record, record.code)


class AddProcedureView(DefaultAddView):
    """The page around the form."""

    form = AddProcedureForm
