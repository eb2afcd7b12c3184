"""Whether an accepted item still says what the main board accepted."""

from .item_text import snapshot_of
from .offer import OfferState
from .seeing import is_shown_to_board
from .snapshot import compare
from .snapshot import Line
from .snapshot import Portion
from .store import offer_store
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


def differences(item: DexterityContent) -> dict[Portion, tuple[Line, ...]]:
    """What differs from the text the main board saw; empty while it may not see it."""
    offer = offer_store().current(IUUID(item))
    if offer is None or offer.seen is None or not is_shown_to_board(item):
        return {}
    return compare(offer.seen, snapshot_of(item))


def watch(item: DexterityContent) -> None:
    """Note or forget a change, after the item may have got another text."""
    store = offer_store()
    uid = IUUID(item)
    offer = store.current(uid)
    is_accepted = offer is not None and offer.state is OfferState.ACCEPTED
    if not is_accepted or not is_shown_to_board(item):
        return
    if differences(item):
        store.note_change(uid, datetime.now(UTC))
    elif store.changed_at(uid) is not None:
        store.forget_change(uid)
