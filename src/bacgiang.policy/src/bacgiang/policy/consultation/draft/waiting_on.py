"""What waits on a draft for the members of its board."""

from ...editorial.queues.waiting import WaitingItem
from ...legal.documents.by_uid import record_with
from ...units.levels import Level
from .schema import ILegalDraft
from collections.abc import Container
from datetime import datetime
from typing import Any
from zope.i18nmessageid import Message


def draft_of(uid: str, units: Container[str]) -> Any | None:
    """The draft with this UID, where one of these units is in charge of it."""
    draft: Any = record_with(uid)
    if ILegalDraft.providedBy(draft) and draft.owning_unit in units:
        return draft
    return None


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
