"""What each commit changed, asked of a storage that tells nobody.

RelStorage answers `poll_invalidations` by the number of the last transaction that was
seen, from the database itself: however long nothing was heard, on an idle instance or
while the connection was cut, nothing is left out; what it cannot say any more it gives
as None, and everything is forgotten. So one thread asks four times a second (a query of
a millisecond), and what it hears is told as other storages tell it.

While it hears nothing, nobody knows what others commit, and nothing kept is given out.
"""

from .commits import Commits
import logging
from threading import Thread
import time
from typing import Any
from ZODB.utils import p64
from ZODB.utils import u64


logger = logging.getLogger(__name__)

INTERVAL = 0.25
"""Seconds between two questions."""

CURRENT = 0.5
"""Seconds for which an answer counts, from the moment it was asked for. With those that
Varnish gives it (`instance/etc/cluster/varnish.vcl.in`) less than a second.
"""


class PolledCommits(Commits):
    """Commits as of the last question that was answered."""

    def __init__(self, known_from: bytes) -> None:
        super().__init__(known_from)
        self._asked = float("-inf")
        self._heard_until = known_from

    def is_current(self) -> bool:
        return time.monotonic() - self._asked < CURRENT

    def has_heard_of(self, start: bytes) -> bool:
        return start <= p64(u64(self._heard_until) + 1)

    def ask(self, storage: Any) -> None:
        """Ask once. Raises what the storage does where the database is away."""
        asked = time.monotonic()
        changed = storage.poll_invalidations()
        if changed is None:
            self._invalidateCache(storage.lastTransaction())
        elif changed:
            self._invalidate(storage.lastTransaction(), changed)
        self._heard_until = storage.lastTransaction() or self._heard_until
        # Not left open: it would keep the database from cleaning up.
        storage.afterCompletion()
        self._asked = asked


def polled_commits(storage: Any) -> PolledCommits:
    """Those of RelStorage, heard from now on. `storage`: as a database has it."""
    own = storage.new_instance()
    own.poll_invalidations()
    commits = PolledCommits(own.lastTransaction())
    Thread(target=_listen, args=(commits, own), name="commits", daemon=True).start()
    return commits


def _listen(commits: PolledCommits, storage: Any) -> None:
    is_away = False
    while True:
        try:
            commits.ask(storage)
        except Exception as error:
            # Whatever it is: it is asked again, and says what was missed.
            if not is_away:
                logger.warning("Commits are not heard of: %s", type(error).__name__)
            is_away = True
        else:
            if is_away:
                logger.warning("Commits are heard of again.")
            is_away = False
        time.sleep(INTERVAL)
