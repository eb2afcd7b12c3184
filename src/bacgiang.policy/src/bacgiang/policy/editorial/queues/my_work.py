"""Gather what waits for a person from every matter that is registered."""

from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.task import Task
from ...units.levels import Level
from ...units.levels import STANDING_OFFICE_GROUP
from .seats import office_seats
from .seats import seats_at_work
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message


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
                yield from self.told(task, user_id)

    def told(self, task: Task, user_id: str) -> Iterator[WaitingItem]:
        """Nothing where there is nothing to tell this person."""
        line = self._source.line(task, user_id)
        if line is not None:
            yield WaitingItem(
                matter=self.name,
                uid=task.subject,
                title=line.title,
                url=line.url,
                unit=line.unit or _unit_of(task),
                state=line.state,
                state_title=line.state_title,
                since=task.since,
                level=Level(task.level or Level.UPDATE),
                note=line.note,
                may_act=line.may_act,
            )


def _unit_of(task: Task) -> str:
    """The standing office is no unit, and sees what is its own."""
    return "" if task.unit == STANDING_OFFICE_GROUP else task.unit


def task_matters() -> list[tuple[str, TaskMatter]]:
    """Every kind of task, by its code."""
    return [(code, TaskMatter(code, one)) for code, one in getUtilitiesFor(ITaskSource)]


MOST_COUNTED = 99


@dataclass(frozen=True)
class Matter:
    """A kind of work with what waits of it, oldest first, not gathered yet."""

    name: str
    title: Message
    order: int
    items: Iterator[WaitingItem]
    waits: bool = True
    count: Callable[[], int] | None = None


def matters_of(user_id: str | None) -> list[Matter]:
    """Every matter for the current user, in the order of the page; few for who has no
    seat, none for nobody.
    """
    if user_id is None:
        return []
    seats: tuple[Seat, ...] = seats_at_work(user_id)
    work: list[tuple[str, Any, tuple[Seat, ...]]] = [
        (name, one, seats)
        for name, one in getUtilitiesFor(IWaitingWork)
        if seats or getattr(one, "for_everybody", False)
    ]
    offices = office_seats(seats)
    if offices:
        work += [(name, one, offices) for name, one in task_matters()]
    matters = [
        Matter(
            name,
            one.title,
            one.order,
            iter(one(user_id, held)),
            getattr(one, "waits", True),
            partial(one.count, user_id, held) if hasattr(one, "count") else None,
        )
        for name, one, held in work
    ]
    return sorted(matters, key=lambda matter: (matter.order, matter.name))


def count_waiting(user_id: str | None, most: int = MOST_COUNTED) -> int:
    """How many things this person can do; counting stops past `most`.

    A matter that counts is asked first: of that, nothing is loaded.
    """
    if user_id is None or not office_seats(seats_at_work(user_id)):
        return 0
    matters = [one for one in matters_of(user_id) if one.waits]
    found = sum(one.count() for one in matters if one.count is not None)
    can_be_done = (
        item
        for matter in matters
        if matter.count is None
        for item in matter.items
        if item.may_act
    )
    return found + sum(1 for _item in islice(can_be_done, max(0, most + 1 - found)))
