"""`@pin` of a section: what stands first in its list, by the rules of the page.

GET: `item` (UID) and `until` (day), both null where nothing is pinned.
PATCH: both, or `"item": null` to pin nothing. 200 with what holds then; 400 refuses.
"""

from ....base.api_services import WritingService
from .pinning import pin
from .pinning import unpin
from .store import pin_of
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from typing import Any


def told(section: DexterityContent) -> dict[str, Any]:
    pinned = pin_of(section)
    return {
        "@id": f"{section.absolute_url()}/@pin",
        "item": pinned and pinned.item,
        "until": pinned and pinned.until.isoformat(),
    }


class PinGet(Service):
    """What is pinned."""

    def reply(self) -> dict[str, Any]:
        return told(self.context)


class PinPatch(WritingService):
    """Pin, or pin nothing."""

    def reply(self) -> dict[str, Any]:
        if self.body.get("item", "") is None:
            unpin(self.context)
        else:
            pin(self.context, self.body.get("item"), self.body.get("until"))
        return told(self.context)
