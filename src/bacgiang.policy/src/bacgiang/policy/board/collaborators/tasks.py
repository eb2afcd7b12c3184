"""What was handed in waits for the board (“Việc của tôi”, reminders)."""

from ...base.dates import day_of
from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...base.tasks.working_days import calendar
from ...units.sites.finding import desk_of
from .store import collaborator_store
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from urllib.parse import urlencode
from zope.interface import implementer


KIND = "handed-in"
DAYS = 5
"""Working days in which a board reads it."""
STATE = _("piece_state_waiting", default="Handed in by a collaborator")


@implementer(ITaskSource)
class HandedInPieces:
    """The oldest first."""

    title = _("matter_handed_in", default="Pieces of collaborators")
    order = 66
    remind_days = 2

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        for one in collaborator_store().waiting(units):
            due = calendar().after(day_of(one.at), DAYS)
            yield Task(
                identifier=one.identifier,
                kind=KIND,
                subject=one.identifier,
                unit=one.unit,
                since=one.at,
                due=in_utc(end_of_day(due)),
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        found = collaborator_store().piece(task.identifier)
        if found is None:
            return None
        asked = urlencode({"piece": found.identifier})
        return TaskLine(
            title=found.title,
            url=f"{desk_of(found.unit).absolute_url()}/@@handed-in?{asked}",
            state=found.state,
            state_title=STATE,
        )


PIECES = HandedInPieces()
