"""Whoever takes a step with an item has left its form: their own lock goes with it."""

from ..items import IEditorialItem
from plone.locking.interfaces import ILockable
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def let_go(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Nobody else's lock is taken off, nor that of a working copy under way."""
    lockable = ILockable(item, None)
    if event.transition is None or lockable is None or not lockable.locked():
        return
    if lockable.can_safely_unlock():
        lockable.unlock()
