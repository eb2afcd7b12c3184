"""In “My work”: drafts of which a body did not answer in time."""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import today
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...editorial.visibility.state_now import title_for_brain
from ..timing.store import consultation_store
from .asked_store import asked_store
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


NOTE = _(
    "note_bodies_overdue", default="Bodies that have not answered in time: ${count}"
)


@implementer(ITaskSource)
class BodiesOverdue:
    """One task a draft for its board, until the report is issued."""

    title = _("matter_bodies_overdue", default="Bodies that have not answered")
    order = 55
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        found = ((uid, _overdue(uid)) for uid in asked_store().uids())
        overdue = {uid: days for uid, days in found if days is not None}
        if not overdue or units is not None and not units:
            return
        query = {} if units is None else {"unit_code": sorted(units)}
        catalog = api.portal.get_tool("portal_catalog")
        drafts = catalog(UID=list(overdue), show_inactive=True, **query)
        for brain in sorted(drafts, key=lambda one: overdue[one.UID]):
            yield Task(
                identifier=brain.UID,
                kind="bodies-overdue",
                subject=brain.UID,
                unit=brain.unit_code,
                since=in_utc(end_of_day(overdue[brain.UID][0])),
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        catalog = api.portal.get_tool("portal_catalog")
        overdue = _overdue(task.subject)
        for brain in catalog(UID=task.subject, show_inactive=True):
            return TaskLine(
                title=brain.Title or brain.getId,
                url=f"{brain.getURL()}/@@bodies-asked",
                state=brain.review_state,
                state_title=title_for_brain(brain),
                note=Message(NOTE, mapping={"count": str(overdue[1])})
                if overdue
                else None,
            )
        return None


def _overdue(uid: str) -> tuple[date, int] | None:
    """The first day that passed, and how many did not answer."""
    consultation = consultation_store().get(uid)
    if consultation is not None and consultation.is_settled:
        return None
    day, asked = today(), asked_store().of(uid)
    days = [one.due for one in asked if one.due and one.is_overdue(day)]
    return (min(days), len(days)) if days else None
