"""When each job ran last, kept where its own work is kept."""

from ..stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent


class LastRun(Persistent):
    """Time (aware) of a job's last run. Two that change it at once conflict."""

    def __init__(self, at: datetime) -> None:
        self.at = at


class RunStore(Persistent):
    """Last runs by name of the job."""

    def __init__(self) -> None:
        self._runs: OOBTree = OOBTree()

    def last_run(self, name: str) -> datetime | None:
        run = self._runs.get(name)
        return None if run is None else run.at

    def mark(self, name: str, now: datetime) -> None:
        if name in self._runs:
            self._runs[name].at = now
        else:
            self._runs[name] = LastRun(now)

    def items(self) -> Iterator[tuple[str, datetime]]:
        yield from ((name, run.at) for name, run in self._runs.items())


run_store = SiteStore("bacgiang.policy.clock", RunStore)
