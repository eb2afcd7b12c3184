"""Ask the catalog what waits: lazily, own sites only, nothing loaded."""

from ..items import IEditorialItem
from ..visibility.state_now import title_for_brain
from ..workflow.parameters import State
from .waiting import WaitingItem
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from plone import api
from plone.uuid.interfaces import IUUID
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any


@dataclass(frozen=True)
class ByUid:
    """Stands for an item where its UID is all that is asked for: nothing is loaded."""

    uid: str

    def __conform__(self, interface: Any) -> str | None:
        return self.uid if interface is IUUID else None


def waiting_in(state: State, codes: list[str], **more: Any) -> Iterator[Any]:
    """Results of units in a state, as far as the current user sees, oldest first."""
    if not codes:
        return
    catalog = api.portal.get_tool("portal_catalog")
    yield from catalog(
        object_provides=IEditorialItem.__identifier__,
        unit_code=codes,
        review_state=state.value,
        sort_on="state_since",
        show_inactive=True,
        **more,
    )


def since_of(brain: AbstractCatalogBrain) -> datetime:
    """When the item came into its state, aware."""
    stamp = getattr(brain, "state_since", None)
    if isinstance(stamp, str):
        return datetime.fromisoformat(stamp)
    return brain.modified.toZone("UTC").asdatetime()


def item_of(
    brain: AbstractCatalogBrain, matter: str, act: str, **more: Any
) -> WaitingItem:
    """The result as a WaitingItem; `act` is what follows the item's address."""
    return WaitingItem(
        matter=matter,
        uid=brain.UID,
        title=brain.Title or brain.getId,
        url=f"{brain.getURL()}/{act}",
        unit=brain.unit_code,
        state=brain.review_state,
        state_title=title_for_brain(brain),
        since=since_of(brain),
        is_working_copy=getattr(brain, "is_working_copy", False) is True,
        **more,
    )
