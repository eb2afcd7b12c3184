"""What a version is made of; procedures and forms say it of themselves."""

from ...units.owning import OwnedRecord
from ...units.register.lookup import get_unit
from .version import Version
from collections.abc import Callable
from datetime import datetime
from plone import api
from zope.interface import Attribute
from zope.interface import Interface


class UnitRecord(OwnedRecord):
    """A procedure or form; who signs for it is the unit in charge."""

    @property
    def byline(self) -> str:
        unit = get_unit(self.owning_unit, api.portal.get())
        return str(unit.title) if unit is not None else self.owning_unit


class IVersioned(Interface):
    """Content whose publication keeps a version."""

    as_version: Callable[[int, datetime], Version] = Attribute(
        "The item as its fields have it, published as the version of this number at "
        "the moment: a method."
    )
