"""Whose turn it is in tasks that were kept before their kinds said otherwise."""

from ...base.tasks.store import task_store
from .kinds import kind_of
from .offices import office_of
from .record import OfficeTask
from .store import ALL
from .store import office_task_store
from .store import OfficeTaskStore
from .store import OPEN
from collections.abc import Iterator
from dataclasses import replace
from Products.GenericSetup.tool import SetupTool


def turned(store: OfficeTaskStore) -> Iterator[OfficeTask]:
    """Open tasks that wait for another office now, as they are from now on."""
    for task in list(store.listed(ALL, OPEN)):
        kind = kind_of(task)
        state = kind.states.get(task.state) if kind is not None else None
        turn = task.turn if state is None else office_of(task, state.turn)
        if turn != task.turn:
            yield replace(task, turn=turn)


def set_turns(_setup: SetupTool) -> None:
    """Upgrade step: nothing was done about them, so nothing is entered or written."""
    store = office_task_store()
    for task in turned(store):
        store.put(task)
        task_store().forget_reminders(task.kind, task.identifier)
