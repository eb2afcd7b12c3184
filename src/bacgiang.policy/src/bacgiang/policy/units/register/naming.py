"""A unit's id is its code, whoever adds it."""

from .unit import IUnit
from plone.app.content.interfaces import INameFromTitle
from zope.component import adapter
from zope.interface import implementer


@implementer(INameFromTitle)
@adapter(IUnit)
class UnitName:
    """Tells the name chooser the code instead of the title."""

    def __init__(self, unit: IUnit) -> None:
        self.title = unit.code
