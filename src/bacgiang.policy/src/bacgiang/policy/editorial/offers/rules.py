"""The one place that decides what may be done about an offer, by whom, and why not.

Pages, the API and scripts all ask here (3.1, 8.2; design, decision 3).
"""

from ...base.refusal import Refusal
from ...text.files.full.blocks import text_blocks
from ..secrecy.check import check_texts
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from ..workflow.statement_rules import DECLARATION_MISSING
from ..workflow.statement_rules import REASON_TOO_LONG
from ..working_copy.rules import is_working_copy
from . import reasons
from .offer import Offer
from .offer import OfferAct
from .offer import OfferState
from .offer import UNIT_ACTS
from .places import is_offerable
from .places import item_with
from .places import language_root
from .places import LISTED_TYPES
from .places import on_main_site
from .places import section_for
from .places import site_state
from .seeing import is_main_reviewer
from .seeing import SHOWN_STATES
from .statements import OfferStatement
from .store import offer_store
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from typing import TypeGuard


MAX_REASON = 5000
MAX_HEADING = 300
MAX_LEAD = 2000
SAY_WORDS = frozenset({OfferAct.ACCEPT, OfferAct.WORDS})
REASON_ALWAYS = frozenset({OfferAct.DECLINE, OfferAct.END})


def refusals(
    item: DexterityContent,
    act: OfferAct,
    stated: OfferStatement | None = None,
    user: Any = None,
) -> tuple[Refusal, ...]:
    """Every reason against the act; empty when it may happen.

    Without `stated` only the person and how things stand are judged: whether it is
    theirs to try.
    """
    refusal = _who_refuses(item, act, user) or _standing_refuses(item, act)
    if refusal is not None:
        return (refusal,)
    return tuple(_what_refuses(item, act, stated, user)) if stated is not None else ()


def open_acts(item: DexterityContent, user: Any = None) -> tuple[OfferAct, ...]:
    """What the person can try about the item now."""
    return tuple(act for act in OfferAct if not refusals(item, act, user=user))


def current_offer(item: DexterityContent) -> Offer | None:
    """The item's latest offer, whatever became of it."""
    return offer_store().current(IUUID(item))


def _who_refuses(item: DexterityContent, act: OfferAct, user: Any) -> Refusal | None:
    if act in UNIT_ACTS:
        who = roles_on_item(item, user)
        return None if who.publishes or who.heads else reasons.NOT_FOR_UNIT
    if not is_main_reviewer(item, user):
        return reasons.NOT_FOR_BOARD
    if act is OfferAct.PICTURE:
        waiting = offer_store().waiting_picture(IUUID(item))
        if waiting is not None and waiting.by == roles_on_item(item, user).user_id:
            return reasons.SECOND_PERSON
    # To take the board's own words away is to say the unit's in their place.
    if act is OfferAct.WORDS and not _may_say(item, user):
        return reasons.WORDS_NOT_YOUR_LEVEL
    return None


def _may_say(item: DexterityContent, user: Any) -> bool:
    """Whether words of theirs stand on the main site at once."""
    who = roles_on_item(language_root(item), user)
    return who.publishes or who.heads


def _standing_refuses(item: DexterityContent, act: OfferAct) -> Refusal | None:
    """What speaks against the act in the item and in the state of its offer."""
    if on_main_site(item):
        return reasons.MAIN_SITE_ITEM
    if not is_offerable(item):
        return reasons.NOT_OFFERABLE
    offer = current_offer(item)
    if act is OfferAct.OFFER:
        return _new_offer_refuses(item, offer)
    if act in (OfferAct.WITHDRAW, OfferAct.DECLINE):
        return None if _is(offer, OfferState.OFFERED) else reasons.NOT_WAITING
    if act is OfferAct.ACCEPT:
        waits = _is(offer, OfferState.OFFERED) and _is_shown(item)
        return None if waits else reasons.NOT_WAITING
    if not _is(offer, OfferState.ACCEPTED):
        return reasons.NOT_ACCEPTED
    return _accepted_refuses(item, act, offer)


def _is(offer: Offer | None, state: OfferState) -> TypeGuard[Offer]:
    return offer is not None and offer.state is state


def _is_shown(item: DexterityContent) -> bool:
    return api.content.get_state(item) in SHOWN_STATES


def _new_offer_refuses(item: DexterityContent, offer: Offer | None) -> Refusal | None:
    if is_working_copy(item):
        return reasons.WORKING_COPY
    if not _is_shown(item):
        return reasons.NOT_APPROVED
    return reasons.ALREADY_OFFERED if offer is not None and offer.is_open else None


def _accepted_refuses(
    item: DexterityContent, act: OfferAct, offer: Offer
) -> Refusal | None:
    if act is OfferAct.WORDS:
        return reasons.EDIT_DERIVED if offer.derived else None
    if act is OfferAct.PICTURE:
        waits = offer_store().waiting_picture(IUUID(item)) is not None
        return None if waits else reasons.NO_PICTURE_WAITS
    if act is OfferAct.NOTE:
        changed = offer_store().changed_at(IUUID(item))
        return None if changed and _is_shown(item) else reasons.NOTHING_CHANGED
    derived = item_with(offer.derived)
    if derived is None or api.content.get_state(derived) != State.PUBLISHED.value:
        return None
    return reasons.DERIVED_PUBLIC


def _what_refuses(
    item: DexterityContent, act: OfferAct, stated: OfferStatement, user: Any
) -> Iterator[Refusal]:
    """What is missing or wrong in the statements."""
    if act in REASON_ALWAYS and not stated.reason:
        yield reasons.REASON_MISSING
    for text, most, too_long in (
        (stated.reason, MAX_REASON, REASON_TOO_LONG.at("reason")),
        (stated.heading, MAX_HEADING, reasons.HEADING_TOO_LONG),
        (stated.lead, MAX_LEAD, reasons.LEAD_TOO_LONG),
    ):
        if len(text) > most:
            yield too_long
    if act in SAY_WORDS and stated.has_own_words and not stated.derive_into:
        yield from _own_words_refuse(item, stated, user)
    if act is not OfferAct.ACCEPT:
        return
    if not stated.derive_into:
        yield from filter(None, [place_refuses(item)])
    elif section_for(item, stated.derive_into) is None:
        yield reasons.UNKNOWN_SECTION


def _own_words_refuse(
    item: DexterityContent, stated: OfferStatement, user: Any
) -> Iterator[Refusal]:
    """They are public at once, where those of a derived item go the way of items."""
    if not _may_say(item, user):
        yield reasons.WORDS_NOT_YOUR_LEVEL
    if not stated.declaration:
        yield DECLARATION_MISSING
    words = text_blocks(f"{stated.heading}\n\n{stated.lead}", "offer")
    if check_texts(words).marks:
        yield reasons.SECRECY_MARK


def place_refuses(item: DexterityContent) -> Refusal | None:
    """Why the item cannot be listed on the main site from where it stands."""
    state = site_state(item)
    if not state.is_public:
        return reasons.NO_PUBLIC_SITE
    published = api.content.get_state(item) == State.PUBLISHED.value
    if state.is_closed and not published:
        return reasons.NEVER_PUBLISHED
    return None if item.portal_type in LISTED_TYPES else reasons.NOT_LISTED
