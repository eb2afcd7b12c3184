"""When a unit ends, what is open of it passes to the unit that takes over (2.2a)."""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from ...units.register.events import UnitRestored
from .acting import keep
from .kinds import kind_of
from .offices import office_of
from .record import OfficeEntry
from .record import OfficeTask
from .store import ALL
from .store import office_task_store
from .store import OPEN
from dataclasses import replace
from typing import Any


PASSED, BACK = "succeed", "restore"
PARTS = ("asker", "owner", "authority")
"""What offices are for a task."""


def pass_on(event: UnitMerged | UnitClosed) -> None:
    """Settled ones stay with the unit that settled them."""
    successor = event.details.get("successor")
    if successor:
        for task in list(office_task_store().listed(event.unit.code, OPEN)):
            _switch(task, event.unit.code, successor, PASSED)


def give_back(event: UnitRestored) -> None:
    """What is still open where it passed to."""
    code = event.unit.code
    for task in list(office_task_store().listed(ALL, OPEN)):
        passed, back = task.last(PASSED), task.last(BACK)
        is_there = back is None or (passed is not None and back.at < passed.at)
        if passed is not None and passed.number == code and is_there:
            # What the successor was for the task before it stays.
            parts = passed.parts or PARTS
            _switch(task, passed.office, code, BACK, parts)


def _switch(
    task: OfficeTask,
    before: str,
    after: str,
    act: str,
    parts: tuple[str, ...] = PARTS,
) -> None:
    kind = kind_of(task)
    if kind is None:
        return
    switched = tuple(one for one in parts if getattr(task, one) == before)
    entry = OfficeEntry(
        now_utc(),
        current_actor(),
        after,
        act,
        task.state,
        number=before,
        parts=switched,
    )
    now: dict[str, Any] = dict.fromkeys(switched, after)
    moved = replace(task, **now, entries=(*task.entries, entry))
    turn = office_of(moved, kind.states[task.state].turn)
    keep(kind, replace(moved, turn=turn))
