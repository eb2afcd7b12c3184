"""What a site is laid out with beside its sections: found by its address for good."""

from zope.interface import Interface


class ILaidOut(Interface):
    """A register, or a part of one: nobody moves, renames, deletes or copies it.

    Others find it by its address, and what it shows stands elsewhere: one that holds
    nothing itself may show the public a hundred records.
    """
