"""Catalog values the queues rest on."""

from ...units.people.handing_over_store import responsible_for
from ..acts.changers import changers_since_approval
from ..acts.changers import last_submitter
from ..held.before_its_item import is_before_its_item
from ..items import IEditorialItem
from ..workflow.parameters import State
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer
from plone.uuid.interfaces import IUUID
from typing import Any


def _last_status(item: DexterityContent) -> dict[str, Any]:
    tool = api.portal.get_tool("portal_workflow")
    chain = tool.getChainFor(item)
    return (tool.getStatusOf(chain[0], item) if chain else None) or {}


def stamp_of(moment: datetime) -> str:
    """Aware UTC as text of one length, which sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


@indexer(IEditorialItem)
def state_since(item: IEditorialItem) -> str:
    """When the item came into its state. Raises AttributeError without a workflow."""
    moment = _last_status(item).get("time")
    if not isinstance(moment, DateTime):
        raise AttributeError("state_since")
    return stamp_of(moment.toZone("UTC").asdatetime())


@indexer(IEditorialItem)
def last_step(item: IEditorialItem) -> str:
    """The transition that led to the present state, "" for a new item."""
    return _last_status(item).get("action") or ""


@indexer(IEditorialItem)
def responsible(item: IEditorialItem) -> list[str]:
    """Who is to go on with a draft: author and last submitter, or the successor.

    Kept for drafts alone, so that no visitor can ask the catalog about people.
    """
    is_draft = _last_status(item).get("review_state") == State.DRAFT.value
    if not is_draft or is_before_its_item(item):
        raise AttributeError("responsible")
    assigned = responsible_for(IUUID(item))
    if assigned is not None:
        return [assigned]
    return sorted({one for one in (item.Creator(), last_submitter(item)) if one})


@indexer(IEditorialItem)
def changed_by(item: IEditorialItem) -> list[str]:
    """Who changed a pending text and so may not approve it; kept for those alone."""
    if _last_status(item).get("review_state") != State.PENDING.value:
        raise AttributeError("changed_by")
    return sorted(changers_since_approval(item))
