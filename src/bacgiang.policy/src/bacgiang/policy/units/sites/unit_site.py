"""A unit's site (2.2a) or, while it is not public, its desk (5.2)."""

from bacgiang.policy import _
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IUnitSite(model.Schema):
    """The root of a unit's own navigation, in one language."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)

    directives.write_permission(unit="bacgiang.ManageUnits")
    unit = schema.Choice(title=_("Unit"), vocabulary="bacgiang.Units")


@implementer(IUnitSite)
class UnitSite(Container):
    """Navigation root of a unit; `unit` is the code, which never changes."""

    @property
    def unit_code(self) -> str:
        return self.unit
