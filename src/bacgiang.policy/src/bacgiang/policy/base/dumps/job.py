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
    """Each is a transaction of its own; the others follow at the next ticks."""

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return next(_due(dump_store(site), now), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        store = dump_store(site)
        for dump in _due(store, now):
            if make(dump, store, now):
                return


def make(dump: Dump, store: DumpStore, now: datetime) -> bool:
    """Write the file where it might be another one; whether that was tried.

    Where it fails the log tells it, and the others are made all the same.
    """
    made = store.of(dump)
    store.keep(dump, made)
    made.looked_at = now
    with as_visitor():
        state = dump.state()
        if store.is_right(dump, made, now) and state == made.state:
            return False
        gone, until = store.gone(dump.kinds), next_end(dump.kinds, now)
        if _written(dump, made, now):
            made.state, made.gone, made.until = state, gone, until
    return True


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


def _due(store: DumpStore, now: datetime) -> Iterator[Dump]:
    for dump in dumps():
        made = store.of(dump)
        is_taken_away = made.is_made and not store.is_right(dump, made, now)
        wait = REST if is_taken_away else LOOKS
        if is_interval_over(made.looked_at, now, wait):
            yield dump
