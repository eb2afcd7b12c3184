"""Events that tell of a change of the object itself."""

from typing import Any
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectCopiedEvent


def is_own_change(event: Any) -> bool:
    """A copy is what it is a copy of; a child coming or going changes no container."""
    return not (
        IContainerModifiedEvent.providedBy(event)
        or IObjectCopiedEvent.providedBy(event)
    )
