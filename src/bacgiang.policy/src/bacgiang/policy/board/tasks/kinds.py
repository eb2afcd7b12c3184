"""Kinds of task between offices, registered by their codes, among those that people owe
(`base/tasks`).
"""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import now_utc
from ...base.english.days import shown_day
from ...base.page_url import page_url
from ...base.refusal import Refusal
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.stored import DUE
from ...base.tasks.stored import OVERDUE
from ...base.tasks.task import Task
from ...units.levels import WITHOUT_BOARD
from .offices import STANDING
from .offices import task_url
from .parts import Act
from .parts import Kind
from .record import OfficeTask
from .store import office_task_store
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any
from typing import TypeAlias
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer


Link: TypeAlias = tuple[str, Message]
"""Address and words; without an address it is only said."""


class IOfficeTasks(ITaskSource):
    """A utility under the kind's code."""

    kind = Attribute("parts.Kind")

    def refuses(task: OfficeTask, act: Act) -> Iterable[Refusal]:  # noqa: N805
        """What the kind's own rules say against an act, who does it and when apart."""

    def seen(task: OfficeTask) -> str:  # noqa: N805
        """It as whoever reads it sees it, with what stands beside it."""

    def acted(task: OfficeTask) -> None:  # noqa: N805
        """Whatever follows from its last entry. May raise Refused."""

    def links(place: DexterityContent, task: OfficeTask) -> Iterator[Link]:  # noqa: N805
        """Where it leads, beside what is done about it."""


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
        other = found.asker if found.is_owed else found.owner
        return TaskLine(
            title=found.title,
            url=task_url(task.unit, task.identifier),
            state=found.state,
            state_title=_with_due(found) or state.title,
            unit="" if other == STANDING else other,
            note=OVERDUE if task.is_overdue(now_utc()) else None,
        )

    def _task(self, found: OfficeTask) -> Task:
        owes = found.is_owed and found.due is not None
        due = in_utc(end_of_day(found.due)) if owes and found.due else None
        level = self.kind.states[found.state].level
        return Task(
            identifier=found.identifier,
            kind=self.code,
            subject=found.identifier,
            unit=found.turn,
            since=found.entries[-1].at,
            level="" if found.turn in WITHOUT_BOARD else level.value,
            asked_by=found.asker,
            due=due,
        )


def _with_due(task: OfficeTask) -> Message | None:
    if task.due is None or not task.is_owed:
        return None
    return Message(DUE, mapping={"moment": shown_day(task.due)})


def kinds() -> Mapping[str, Kind]:
    """In the order of lists."""
    found = [one.kind for _code, one in getUtilitiesFor(IOfficeTasks)]
    return {one.code: one for one in sorted(found, key=lambda kind: kind.order)}


def kind_of(task: OfficeTask) -> Kind | None:
    """None where its room is gone."""
    source = queryUtility(IOfficeTasks, task.kind)
    return None if source is None else source.kind


def kind_refusals(task: OfficeTask, act: Act) -> Iterable[Refusal]:
    """Of the kind's own rules."""
    source = queryUtility(IOfficeTasks, task.kind)
    return () if source is None else source.refuses(task, act)


def seen_of(task: OfficeTask) -> str:
    """As whoever reads it sees it."""
    source = queryUtility(IOfficeTasks, task.kind)
    return task.seen if source is None else source.seen(task)


def acted(task: OfficeTask) -> None:
    """Let follow what the kind says. Raises Refused."""
    source = queryUtility(IOfficeTasks, task.kind)
    if source is not None:
        source.acted(task)


def links_of(place: DexterityContent, task: OfficeTask) -> Iterable[Link]:
    """Where it leads for whoever asks, as the kind has it."""
    source = queryUtility(IOfficeTasks, task.kind)
    return () if source is None else source.links(place, task)


def kind_title(code: str) -> Message | str:
    source = queryUtility(IOfficeTasks, code)
    return code if source is None else source.kind.title


def state_title(task: OfficeTask) -> Message | str:
    kind = kind_of(task)
    state = kind.states.get(task.state) if kind is not None else None
    return task.state if state is None else state.title


def act_title(task: OfficeTask, code: str) -> Message | str:
    """What the record says was done."""
    kind = kind_of(task)
    act = kind.act(code) if kind is not None else None
    return code if act is None else act.done
