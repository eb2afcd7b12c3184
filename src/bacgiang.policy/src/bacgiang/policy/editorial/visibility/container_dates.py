"""What comes into a place, or leaves it, changes no date of the place.

Dexterity moves the day of the last change with every child, and feeds, site maps and
the API tell it: a draft that somebody began would be known of. Nor does whoever comes
first become the author of a place that has none. An item's own pictures and files are
the item; its day moves with them.

A place in which nothing else changed is not written either: pages that rest on it (of a
register with a host of its own that is every page) stay in memory while records come
and go in it, and boards that add to it at once do not conflict.
"""

from ..items import IEditorialItem
from Acquisition import aq_base
from dataclasses import dataclass
from plone.dexterity.interfaces import IDexterityContainer
from typing import Any
from zope.container.interfaces import IContainerModifiedEvent


KEPT = ("modification_date", "creators")


@dataclass(frozen=True)
class _Before:
    """What a place said, and whether it was to be written anyway."""

    state: dict[str, Any]
    is_changed: bool


def remember_date(place: object, event: IContainerModifiedEvent) -> None:
    """Before Dexterity: subscribers for all there is are called first."""
    if event.object is place and IDexterityContainer.providedBy(place):
        bare = aq_base(place)
        event.before = _Before(bare.__getstate__(), bool(bare._p_changed))


def keep_date(place: IDexterityContainer, event: IContainerModifiedEvent) -> None:
    """After Dexterity. What it has reindexed is still in the queue."""
    before = getattr(event, "before", None)
    if event.object is not place or before is None or IEditorialItem.providedBy(place):
        return
    bare = aq_base(place)
    for name in KEPT:
        if name in before.state:
            setattr(bare, name, before.state[name])
        elif name in bare.__dict__:
            delattr(bare, name)
    if not before.is_changed and _is_as(bare.__getstate__(), before.state):
        bare._p_changed = False


def _is_as(state: dict[str, Any], before: dict[str, Any]) -> bool:
    return state.keys() == before.keys() and all(
        one is before[name] for name, one in state.items()
    )
