"""Do what the rules allow: keep it, record it, let lists and people know."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...base.tasks.about import ask_once
from ...base.tasks.about import settle_about
from ...base.uploads.digest import digest_of
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..acts.kinds import ACCEPT
from ..acts.kinds import DECLINE
from ..acts.kinds import END_ACCEPTANCE
from ..acts.kinds import OFFER
from ..acts.kinds import WITHDRAW_OFFER
from .derivation import derive
from .events import OfferActed
from .item_text import snapshot_of
from .offer import Offer
from .offer import OfferAct
from .offer import OfferState
from .offer import UNIT_ACTS
from .places import section_for
from .rules import refusals
from .rules import SAY_WORDS
from .statements import OfferStatement
from .store import offer_store
from .tasks import PICTURE_KIND
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify


KINDS = {
    OfferAct.OFFER: OFFER,
    OfferAct.WITHDRAW: WITHDRAW_OFFER,
    OfferAct.ACCEPT: ACCEPT,
    OfferAct.DECLINE: DECLINE,
    OfferAct.END: END_ACCEPTANCE,
    OfferAct.WORDS: ACCEPT,
    OfferAct.NOTE: ACCEPT,
    OfferAct.PICTURE: ACCEPT,
}
NEXT_STATE = {
    OfferAct.WITHDRAW: OfferState.TAKEN_BACK,
    OfferAct.ACCEPT: OfferState.ACCEPTED,
    OfferAct.DECLINE: OfferState.DECLINED,
    OfferAct.END: OfferState.ENDED,
}


def perform(
    item: DexterityContent, act: OfferAct, stated: OfferStatement | None = None
) -> Offer:
    """Do `act` about `item` as the current user. Raises Refused."""
    statement = stated or OfferStatement()
    if reasons := refusals(item, act, statement):
        raise Refused(*reasons)
    do = _offer if act is OfferAct.OFFER else _change
    offer = do(item, act, statement)
    _record(item, act, offer)
    item.reindexObject(idxs=["shown_on"])
    notify(OfferActed(item, act, offer))
    return offer


def _offer(item: DexterityContent, act: OfferAct, stated: OfferStatement) -> Offer:
    offer = Offer(
        state=OfferState.OFFERED,
        unit=unit_code_of(item),
        title=item.Title(),
        offered_by=current_actor(),
        offered_at=datetime.now(UTC),
        note=stated.reason,
    )
    offer_store().add(IUUID(item), offer)
    return offer


def _change(item: DexterityContent, act: OfferAct, stated: OfferStatement) -> Offer:
    store, uid = offer_store(), IUUID(item)
    offer = store.offers(uid)[-1]
    if act is OfferAct.WORDS:
        changed = replace(offer, heading=stated.heading, lead=stated.lead)
    elif act is OfferAct.NOTE:
        changed = replace(offer, seen=snapshot_of(item))
    elif act is OfferAct.PICTURE:
        changed = offer
    else:
        changed = replace(
            offer,
            state=NEXT_STATE[act],
            decided_by=current_actor(),
            decided_at=datetime.now(UTC),
            reason=stated.reason,
        )
    if act is OfferAct.ACCEPT:
        changed = _accepted(item, changed, stated)
    store.replace(uid, changed)
    if not changed.derived:
        _look_after_picture(uid, act, stated)
    if act is OfferAct.NOTE:
        store.forget_change(uid)
    return changed


def _look_after_picture(uid: str, act: OfferAct, stated: OfferStatement) -> None:
    """One that somebody chose waits for a second person; the item's own is approved."""
    store = offer_store()
    waiting = store.waiting_picture(uid)
    if act is OfferAct.PICTURE and waiting is not None:
        store.set_picture(uid, waiting.picture)
    elif act in SAY_WORDS:
        if stated.picture is not None:
            store.propose_picture(uid, stated.picture, current_actor())
            ask_once(PICTURE_KIND, uid, main_unit_code())
        elif stated.drop_picture:
            store.set_picture(uid, None)
    # An acceptance that ends takes the picture along.
    if store.waiting_picture(uid) is None:
        settle_about(PICTURE_KIND, uid)


def _accepted(item: DexterityContent, offer: Offer, stated: OfferStatement) -> Offer:
    """The acceptance with the text it was given for, and the item made from it."""
    seen = snapshot_of(item)
    if not stated.derive_into:
        return replace(offer, seen=seen, heading=stated.heading, lead=stated.lead)
    derived = derive(item, section_for(item, stated.derive_into), stated)
    return replace(offer, seen=seen, derived=IUUID(derived))


def _record(item: DexterityContent, act: OfferAct, offer: Offer) -> None:
    details: dict[str, Any] = {"offering_unit": offer.unit}
    if act in (OfferAct.WORDS, OfferAct.NOTE, OfferAct.PICTURE):
        details["step"] = act.value
    if offer.derived:
        details["derived"] = offer.derived
    elif act in SAY_WORDS:
        # What the main site says of it, in words of the board's own.
        details["what"] = "; ".join(filter(None, (offer.heading, offer.lead)))
    record = offer_store().record(IUUID(item))
    if record is not None and act in (*SAY_WORDS, OfferAct.PICTURE):
        waiting = record.proposed
        picture = waiting.picture if waiting is not None else record.picture
        if picture is not None:
            details["picture"] = digest_of(picture)
    reasons = {
        OfferAct.OFFER: offer.note,
        OfferAct.WORDS: "",
        OfferAct.NOTE: "",
        OfferAct.PICTURE: "",
    }
    record_act(
        KINDS[act],
        item,
        unit=None if act in UNIT_ACTS else main_unit_code(),
        reason=reasons.get(act, offer.reason),
        details=details,
    )
