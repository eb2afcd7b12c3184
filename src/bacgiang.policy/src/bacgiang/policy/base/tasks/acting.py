"""Ask somebody for something, and say what came of it."""

from ..acts.actor import current_actor
from ..acts.recording import record_act
from ..dates import end_of_day
from ..dates import in_utc
from ..dates import today
from ..refusal import Refusal
from ..refusal import Refused
from .act_kinds import TASK_ASK
from .act_kinds import TASK_SETTLE
from .interfaces import ITaskSource
from .store import task_store
from .task import Task
from .task import TaskEvent
from .task import TaskState
from .working_days import working_day_after
from bacgiang.policy import _
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from uuid import uuid4
from zope.component import getUtility


NOT_OPEN = Refusal(
    "task_not_open",
    _("task_refusal_not_open", default="This task is settled already."),
)


def ask(
    kind: str,
    subject: str,
    unit: str,
    *,
    days: int | None = None,
    level: str = "",
    asked_by: str = "",
) -> Task:
    """Keep a new task of a stored kind; `days` working days are left from today on.

    `asked_by` is whoever acts unless a unit is named. Raises LookupError for a kind
    that no room registered. Who may ask is for the room to decide.
    """
    getUtility(ITaskSource, kind)
    now, actor = datetime.now(UTC), current_actor()
    due = None if days is None else end_of_day(working_day_after(today(), days))
    task = Task(
        identifier=uuid4().hex,
        kind=kind,
        subject=subject,
        unit=unit,
        since=now,
        level=level,
        asked_by=asked_by or actor,
        due=None if due is None else in_utc(due),
        history=(TaskEvent(now, TaskState.OPEN, actor),),
    )
    task_store().put(task)
    _record(TASK_ASK, task)
    return task


def settle(identifier: str, state: TaskState, note: str = "") -> Task:
    """Say what came of an open task. Raises Refused for one that is not open.

    Who may say so is for the room to decide.
    """
    task = task_store().get(identifier)
    if task is None or not task.is_open:
        raise Refused(NOT_OPEN, status=409)
    event = TaskEvent(datetime.now(UTC), state, current_actor(), note)
    settled = replace(task, state=state, history=(*task.history, event))
    task_store().put(settled)
    _record(TASK_SETTLE, settled, note)
    return settled


def _record(kind: str, task: Task, note: str = "") -> None:
    details = {"task": task.kind, "task_state": task.state.value}
    if task.due is not None:
        details["due"] = task.due.isoformat()
    record_act(kind, unit=task.unit, uid=task.subject, reason=note, details=details)
