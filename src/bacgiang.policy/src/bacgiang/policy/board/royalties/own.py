"""What somebody is paid, on whatever board's register they are."""

from ...units.register.directory import directory
from ..collaborators.own import own_entries
from ..tasks.store import office_task_store
from .kind import STATED
from .record import Line
from .record import Settlement
from .store import royalty_store
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class OwnLine:
    """A line of whoever asks; of what is not approved yet nothing is promised."""

    line: Line
    unit: str
    kept: Settlement
    is_approved: bool


def own_lines() -> Iterator[OwnLine]:
    """The latest period first."""
    tasks = office_task_store()
    for entry in own_entries():
        heir = directory().heir_of(entry.unit)
        units = dict.fromkeys((entry.unit, heir.code if heir is not None else ""))
        found = (one for unit in units if unit for one in royalty_store().of_unit(unit))
        for statement in reversed(list(found)):
            task = tasks.get(statement.task)
            if task is None:
                continue
            kept = statement.settlement(entry.identifier)
            for line in statement.lines:
                if line.payee == entry.identifier:
                    yield OwnLine(line, entry.unit, kept, task.state in STATED)
