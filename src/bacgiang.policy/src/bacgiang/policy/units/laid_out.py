"""What a site is laid out with beside its sections: found by its address for good."""

from plone.dexterity.content import Container
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.interface import Interface


class ILaidOut(Interface):
    """A register, or a part of one: nobody moves, renames, deletes or copies it.

    Others find it by its address, and what it shows stands elsewhere: one that holds
    nothing itself may show the public a hundred records.
    """


def lay_out(folder: Container, part: DexterityContent) -> Any:
    """Put a part of a site where its plan has it, and return it there.

    Its name is the plan's, not one that somebody typed or that is made of a title:
    nobody has to find out what names may be. Raises BadRequest where it is taken.
    """
    return folder._getOb(folder._setObject(part.id, part))
