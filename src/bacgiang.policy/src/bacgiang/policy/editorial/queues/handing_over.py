"""Drafts that were handed over appear with whoever took them over."""

from ...units.boards.events import WorkHandedOver
from plone.app.uuid.utils import uuidToObject


def follow_hand_over(event: WorkHandedOver) -> None:
    """Let the catalog know who goes on with each item."""
    for uid in event.uids:
        item = uuidToObject(uid, unrestricted=True)
        if item is not None:
            item.reindexObject(idxs=["responsible"])
