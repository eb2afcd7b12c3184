"""A task, as data."""

from ..stores.value import stored_value
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from zope.i18nmessageid import Message


class TaskState(StrEnum):
    """What came of it."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"
    CANCELLED = "cancelled"


STATE_TITLES: Mapping[str, Message] = {
    TaskState.OPEN: _("task_open", default="Open"),
    TaskState.DONE: _("task_done", default="Done"),
    TaskState.REFUSED: _("task_refused", default="Refused"),
    TaskState.CANCELLED: _("task_cancelled", default="Cancelled"),
}


@stored_value
class TaskEvent:
    """What happened to a task: into which state, when (aware), by whom and why."""

    at: datetime
    state: TaskState
    by: str
    note: str = ""


@stored_value
class Task:
    """Something a unit owes.

    `subject` is the UID or code of what it is about; `unit` the code of the unit that
    owes it, `level` that of those on its board who can do it, "" for any.
    `asked_by` is the code of a unit or a user id, "" where a rule asks. `since` and
    `due`, None for no deadline, are aware moments.
    """

    identifier: str
    kind: str
    subject: str
    unit: str
    since: datetime
    level: str = ""
    asked_by: str = ""
    due: datetime | None = None
    state: TaskState = TaskState.OPEN
    history: tuple[TaskEvent, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state is TaskState.OPEN

    def is_overdue(self, now: datetime) -> bool:
        return self.is_open and self.due is not None and now > self.due
