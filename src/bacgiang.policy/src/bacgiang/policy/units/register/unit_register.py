"""The folder that holds the units, `/vi/to-chuc`; its page is the tree (4.1a)."""

from ..laid_out import ILaidOut
from BTrees.Length import Length
from plone.dexterity.content import Container
from plone.supermodel import model
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.interface import implementer


REGISTER_PATH = ("vi", "to-chuc")


class IUnitRegister(model.Schema, ILaidOut):
    """No fields of its own: what it shows comes from the units."""


@implementer(IUnitRegister)
class UnitRegister(Container):
    """Holds every unit; a unit belongs to another by code, not by place.

    `changes` counts what changes in units and their sites; two changes at once do not
    conflict on it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.changes = Length()


def find_register(site: PloneSite) -> UnitRegister | None:
    """The register, or None on a site that has none (yet)."""
    folder = site
    for name in REGISTER_PATH:
        if name not in folder:
            return None
        folder = folder[name]
    return folder if isinstance(folder, UnitRegister) else None
