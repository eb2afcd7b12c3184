"""A kind of task between offices among those that people owe (`base/tasks`)."""

from ...base.date_labels import day_label
from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import now_utc
from ...base.page_url import page_url
from ...base.refusal import Refusal
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.stored import DUE
from ...base.tasks.stored import OVERDUE
from ...base.tasks.task import Task
from .kinds import IOfficeTasks
from .kinds import Link
from .offices import STANDING
from .offices import task_url
from .parts import Act
from .parts import Kind
from .record import OfficeTask
from .store import office_task_store
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


@implementer(IOfficeTasks)
class OfficeTasks:
    """Each stands with the office whose turn it is."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.code = self.__component_name__ = kind.code
        self.title = kind.heading
        self.order = kind.order
        self.remind_days = kind.remind_days

    def refuses(self, task: OfficeTask, act: Act) -> Iterable[Refusal]:
        """Most kinds have no rules of their own."""
        return ()

    def acted(self, task: OfficeTask) -> None:
        """Of most kinds nothing follows outside the task."""

    def beside(self, task: OfficeTask) -> Any:
        """The record that a kind has beside the task; it counts its `changes`."""

    def seen(self, task: OfficeTask) -> str:
        found = self.beside(task)
        return task.seen if found is None else f"{task.seen}.{found.changes}"

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        """The page that shows what stands beside it, where there is one."""
        if self.kind.page is not None:
            name, title = self.kind.page
            yield page_url(place, name, task=task.identifier), title

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        return map(self._task, office_task_store().turns(self.code, units))

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        found = office_task_store().get(task.identifier)
        if found is None:
            return None
        state = self.kind.states[found.state]
        other = found.asker if found.turn == found.owner else found.owner
        return TaskLine(
            title=found.title,
            url=task_url(task.unit, task.identifier),
            state=found.state,
            state_title=_with_due(found) or state.title,
            unit="" if other == STANDING else other,
            note=OVERDUE if task.is_overdue(now_utc()) else None,
        )

    def _task(self, found: OfficeTask) -> Task:
        owes = found.turn == found.owner and found.due is not None
        due = in_utc(end_of_day(found.due)) if owes and found.due else None
        level = self.kind.states[found.state].level
        return Task(
            identifier=found.identifier,
            kind=self.code,
            subject=found.identifier,
            unit=found.turn,
            since=found.entries[-1].at,
            level="" if found.turn == STANDING else level.value,
            asked_by=found.asker,
            due=due,
        )


def _with_due(task: OfficeTask) -> Message | None:
    if task.due is None or task.turn != task.owner:
        return None
    return Message(DUE, mapping={"moment": day_label(task.due)})
