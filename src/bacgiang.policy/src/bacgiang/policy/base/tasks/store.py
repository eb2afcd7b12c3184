"""Tasks of kinds that have no store of their own, kept with the site."""

from ..stores.site_store import SiteStore
from .task import Task
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterator
from persistent import Persistent


AFTER_ALL = "\uffff"


class TaskStore(Persistent):
    """Tasks by identifier; which of them are open; who was reminded of what."""

    def __init__(self) -> None:
        self._tasks: OOBTree = OOBTree()
        self._open: OOTreeSet = OOTreeSet()
        self._reminded: OOTreeSet = OOTreeSet()

    def get(self, identifier: str) -> Task | None:
        return self._tasks.get(identifier)

    def put(self, task: Task) -> None:
        """Keep a task, in the place of the one with its identifier."""
        self._tasks[task.identifier] = task
        if task.is_open:
            self._open.insert(_key(task))
            return
        if _key(task) in self._open:
            self._open.remove(_key(task))
        self.forget_reminders(task.kind, task.identifier)

    def open(self, kind: str, units: Collection[str] | None) -> Iterator[Task]:
        """Open tasks of a kind, of some units or of all, oldest first."""
        for key in self._open.keys((kind,), (f"{kind}\0",)):
            task = self._tasks[key[2]]
            if units is None or task.unit in units:
                yield task

    def remind_once(self, reminder: tuple[str, str, str]) -> bool:
        """Whether a reminder (kind, identifier, stage) goes out for the first time."""
        return bool(self._reminded.insert(reminder))

    def forget_reminders(self, kind: str, identifier: str) -> None:
        """It is settled, or due on another day or by somebody else."""
        low = (kind, identifier)
        for reminder in list(self._reminded.keys(low, (*low, AFTER_ALL))):
            self._reminded.remove(reminder)


def _key(task: Task) -> tuple[str, str, str]:
    return task.kind, task.since.isoformat(), task.identifier


task_store = SiteStore("bacgiang.policy.tasks", TaskStore)
