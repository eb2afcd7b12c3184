"""Where tasks between offices are kept: with the site, by identifier.

Beside them stand keys by office or kind and day, by whose turn it is, and by group, so
that a list is read without the rest. No counter that two people share.
"""

from ...base.stores.site_store import SiteStore
from .record import OfficeTask
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterator
from persistent import Persistent
from Products.GenericSetup.tool import SetupTool


OPEN, CLOSED = "open", "closed"
ALL = "*"
"""Stands among the offices for all of them."""
NO_DAY = "9999"


def of_kind(kind: str) -> str:
    """Stands among the offices for all tasks of a kind."""
    return f"kind:{kind}"


class OfficeTaskStore(Persistent):
    """Nothing is ever taken out: what was done stays."""

    def __init__(self) -> None:
        self._tasks: OOBTree = OOBTree()
        self._listed: OOTreeSet = OOTreeSet()
        self._turns: OOTreeSet = OOTreeSet()
        self._groups: OOTreeSet = OOTreeSet()

    def get(self, identifier: str) -> OfficeTask | None:
        return self._tasks.get(identifier)

    def put(self, task: OfficeTask) -> None:
        """Keep a task, in the place of the one with its identifier."""
        before = self._tasks.get(task.identifier)
        if before is not None:
            for key in _list_keys(before):
                self._listed.discard(key)
            for turn in _turn_keys(before):
                self._turns.remove(turn)
        self._tasks[task.identifier] = task
        self._listed.update(_list_keys(task))
        self._turns.update(_turn_keys(task))
        if task.group:
            self._groups.insert((task.group, task.identifier))

    def listed(self, office: str, part: str) -> Iterator[OfficeTask]:
        """Of an office, a kind, or ALL: open ones, the nearest day first; closed ones,
        the latest closed first.
        """
        keys = self._listed.keys((office, part), (office, f"{part}\0"))
        for key in keys if part == OPEN else reversed(keys):
            yield self._tasks[key[-1]]

    def turns(self, kind: str, offices: Collection[str] | None) -> Iterator[OfficeTask]:
        """Of a kind, those that wait for these offices, or for any."""
        bounds = (
            [((kind,), (f"{kind}\0",))]
            if offices is None
            else [((kind, one), (kind, f"{one}\0")) for one in sorted(offices)]
        )
        for low, high in bounds:
            for key in self._turns.keys(low, high):
                yield self._tasks[key[-1]]

    def list_by_kind(self) -> None:
        """Those that were kept before there were lists of kinds."""
        for task in self._tasks.values():
            self._listed.update(_list_keys(task))

    def of_group(self, group: str) -> list[OfficeTask]:
        """Those asked at once, or the parts of a task; the nearest day first."""
        keys = self._groups.keys((group,), (f"{group}\0",)) if group else ()
        return sorted((self._tasks[key[-1]] for key in keys), key=_day_of)


def _day_of(task: OfficeTask) -> tuple[str, str]:
    day = task.due.isoformat() if task.due is not None else NO_DAY
    return day, task.identifier


def _list_keys(task: OfficeTask) -> list[tuple[str, str, str, str]]:
    day, identifier = _day_of(task)
    part = OPEN
    if task.closed is not None:
        part, day = CLOSED, task.closed.isoformat()
    lists = (*sorted(task.offices), ALL, of_kind(task.kind))
    return [(one, part, day, identifier) for one in lists]


def _turn_keys(task: OfficeTask) -> list[tuple[str, str, str, str]]:
    return [(task.kind, task.turn, *_day_of(task))] if task.turn else []


office_task_store = SiteStore("bacgiang.policy.office_tasks", OfficeTaskStore)


def list_by_kind(_setup: SetupTool) -> None:
    """Upgrade step: a page of one kind reads no others."""
    office_task_store().list_by_kind()
