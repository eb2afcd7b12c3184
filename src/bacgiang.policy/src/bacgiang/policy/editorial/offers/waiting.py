"""What waits because of offers: for the main board, and for units with a desk."""

from ...units.levels import Level
from ...units.register.lookup import main_unit_code
from ..queues.catalog import item_of
from ..queues.catalog import waiting_in
from ..queues.desks import stands_on_desk
from ..queues.seats import codes_at
from ..queues.waiting import IWaitingWork
from ..queues.waiting import Seat
from ..queues.waiting import WaitingItem
from ..withdrawal.closing import is_closed_uid
from ..workflow.parameters import State
from .offer import Offer
from .places import decision_url
from .store import offer_store
from .titles import OFFER_STATES
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from plone import api
from zope.interface import implementer


def _on_main_board(seats: tuple[Seat, ...], level: Level) -> bool:
    return main_unit_code() in codes_at(seats, level)


def _item(matter: str, uid: str, offer: Offer, since: datetime) -> WaitingItem:
    return WaitingItem(
        matter=matter,
        uid=uid,
        title=offer.title,
        url=decision_url(api.portal.get(), uid),
        unit=offer.unit,
        state=offer.state.value,
        state_title=OFFER_STATES[offer.state],
        since=since,
        level=Level.REVIEW,
    )


@implementer(IWaitingWork)
class ChangedOriginals:
    """Accepted items whose text is not the one the main board saw."""

    title = _("matter_changed_originals", default="Changed since accepted")
    order = 55

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        if not _on_main_board(seats, Level.REVIEW):
            return
        store = offer_store()
        for changed_at, uid in store.changed():
            if not is_closed_uid(uid):
                offer = store.offers(uid)[-1]
                yield _item("changed-originals", uid, offer, changed_at)


@implementer(IWaitingWork)
class TakenOverDrafts:
    """Items taken over from units that somebody of the main board has to adapt."""

    title = _("matter_taken_over", default="Taken over from units")
    order = 60

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        if not _on_main_board(seats, Level.UPDATE):
            return
        original_of = offer_store().original_of
        for brain in waiting_in(State.DRAFT, [main_unit_code()], last_step=""):
            if original_of(brain.UID) is not None:
                yield item_of(brain, "taken-over", "edit", level=Level.UPDATE)


@implementer(IWaitingWork)
class ItemsToOffer:
    """Approved items on a desk: the unit has no site, the main site can show them."""

    title = _("matter_to_offer", default="To offer to the main site")
    order = 45

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.PUBLISH)
        is_desk = stands_on_desk(codes)
        current = offer_store().current
        for brain in waiting_in(State.APPROVED, codes):
            if is_desk(brain.getPath()) and current(brain.UID) is None:
                yield item_of(brain, "to-offer", "@@offer", level=Level.PUBLISH)
