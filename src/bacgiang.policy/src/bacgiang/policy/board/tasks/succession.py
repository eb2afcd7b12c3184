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


PASSED, BACK = "succeed", "restore"


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
        passed = task.last(PASSED)
        if passed is not None and passed.number == code and task.last(BACK) is None:
            _switch(task, passed.office, code, BACK)


def _switch(task: OfficeTask, before: str, after: str, act: str) -> None:
    kind = kind_of(task)
    if kind is None:
        return
    entry = OfficeEntry(
        now_utc(), current_actor(), after, act, task.state, number=before
    )

    def now(office: str) -> str:
        return after if office == before else office

    moved = replace(
        task,
        asker=now(task.asker),
        owner=now(task.owner),
        authority=now(task.authority),
        entries=(*task.entries, entry),
    )
    turn = office_of(moved, kind.states[task.state].turn)
    keep(kind, replace(moved, turn=turn))
