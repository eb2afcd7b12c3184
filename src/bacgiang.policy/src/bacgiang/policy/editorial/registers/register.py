"""A register: an unordered folder with one place for every record."""

from ...units.laid_out import ILaidOut
from ...units.laid_out import lay_out
from bacgiang.policy import _
from plone.dexterity.content import Container
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import createContent
from plone.supermodel import model
from typing import Any
from zope import schema


class IRegister(model.Schema, ILaidOut):
    """What a register says of itself."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)


def standing_at(names: tuple[str, ...], kind: type[Any], site: DexterityContent) -> Any:
    """The register of this class at a path in the site, None on a site without."""
    found = site
    for name in names:
        if name not in found:
            return None
        found = found[name]
    return found if isinstance(found, kind) else None


def make_register(
    parent: Container,
    portal_type: str,
    plan: Any,
    **facts: Any,
) -> Any:
    """Make a register where a site map has a section for it.

    `plan`: the section, with `identifier`, `title`, `description`, `navigation`;
    `facts` stand in the place of what it says.
    """
    values = {
        "id": plan.identifier,
        "title": plan.title,
        "description": plan.description,
        "language": parent.language,
        "exclude_from_nav": not plan.navigation,
    }
    register = createContent(portal_type, **{**values, **facts})
    return lay_out(parent, register)
