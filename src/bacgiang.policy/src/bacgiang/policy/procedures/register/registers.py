"""`/vi/thu-tuc` holds every procedure, `/vi/thu-tuc/bieu-mau` the forms.

Both are unordered: a procedure has one place, whoever carries it out.
"""

from bacgiang.policy import _
from plone.base.interfaces.syndication import ISyndicatable
from plone.dexterity.content import Container
from plone.supermodel import model
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope import schema
from zope.interface import implementer


REGISTER = ("vi", "thu-tuc")
FORMS = "bieu-mau"


class IProcedureRegister(model.Schema):
    """A register of procedures."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)


class IFormRegister(model.Schema):
    """The forms of procedures."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)


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
    found: Any = site
    for name in REGISTER:
        if name not in found:
            return None
        found = found[name]
    return found if isinstance(found, ProcedureRegister) else None


def form_register(site: PloneSite) -> FormRegister | None:
    """The register that holds the forms, None on a site without."""
    register = procedure_register(site)
    found = register.get(FORMS) if register is not None else None
    return found if isinstance(found, FormRegister) else None
