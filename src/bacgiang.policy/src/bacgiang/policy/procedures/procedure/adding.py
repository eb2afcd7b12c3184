"""The form for a new procedure, and where the procedure goes."""

from ...base.refusal import Refusal
from ...editorial.registers.add_form import RegisterAddForm
from ..register.registers import procedure_register
from ..register.unique import HELD_BY_OTHERS
from ..register.unique import UniqueCode
from .code import CODES
from .placing import place
from bacgiang.policy import _
from plone.dexterity.browser.add import DefaultAddView
from plone.dexterity.content import DexterityContent
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


class AddCodedForm(RegisterAddForm):
    """Adds into the register what is named by its code."""

    no_register = NO_REGISTER
    codes: UniqueCode

    def held(self, record: Any) -> Refusal | None:
        refusal = self.codes.taken_from(record)
        return refusal if refusal is not HELD_BY_OTHERS else None

    def place(self, register: DexterityContent, record: Any) -> Any:
        return place(register, record, self.codes.of(record))


class AddProcedureForm(AddCodedForm):
    """Adds a procedure."""

    description = WHAT_THE_LAW_ASKS
    codes = CODES
    register = staticmethod(procedure_register)


class AddProcedureView(DefaultAddView):
    """The page around it."""

    form = AddProcedureForm
