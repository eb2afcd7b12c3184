"""What the first page of the Chairman, and of who supervises, begins with: they read it
and change nothing (15.1, 15.2).
"""

from ...base.dates import today
from ...base.tasks.stored import OVERDUE
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.levels import OVERSEER
from ..kinds.technique import INCIDENT
from ..kinds.technique import SECURITY_PLAN
from ..tasks.kinds import state_title
from ..tasks.offices import STANDING
from ..tasks.offices import task_url
from ..tasks.record import OfficeTask
from ..tasks.store import ALL
from ..tasks.store import of_kind
from ..tasks.store import office_task_store
from ..tasks.store import OPEN
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


@implementer(IWaitingWork)
class Overseen:
    """Open ones of a list, or the late ones alone. Told, not owed."""

    waits = False
    for_everybody = True

    def __init__(self, name: str, title: Message, order: int, listed: str = ALL):
        self.__component_name__ = name
        self.title = title
        self.order = order
        self._listed = listed

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        if OVERSEER in api.user.get_roles():
            for task in office_task_store().listed(self._listed, OPEN):
                if self._listed != ALL or task.is_late(today()):
                    yield self._told(task)

    def _told(self, task: OfficeTask) -> WaitingItem:
        return WaitingItem(
            matter=self.__component_name__,
            uid=task.identifier,
            title=task.title,
            # On the main site, where all are seen.
            url=task_url(STANDING, task.identifier),
            unit=task.owner if self._listed == ALL else task.asker,
            state=task.state,
            state_title=state_title(task),
            since=task.entries[-1].at,
            level=Level.UPDATE,
            note=OVERDUE if task.is_late(today()) else None,
            may_act=False,
        )


OVERSEEN = (
    Overseen(
        "overseen-late",
        _("matter_overseen_late", default="Overdue between offices"),
        10,
    ),
    Overseen("overseen-incidents", INCIDENT.title, 11, of_kind(INCIDENT.code)),
    Overseen("overseen-plans", SECURITY_PLAN.title, 12, of_kind(SECURITY_PLAN.code)),
)
