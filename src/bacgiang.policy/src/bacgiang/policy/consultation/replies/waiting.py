"""In “My work”: drafts of which a body did not answer in time."""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import today
from ...base.state_titles import state_title
from ...editorial.queues.seats import codes_at
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ..timing.store import consultation_store
from .asked import bodies
from .asked_store import asked_store
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


NOTE = _("note_bodies_overdue", default="${count} bodies have not answered in time.")


@implementer(IWaitingWork)
class BodiesOverdue:
    """One line a draft, until its report is issued."""

    title = _("matter_bodies_overdue", default="Bodies that have not answered")
    order = 55

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = sorted({code for level in Level for code in codes_at(seats, level)})
        overdue = _overdue(today())
        if not codes or not overdue:
            return
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(UID=list(overdue), unit_code=codes, show_inactive=True)
        for brain in sorted(found, key=lambda one: overdue[one.UID]):
            since, count = overdue[brain.UID]
            yield WaitingItem(
                matter="bodies-overdue",
                uid=brain.UID,
                title=brain.Title or brain.getId,
                url=f"{brain.getURL()}/@@bodies-asked",
                unit=brain.unit_code,
                state=brain.review_state,
                state_title=state_title(brain.review_state),
                since=in_utc(end_of_day(since)),
                level=Level.UPDATE,
                note=Message(NOTE, mapping={"count": str(count)}),
            )


def _overdue(day: date) -> dict[str, tuple[date, int]]:
    """By UID of the draft: the first day that passed, and how many did not answer."""
    consultations, found = consultation_store(), {}
    for uid in asked_store().uids():
        consultation = consultations.get(uid)
        if consultation is not None and (
            consultation.report_issued or consultation.outcome
        ):
            continue
        days = [one.due for one in bodies(uid) if one.due and one.is_overdue(day)]
        if days:
            found[uid] = (min(days), len(days))
    return found
