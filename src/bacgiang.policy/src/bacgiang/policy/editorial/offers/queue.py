"""The main board's queue of offers, a page at a time."""

from ...units.register.names import unit_name
from ..queues.age import age_in_words
from .offer import Offer
from .offer import OfferState
from .places import decision_url
from .seeing import is_closed
from .seeing import SHOWN_STATES
from .store import offer_store
from .view_facts import visible_url
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from enum import StrEnum
from plone import api
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

    `url` is that of the decision page; `public_url` and `derived_url` are "" where
    there is nothing to see; `item_state` is "" when the item is hidden from the board.
    """

    uid: str
    title: str
    url: str
    unit: str
    unit_name: str
    portal_type: str
    language: str
    item_state: str
    state: OfferState
    since: datetime
    age: Message
    reason: str
    changed_at: datetime | None
    public_url: str
    derived_url: str


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
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(UID=uids) if uids else ()
    brains = {brain.UID: brain for brain in found}
    return [_row(uid, brains.get(uid), root) for uid in uids]


def _row(uid: str, brain: Any, root: Any) -> QueueRow:
    store = offer_store()
    offer = store.offers(uid)[-1]
    shown = _is_shown(uid, offer, brain)
    published = shown and brain.review_state == "published"
    return QueueRow(
        uid=uid,
        title="" if is_closed(uid) else (brain.Title if shown else offer.title),
        url=decision_url(root, uid),
        unit=offer.unit,
        unit_name=unit_name(offer.unit),
        portal_type=brain.portal_type if shown else "",
        language=brain.Language if shown else "",
        item_state=brain.review_state if shown else "",
        state=offer.state,
        since=offer.since,
        age=age_in_words(offer.since, datetime.now(UTC)),
        reason=offer.reason,
        changed_at=store.changed_at(uid) if shown else None,
        public_url=brain.getURL() if published else "",
        derived_url=visible_url(offer.derived),
    )


def _is_shown(uid: str, offer: Offer, brain: Any) -> bool:
    """As `seeing.is_shown_to_board`, from the catalog."""
    if brain is None or not offer.is_open or is_closed(uid):
        return False
    return brain.review_state in SHOWN_STATES
