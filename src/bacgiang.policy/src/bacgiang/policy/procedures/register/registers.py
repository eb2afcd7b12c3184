"""`/vi/thu-tuc` holds every procedure, `/vi/thu-tuc/bieu-mau` the forms.

Both are unordered: a procedure has one place, whoever carries it out.
"""

from ...editorial.registers.register import IRegister
from ...editorial.registers.register import standing_at
from plone.base.interfaces.syndication import ISyndicatable
from plone.dexterity.content import Container
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


REGISTER = ("vi", "thu-tuc")
FORMS = "bieu-mau"


class IProcedureRegister(IRegister):
    """A register of procedures."""


class IFormRegister(IRegister):
    """The forms of procedures."""


class _Unordered(Container):
    """Order is the catalog's matter; what is added at once does not conflict."""

    _ordering = "unordered"


@implementer(IProcedureRegister, ISyndicatable)
class ProcedureRegister(_Unordered):
    """A register of procedures, or a unit's share of it."""


@implementer(IFormRegister, ISyndicatable)
class FormRegister(_Unordered):
    """A register of forms."""


def procedure_register(site: PloneSite) -> ProcedureRegister | None:
    """The register that holds the procedures, None on a site without."""
    found: ProcedureRegister | None = standing_at(REGISTER, ProcedureRegister, site)
    return found


def form_register(site: PloneSite) -> FormRegister | None:
    """The register that holds the forms, None on a site without."""
    register = procedure_register(site)
    found = register.get(FORMS) if register is not None else None
    return found if isinstance(found, FormRegister) else None
