"""How an item's offers stand, ready to be shown on a page or sent as JSON."""

from ...units.register.names import unit_name
from ..queues.age import age_in_words
from ..withdrawal.closing import is_closed_uid
from .offer import Offer
from .places import item_with
from .store import offer_store
from .titles import OFFER_STATES
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18nmessageid import Message


WORDS = ("note", "reason", "heading", "lead")


@dataclass(frozen=True)
class OfferFacts:
    """One round of offering, as people of other boards may read it.

    In `offer` people have their full names, "" without one, since a login name is
    never shown; what both sides wrote, and the main site's own words for the item, are
    "" while it is closed: they tell what it told. `derived_url` is "" where there is no
    derived item or the reader may not see it.
    """

    offer: Offer
    state_title: Message
    unit_name: str
    derived_url: str
    age: Message


def facts_of(offer: Offer, *, closed: bool = False) -> OfferFacts:
    words: dict[str, Any] = dict.fromkeys(WORDS, "") if closed else {}
    return OfferFacts(
        replace(
            offer,
            offered_by=_full_name(offer.offered_by),
            decided_by=_full_name(offer.decided_by),
            **words,
        ),
        state_title=OFFER_STATES[offer.state],
        unit_name=unit_name(offer.unit),
        derived_url=visible_url(offer.derived),
        age=age_in_words(offer.since, datetime.now(UTC)),
    )


def _full_name(user_id: str) -> str:
    member = api.user.get(userid=user_id) if user_id else None
    return (member.getProperty("fullname", "") if member is not None else "") or ""


def visible_url(uid: str) -> str:
    """Address of an item, "" for who may not see it, or where there is none."""
    item = item_with(uid)
    if item is None or not api.user.has_permission("View", obj=item):
        return ""
    return item.absolute_url()


def history_of(item: DexterityContent) -> tuple[OfferFacts, ...]:
    """Every round, the latest first."""
    uid = IUUID(item)
    record = offer_store().record(uid)
    offers = record.offers if record is not None else ()
    closed = is_closed_uid(uid)
    return tuple(facts_of(offer, closed=closed) for offer in reversed(offers))
