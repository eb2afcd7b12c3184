"""The job that makes dumps: each hour where something changed, one at a time."""

from ..as_visitor import as_visitor
from ..scheduler.interfaces import IScheduledJob
from ..scheduler.intervals import is_interval_over
from ..uploads.room import has_room
from .dump import Dump
from .dump import dumps
from .ending import next_end
from .store import dump_store
from .store import DumpStore
from .store import MadeDump
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
import logging
from pathlib import Path
from Products.CMFPlone.Portal import PloneSite
from tempfile import TemporaryDirectory
from ZODB.POSException import ConflictError
from zope.interface import implementer


logger = logging.getLogger(__name__)
REST = timedelta(minutes=15)
"""Before one that was taken away is made anew: one withdrawal follows the other."""
LOOKS = timedelta(hours=1)
"""Between two looks whether one is another by now: what was put right in a record is
wrong in its file for no longer.
"""


@implementer(IScheduledJob)
class MakeDumps:
    """Each is a transaction of its own; the others follow at the next ticks.

    That all is as it was is noted nowhere but here: a look writes nothing.
    """

    is_slow = True

    def __init__(self) -> None:
        self._found_right: dict[str, datetime] = {}

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return next(self._due(dump_store(site), now), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        store = dump_store(site)
        for dump in self._due(store, now):
            make(dump, store, now)
            return

    def _due(self, store: DumpStore, now: datetime) -> Iterator[Dump]:
        for dump, wait in _asked_for(store, now):
            if not is_interval_over(self._found_right.get(dump.name), now, wait):
                continue
            if _is_as_it_was(dump, store, now):
                self._found_right[dump.name] = now
            else:
                yield dump


def make(dump: Dump, store: DumpStore, now: datetime) -> None:
    """Write the file. Where that fails the log tells it, and others are made all the
    same.
    """
    made = store.of(dump)
    store.keep(dump, made)
    made.looked_at = now
    with as_visitor():
        state = dump.state()
        gone, until = store.gone(dump.kinds), next_end(dump.kinds, now)
        if _written(dump, made, now):
            made.state, made.gone, made.until = state, gone, until


def _is_as_it_was(dump: Dump, store: DumpStore, now: datetime) -> bool:
    made = store.of(dump)
    if not store.is_right(dump, made, now):
        return False
    with as_visitor():
        return dump.state() == made.state


def _written(dump: Dump, made: MadeDump, now: datetime) -> bool:
    if not has_room(0):
        logger.error("No room on the disk for dump %s", dump.name)
        return False
    with TemporaryDirectory(prefix="dump-") as there:
        file = Path(there) / dump.name
        try:
            with file.open("wb") as target:
                made.records = dump.write(target)
        except ConflictError:
            raise
        except Exception:
            logger.exception("Dump %s was not made", dump.name)
            return False
        made.keep(file, now)
    logger.info("Dump %s: %d records, %d bytes", dump.name, made.records, made.size)
    return True


def _asked_for(store: DumpStore, now: datetime) -> Iterator[tuple[Dump, timedelta]]:
    """Those that may have to be made, and the time between two looks at each."""
    for dump in dumps():
        made = store.of(dump)
        is_taken_away = made.is_made and not store.is_right(dump, made, now)
        wait = REST if is_taken_away else LOOKS
        if is_interval_over(made.looked_at, now, wait):
            yield dump, wait
