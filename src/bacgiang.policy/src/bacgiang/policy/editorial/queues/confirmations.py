"""Emergency publications, which a second person owes a confirmation (decision 5)."""

from ...base.state_titles import state_title
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...units.boards.store import now_utc
from ...units.levels import Level
from ..acts.changers import changers_since_approval
from ..emergency.store import emergency_store
from .catalog import ByUid
from .editorial_work import NOTE_OWN_TEXT
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from plone import api
from zope.interface import implementer


NOTE_OVERDUE = _("note_confirmation_overdue", default="The confirmation is overdue.")


@implementer(ITaskSource)
class Confirmations:
    """What a head published alone, for those who may confirm it."""

    title = _("matter_confirm", default="Emergency publications to confirm")
    order = 20
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        codes = None if units is None else frozenset(units)
        for one in sorted(emergency_store().open(codes), key=lambda one: one.at):
            yield Task(
                identifier=one.uid,
                kind="confirm",
                subject=one.uid,
                unit=one.unit,
                since=one.at,
                level=Level.REVIEW.value,
                asked_by=one.by,
                due=one.due,
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(UID=task.subject, show_inactive=True)
        if not found or task.asked_by == user_id:
            return None
        own = user_id in changers_since_approval(ByUid(task.subject))
        overdue = NOTE_OVERDUE if task.is_overdue(now_utc()) else None
        return TaskLine(
            title=found[0].Title,
            url=f"{found[0].getURL()}/@@confirm-emergency",
            state=found[0].review_state,
            state_title=state_title(found[0].review_state),
            note=NOTE_OWN_TEXT if own else overdue,
            may_act=not own,
        )
