"""One task of a kind about one subject: asked for once, settled when it is done.

Stored kinds alone (`stored.py`).
"""

from .acting import ask
from .acting import settle
from .store import task_store
from .task import Task
from .task import TaskState


def open_about(kind: str, subject: str) -> list[Task]:
    """Open tasks of a kind about a UID or code, whichever unit owes them."""
    return [one for one in task_store().open(kind, None) if one.subject == subject]


def ask_once(kind: str, subject: str, unit: str) -> None:
    """Ask a unit, unless something of this kind is asked for about it already."""
    if not open_about(kind, subject):
        ask(kind, subject, unit)


def settle_about(kind: str, subject: str) -> None:
    """What was asked for about it is done."""
    for task in open_about(kind, subject):
        settle(task.identifier, TaskState.DONE)
