"""The folder that holds the units, `/vi/to-chuc`; its page is the tree (4.1a)."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IUnitRegister(model.Schema):
    """No fields of its own: what it shows comes from the units."""


@implementer(IUnitRegister)
class UnitRegister(Container):
    """Holds every unit; a unit belongs to another by code, not by place."""
