"""Offers of units, which the main board owes a decision."""

from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.stored import StoredTasks
from ...base.tasks.task import Task
from ...units.levels import Level
from ...units.register.lookup import main_unit_code
from .offer import OfferState
from .places import decision_url
from .store import offer_store
from .titles import OFFER_STATES
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from plone import api
from zope.interface import implementer


PICTURE_KIND = "confirm-offer-picture"


def _line(uid: str) -> TaskLine:
    """The item itself may be closed to whoever decides."""
    offer = offer_store().offers(uid)[-1]
    return TaskLine(
        title=offer.title,
        url=decision_url(api.portal.get(), uid),
        state=offer.state.value,
        state_title=OFFER_STATES[offer.state],
        unit=offer.unit,
    )


class PicturesToConfirm(StoredTasks):
    """Somebody else does it than who chose the picture."""

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        waiting = offer_store().waiting_picture(task.subject)
        if waiting is None or waiting.by == user_id:
            return None
        return _line(task.subject)


PICTURE_TASKS = PicturesToConfirm(
    PICTURE_KIND,
    _("matter_offer_picture", default="Pictures of the main site, to be confirmed"),
    "@@decide-offer",
    order=51,
    remind_days=None,
)


@implementer(ITaskSource)
class OffersToDecide:
    """For reviewers and the head of the main board."""

    title = _("matter_offers", default="Offers of units to decide on")
    order = 50
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        main, store = main_unit_code(), offer_store()
        if units is not None and main not in units:
            return
        for uid in store.uids(OfferState.OFFERED):
            offer = store.offers(uid)[-1]
            yield Task(
                identifier=uid,
                kind="offers",
                subject=uid,
                unit=main,
                since=offer.offered_at,
                level=Level.REVIEW.value,
                asked_by=offer.unit,
            )

    def line(self, task: Task, user_id: str) -> TaskLine:
        return _line(task.subject)
