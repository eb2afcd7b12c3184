"""Where offers are kept: with the site, by UID of the item; nothing is ever removed.

Beside the history of each item there is a queue for every state, ordered by time, so
that a page of a queue is read without the rest.
"""

from ...base.stores.site_store import SiteStore
from .offer import Offer
from .offer import OfferState
from .snapshot import Snapshot
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from persistent import Persistent
from plone.namedfile.file import NamedBlobImage
from typing import NamedTuple


class WaitingPicture(NamedTuple):
    picture: NamedBlobImage
    by: str
    """Id of who chose it."""


class OfferRecord(Persistent):
    """All offers of one item, oldest first.

    `picture` is the main board's own; `waiting` holds one that a second person is to
    confirm, as the plain pair of `proposed`: what is stored needs no class of ours.
    """

    waiting: tuple[NamedBlobImage, str] | None = None

    def __init__(self) -> None:
        self.offers: tuple[Offer, ...] = ()
        self.picture: NamedBlobImage | None = None

    @property
    def current(self) -> Offer:
        return self.offers[-1]

    @property
    def proposed(self) -> WaitingPicture | None:
        return WaitingPicture(*self.waiting) if self.waiting is not None else None


def _queue_key(uid: str, offer: Offer) -> str:
    return f"{offer.since.isoformat(timespec='microseconds')}|{uid}"


def _without(offer: Offer, ending: str) -> Offer:
    if offer.seen is None:
        return offer
    parts = tuple(one for one in offer.seen.parts if not one.endswith(ending))
    return replace(offer, seen=replace(offer.seen, parts=parts))


class OfferStore(Persistent):
    """Offers by UID, queues by state, originals by derived item, changes to look at."""

    def __init__(self) -> None:
        self._records = OOBTree()
        self._queues = {state.value: OOBTree() for state in OfferState}
        self._originals = OOBTree()
        self._changed = OOBTree()

    def record(self, uid: str) -> OfferRecord | None:
        return self._records.get(uid)

    def current(self, uid: str) -> Offer | None:
        """The latest offer of the item, whatever became of it."""
        record = self.record(uid)
        return record.current if record is not None else None

    def offers(self, uid: str) -> tuple[Offer, ...]:
        """Every offer of an item that has one, oldest first; raises KeyError."""
        return self._records[uid].offers

    def add(self, uid: str, offer: Offer) -> None:
        """Keep a new offer of the item."""
        record = self._records.setdefault(uid, OfferRecord())
        self._queue(uid, record, record.offers, offer)

    def replace(self, uid: str, offer: Offer) -> None:
        """Put `offer` in the place of the item's latest."""
        record = self._records[uid]
        self._queue(uid, record, record.offers[:-1], offer)
        if offer.state is not OfferState.ACCEPTED:
            record.picture = record.waiting = None
            self.forget_change(uid)
        if offer.derived:
            self._originals[offer.derived] = uid

    def close(self, uid: str, title: str, until: datetime) -> None:
        """What was said with it until a moment is shown to nobody; what was accepted is
        another text by now, called `title`.
        """
        record = self.record(uid)
        if record is None or record.current.offered_at > until:
            return
        record.offers = tuple(
            replace(
                one,
                title=title,
                note="",
                heading="",
                lead="",
                seen=Snapshot("", "") if one.seen is not None else None,
            )
            for one in record.offers
        )
        record.picture = record.waiting = None

    def leave_out(self, uid: str, ending: str) -> None:
        """What the main board had before it had no part whose line ends so."""
        record = self.record(uid)
        if record is not None:
            record.offers = tuple(_without(one, ending) for one in record.offers)

    def set_picture(self, uid: str, picture: NamedBlobImage | None) -> None:
        """What is shown, and nothing waits any more."""
        record = self._records[uid]
        record.picture, record.waiting = picture, None

    def waiting_picture(self, uid: str) -> WaitingPicture | None:
        record = self.record(uid)
        return record.proposed if record is not None else None

    def propose_picture(self, uid: str, picture: NamedBlobImage, by: str) -> None:
        self._records[uid].waiting = picture, by

    def _queue(
        self, uid: str, record: OfferRecord, before: tuple[Offer, ...], offer: Offer
    ) -> None:
        """Make `offer` the latest of a record, after `before`, and queue it."""
        for latest in record.offers[-1:]:
            self._queues[latest.state.value].pop(_queue_key(uid, latest), None)
        record.offers = (*before, offer)
        self._queues[offer.state.value][_queue_key(uid, offer)] = uid

    def queue(self, state: OfferState) -> OOBTree:
        """Time and UID → UID, oldest first."""
        return self._queues[state.value]

    def uids(self, state: OfferState) -> Iterator[str]:
        """Items whose latest offer is in this state, longest in it first."""
        yield from self._queues[state.value].values()

    def original_of(self, derived: str) -> str | None:
        """UID of the item a main-site item was made from."""
        return self._originals.get(derived)

    def note_change(self, uid: str, at: datetime) -> None:
        """The accepted text is not the one the main board saw any more."""
        self._changed.setdefault(uid, at)

    def forget_change(self, uid: str) -> None:
        self._changed.pop(uid, None)

    def changed_at(self, uid: str) -> datetime | None:
        return self._changed.get(uid)

    def changed(self) -> list[tuple[datetime, str]]:
        """Time and UID of accepted items that changed, oldest change first."""
        return sorted((at, uid) for uid, at in self._changed.items())


offer_store = SiteStore("bacgiang.policy.offers", OfferStore)
