"""The registers stand where the site map has a section for procedures (4.1c)."""

from ...units.sites.layout import SectionPlan
from .registers import FormRegister
from .registers import FORMS
from .registers import ProcedureRegister
from .registers import REGISTER
from plone.dexterity.content import Container
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


FORMS_TITLES = {
    "vi": ("Biểu mẫu", "Mẫu đơn, tờ khai dùng trong thủ tục hành chính."),
    "en": ("Forms", "Forms for administrative procedures."),
}


def make_procedures(parent: Container, plan: SectionPlan) -> ProcedureRegister:
    """The register with its forms; on other sites one that shows what is theirs."""
    register = _make(parent, "ProcedureRegister", plan.identifier, plan, None)
    if (parent.getId(), plan.identifier) == REGISTER or parent.getId() == "en":
        name = FORMS if parent.language != "en" else "forms"
        _make(register, "FormRegister", name, plan, FORMS_TITLES[parent.language])
    return register


def _make(
    parent: Container,
    kind: str,
    name: str,
    plan: SectionPlan,
    said: tuple[str, str] | None,
) -> ProcedureRegister | FormRegister:
    title, description = said or (plan.title, plan.description)
    made = createContent(
        kind,
        id=name,
        title=title,
        description=description,
        language=parent.language,
        exclude_from_nav=not plan.navigation,
    )
    return addContentToContainer(parent, made, checkConstraints=False)
