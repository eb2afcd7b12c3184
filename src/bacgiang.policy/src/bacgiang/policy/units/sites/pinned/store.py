"""Which item stands first, by the UID of the section: kept with the portal.

In the section, whose words have a way of their own, a check-in would overwrite it.
"""

from ....base.dates import today
from ....base.stores.site_store import SiteStore
from ....base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import date
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


@stored_value
class Pin:
    """The UID of an item, and the last day on which it stands first."""

    item: str
    until: date


class PinStore(Persistent):
    """At most one pin a section."""

    def __init__(self) -> None:
        self._by_section: OOBTree = OOBTree()

    def get(self, section: str) -> Pin | None:
        return self._by_section.get(section)

    def put(self, section: str, pin: Pin) -> None:
        self._by_section[section] = pin

    def drop(self, section: str) -> None:
        self._by_section.pop(section, None)


pin_store = SiteStore("bacgiang.policy.pins", PinStore)


def pin_of(section: DexterityContent) -> Pin | None:
    """What holds today; None where that is nothing."""
    pin = pin_store().get(IUUID(section))
    return pin if pin is not None and pin.until >= today() else None
