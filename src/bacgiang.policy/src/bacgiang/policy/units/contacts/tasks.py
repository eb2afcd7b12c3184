"""A unit that nobody can reach is a task of its board (4.1a)."""

from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from ...base.frame_language import frame_language
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import STATE_TITLES
from ...base.tasks.task import Task
from ...base.tasks.task import TaskState
from ..levels import Level
from ..life_cycle.in_charge import board_in_charge
from ..register.contact import can_be_reached
from ..register.directory import directory
from ..register.lookup import get_unit
from ..register.unit import Unit
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from datetime import UTC
from typing import Any
from zope.interface import implementer


KIND = "unit-contact"


def units_without_contact(boards: Collection[str] | None = None) -> Iterator[Unit]:
    """Units that exist and tell neither a number nor an address to write to; those that
    these boards are in charge of, or all.
    """
    for entry in directory():
        is_asked = boards is None or board_in_charge(entry.code) in boards
        unit = get_unit(entry.code) if is_asked and entry.exists else None
        if unit is not None and not can_be_reached(unit):
            yield unit


@implementer(ITaskSource)
class UnitsWithoutContact:
    """Computed from the register: it is done once the words are published."""

    title = _("matter_unit_contact", default="Units without a contact")
    order = 78
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        tasks = map(_task, units_without_contact(units))
        return iter(sorted(tasks, key=lambda one: one.since))

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        unit = get_unit(task.subject)
        if unit is None:
            return None
        return TaskLine(
            title=unit.name_in(frame_language()),
            url=unit.absolute_url(),
            state=TaskState.OPEN.value,
            state_title=STATE_TITLES[TaskState.OPEN],
            unit=unit.code,
        )


def _task(unit: Unit) -> Task:
    return Task(
        identifier=f"{KIND}:{unit.code}",
        kind=KIND,
        subject=unit.code,
        unit=board_in_charge(unit.code),
        level=Level.UPDATE.value,
        since=unit.created().asdatetime().astimezone(UTC),
    )


def _count(site: Any, unit: str | None, period: Period) -> int:
    """As of today, whatever the days: nobody keeps when a contact went missing."""
    without = (one.code for one in units_without_contact())
    return sum(1 for code in without if unit in (None, code))


MISSING = UnitsWithoutContact()
FIGURE = Figure(
    "units-without-contact",
    _("figure_units_without_contact", default="Units without a contact (today)"),
    _count,
)
