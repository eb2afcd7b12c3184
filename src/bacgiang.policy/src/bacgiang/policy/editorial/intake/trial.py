"""What others have in work is judged as if it were new, and not kept.

What else is wrong with an item is told first, whoever holds its number: nobody asks
which numbers are held by handing in, without a trace, what is never taken.
"""

from collections.abc import Callable
from plone.dexterity.content import DexterityContent
import transaction
from zope.interface import alsoProvides
from zope.interface import Interface


class IOnTrial(Interface):
    """Of an item that is not kept: it may have the number of another."""


def try_new(item: DexterityContent, put: Callable[[DexterityContent], object]) -> None:
    """Put the item in its place and take it back. Raises what refuses it."""
    alsoProvides(item, IOnTrial)
    savepoint = transaction.savepoint()
    try:
        put(item)
    finally:
        savepoint.rollback()
