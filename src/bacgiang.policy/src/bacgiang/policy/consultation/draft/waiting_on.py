"""What waits on a draft for the members of its board."""

from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from .schema import ILegalDraft
from collections.abc import Collection
from collections.abc import Iterator
from datetime import datetime
from plone import api
from typing import Any
from zope.i18nmessageid import Message


def drafts_of(uids: Collection[str], units: Collection[str]) -> Iterator[Any]:
    """Those drafts of which these units are in charge: no other one is loaded."""
    if not uids:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        UID=list(uids), unit_code=list(units)
    ):
        draft = brain._unrestrictedGetObject()
        if ILegalDraft.providedBy(draft) and draft.owning_unit in units:
            yield draft


def waiting_on(
    draft: Any, matter: str, page: str, said: Message, since: datetime, level: Level
) -> WaitingItem:
    """A line that leads to a page of the draft; `said` tells how much waits."""
    return WaitingItem(
        matter=matter,
        uid=draft.UID(),
        title=draft.Title(),
        url=f"{draft.absolute_url()}/{page}",
        unit=draft.owning_unit,
        state="waiting",
        state_title=said,
        since=since,
        level=level,
    )
