"""When each job ran last, kept where its own work is kept."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.clock"


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


def install_run_store(site: Any) -> RunStore:
    """Create the store when it is missing. A site without it is left alone."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = RunStore()
    return annotations[KEY]


def run_store(site: Any) -> RunStore | None:
    """The site's store, None where there is none."""
    annotations = IAnnotations(site, None)
    return None if annotations is None else annotations.get(KEY)
