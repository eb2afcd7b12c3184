"""What comes into a place, or leaves it, changes no date of the place.

Dexterity moves the day of the last change with every child, and feeds, site maps and
the API tell it: a draft that somebody began would be known of. An item's own pictures
and files are the item; its day moves with them.
"""

from ..items import IEditorialItem
from plone.dexterity.interfaces import IDexterityContainer
from zope.container.interfaces import IContainerModifiedEvent


def remember_date(place: object, event: IContainerModifiedEvent) -> None:
    """Before Dexterity: subscribers for all there is are called first."""
    if event.object is place:
        event.date_before = getattr(place, "modification_date", None)


def keep_date(place: IDexterityContainer, event: IContainerModifiedEvent) -> None:
    """After Dexterity. What it has reindexed is still in the queue."""
    known = getattr(event, "date_before", None)
    if event.object is place and known and not IEditorialItem.providedBy(place):
        place.setModificationDate(known)
