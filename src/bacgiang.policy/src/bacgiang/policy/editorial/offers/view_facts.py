"""How an item's offers stand, ready to be shown on a page or sent as JSON."""

from ...units.register.names import unit_name
from ..queues.age import age_in_words
from .names import person_name
from .offer import Offer
from .offer import OfferState
from .places import item_with
from .seeing import is_closed
from .store import offer_store
from .titles import OFFER_STATES
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class OfferFacts:
    """One round of offering. Names are full names, "" where a person has none.

    `heading` and `lead`, the main site's own words for the item, are "" while the item
    is closed: they tell what its title told. `derived_url` is "" where there is no
    derived item or the reader may not see it.
    """

    state: OfferState
    state_title: Message
    unit: str
    unit_name: str
    offered_at: datetime
    offered_by: str
    note: str
    decided_at: datetime | None
    decided_by: str
    reason: str
    heading: str
    lead: str
    derived_url: str
    age: Message


def facts_of(offer: Offer, *, closed: bool = False) -> OfferFacts:
    return OfferFacts(
        state=offer.state,
        state_title=OFFER_STATES[offer.state],
        unit=offer.unit,
        unit_name=unit_name(offer.unit),
        offered_at=offer.offered_at,
        offered_by=person_name(offer.offered_by),
        note=offer.note,
        decided_at=offer.decided_at,
        decided_by=person_name(offer.decided_by),
        reason=offer.reason,
        heading="" if closed else offer.heading,
        lead="" if closed else offer.lead,
        derived_url=visible_url(offer.derived),
        age=age_in_words(offer.since, datetime.now(UTC)),
    )


def visible_url(uid: str) -> str:
    """Address of the item when whoever asks may view it, else ""."""
    item = item_with(uid)
    if item is None or not api.user.has_permission("View", obj=item):
        return ""
    return item.absolute_url()


def history_of(item: Any) -> tuple[OfferFacts, ...]:
    """Every round, the latest first."""
    uid = IUUID(item)
    record = offer_store().record(uid)
    offers = record.offers if record is not None else ()
    closed = is_closed(uid)
    return tuple(facts_of(offer, closed=closed) for offer in reversed(offers))
