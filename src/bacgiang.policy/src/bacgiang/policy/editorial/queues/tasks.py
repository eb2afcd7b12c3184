"""Tasks of one kind as a matter of “My work”."""

from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.task import Task
from ...units.levels import Level
from .waiting import Seat
from .waiting import WaitingItem
from collections.abc import Iterator
from typing import Any
from zope.component import getUtilitiesFor


class TaskMatter:
    """What `IWaitingWork` asks for, of a kind of task."""

    def __init__(self, name: str, source: Any) -> None:
        self.name = name
        self.title = source.title
        self.order = source.order
        self._source = source

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        by_code = {seat.code: seat for seat in seats}
        for task in self._source.open_tasks(frozenset(by_code)):
            if not task.level or by_code[task.unit].holds(Level(task.level)):
                yield from self._item(task, user_id)

    def _item(self, task: Task, user_id: str) -> Iterator[WaitingItem]:
        line = self._source.line(task, user_id)
        if line is not None:
            yield WaitingItem(
                matter=self.name,
                uid=task.subject,
                title=line.title,
                url=line.url,
                unit=line.unit or task.unit,
                state=line.state,
                state_title=line.state_title,
                since=task.since,
                level=Level(task.level or Level.UPDATE),
                note=line.note,
                may_act=line.may_act,
            )


def task_matters() -> list[tuple[str, TaskMatter]]:
    """Every kind of task, by its code."""
    return [(code, TaskMatter(code, one)) for code, one in getUtilitiesFor(ITaskSource)]
