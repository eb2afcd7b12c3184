"""The registers stand where the site map has a section for procedures (4.1c)."""

from ...editorial.registers.register import make_register
from ...units.sites.layout import SectionPlan
from .registers import FORMS
from .registers import ProcedureRegister
from .registers import REGISTER
from plone.dexterity.content import Container


FORMS_TITLES = {
    "vi": ("Biểu mẫu", "Mẫu đơn, tờ khai dùng trong thủ tục hành chính."),
    "en": ("Forms", "Forms for administrative procedures."),
}


def make_procedures(parent: Container, plan: SectionPlan) -> ProcedureRegister:
    """The register with its forms; on other sites one that shows what is theirs."""
    register: ProcedureRegister = make_register(parent, "ProcedureRegister", plan)
    if (parent.getId(), plan.identifier) == REGISTER or parent.getId() == "en":
        title, description = FORMS_TITLES[parent.language]
        make_register(
            register,
            "FormRegister",
            plan,
            id=FORMS if parent.language != "en" else "forms",
            title=title,
            description=description,
        )
    return register
