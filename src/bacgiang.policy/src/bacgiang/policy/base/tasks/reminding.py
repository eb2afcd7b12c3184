"""Once a day: tell of tasks whose deadline comes near, and of those it passed."""

from ..dates import day_of
from ..dates import last_day
from ..scheduler.interfaces import IScheduledJob
from ..scheduler.intervals import is_new_day
from .interfaces import ITaskSource
from .store import task_store
from .task import Task
from .working_days import working_day_after
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.component import getUtilitiesFor
from zope.event import notify
from zope.interface import implementer


class Stage(StrEnum):
    """Of what is reminded."""

    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class TaskReminder:
    """Told once for each stage of a task; whoever writes letters listens."""

    task: Task
    source: Any
    stage: Stage


@implementer(IScheduledJob)
class RemindOfTasks:
    """For kinds that want it."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_new_day(last_run, now)

    def run(self, site: PloneSite, now: datetime) -> None:
        store = task_store(site)
        for _code, source in sorted(getUtilitiesFor(ITaskSource)):
            if source.remind_days is None:
                continue
            for task in source.open_tasks(None):
                stage = stage_of(task, source.remind_days, now)
                if stage and store.remind_once((task.kind, task.identifier, stage)):
                    notify(TaskReminder(task, source, stage))


def stage_of(task: Task, days: int, now: datetime) -> Stage | None:
    """What is to be told of a task, `days` working days ahead of its deadline."""
    if task.due is None:
        return None
    if task.is_overdue(now):
        return Stage.OVERDUE
    is_near = day_of(now) >= working_day_after(last_day(task.due), -days)
    return Stage.SOON if is_near else None
