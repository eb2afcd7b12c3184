"""The main board's queue of offers, a page at a time."""

from ..visibility.state_now import is_read
from ..visibility.state_now import title_for_brain
from ..withdrawal.closing import is_closed_uid
from .offer import OfferState
from .places import decision_url
from .seeing import opens
from .store import offer_store
from .view_facts import facts_of
from .view_facts import OfferFacts
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from plone import api
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18nmessageid import Message


class Tray(StrEnum):
    """The parts of the queue."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


STATES = {
    Tray.WAITING: (OfferState.OFFERED,),
    Tray.ACCEPTED: (OfferState.ACCEPTED,),
    Tray.DECLINED: (OfferState.DECLINED, OfferState.ENDED),
}


@dataclass(frozen=True)
class QueueRow:
    """One item of the queue. `title` is "" where the item was closed.

    `url` is that of the decision page; `public_url` is "" where there is nothing to
    see; `item_state` is "" when the item is hidden from the board.
    """

    uid: str
    title: str
    url: str
    facts: OfferFacts
    portal_type: str
    language: str
    item_state: str
    item_state_title: Message | str
    changed_at: datetime | None
    public_url: str


def uids_in(tray: Tray) -> list[str]:
    """UIDs of a tray: waiting ones oldest first, decided ones latest first."""
    store = offer_store()
    pairs = [pair for state in STATES[tray] for pair in store.queue(state).items()]
    pairs.sort(reverse=tray is not Tray.WAITING)
    return [uid for _key, uid in pairs]


def count_in(tray: Tray) -> int:
    store = offer_store()
    return sum(len(store.queue(state)) for state in STATES[tray])


def rows_of(uids: list[str], root: Any) -> list[QueueRow]:
    """Rows for some UIDs, in their order; `root` is the language root of the page."""
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    brains = {brain.UID: brain for brain in (search(UID=uids) if uids else ())}
    return [_row(uid, brains.get(uid), root) for uid in uids]


def _row(uid: str, brain: AbstractCatalogBrain, root: Any) -> QueueRow:
    store = offer_store()
    offer = store.offers(uid)[-1]
    shown = brain is not None and opens(offer, uid, brain.review_state)
    published = shown and is_read(brain)
    return QueueRow(
        uid=uid,
        title="" if is_closed_uid(uid) else (brain.Title if shown else offer.title),
        url=decision_url(root, uid),
        facts=facts_of(offer),
        portal_type=brain.portal_type if shown else "",
        language=brain.Language if shown else "",
        item_state=brain.review_state if shown else "",
        item_state_title=title_for_brain(brain) if shown else "",
        changed_at=store.changed_at(uid) if shown else None,
        public_url=brain.getURL() if published else "",
    )
