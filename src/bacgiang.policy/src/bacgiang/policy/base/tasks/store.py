"""Tasks of kinds that have no store of their own, kept with the site."""

from ..stores.site_store import SiteStore
from .task import Task
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterator
from persistent import Persistent


OpenKey = tuple[str, str, str]


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
        elif _key(task) in self._open:
            self._open.remove(_key(task))

    def open(self, kind: str, units: Collection[str] | None) -> Iterator[Task]:
        """Open tasks of a kind, of some units or of all, oldest first."""
        for key in self._open.keys((kind,), (f"{kind}\0",)):
            task = self._tasks[key[2]]
            if units is None or task.unit in units:
                yield task

    def of_subject(self, subject: str) -> list[Task]:
        """All tasks about something, whatever came of them."""
        return [task for task in self._tasks.values() if task.subject == subject]

    def remind_once(self, reminder: tuple[str, str, str]) -> bool:
        """Whether this reminder goes out for the first time."""
        return bool(self._reminded.insert(reminder))


def _key(task: Task) -> OpenKey:
    return task.kind, task.since.isoformat(), task.identifier


task_store = SiteStore("bacgiang.policy.tasks", TaskStore)
