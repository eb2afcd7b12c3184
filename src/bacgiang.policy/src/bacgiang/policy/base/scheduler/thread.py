"""The threads that tick, in an instance that is started with CLOCK=1."""

from .ticking import Ticker
import atexit
from datetime import datetime
from datetime import UTC
import logging
import os
from threading import Event
from threading import Thread
from ZODB.DB import DB
from zope.processlifetime import IDatabaseOpenedWithRoot


logger = logging.getLogger(__name__)

TICK_SECONDS = 30.0
STOP_SECONDS = 20.0
STOP_SECONDS_OF_SLOW = 1.0
"""What takes minutes is not waited for: it is lost whole, and begun anew."""


class Scheduler:
    """Ticks until it is stopped; the first time one interval after it was started.

    One runs the slow jobs, another one all others, which so wait for none of them.
    """

    def __init__(
        self, database: DB, seconds: float = TICK_SECONDS, *, is_slow: bool = False
    ) -> None:
        self._seconds = seconds
        self._patience = STOP_SECONDS_OF_SLOW if is_slow else STOP_SECONDS
        self._stopped = Event()
        self._ticker = Ticker(database, self._stopped, is_slow=is_slow)
        name = "slow-scheduler" if is_slow else "scheduler"
        # A thread that is no daemon would keep the process from ending.
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let a job that is under way end, for some seconds at most."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(self._patience)

    def _run(self) -> None:
        while not self._stopped.wait(self._seconds):
            try:
                self._ticker.tick(datetime.now(UTC))
            except Exception as error:
                # The database may be away for a while; the scheduler goes on.
                logger.error("The scheduler could not tick: %s", type(error).__name__)


def start_scheduler(event: IDatabaseOpenedWithRoot) -> None:
    """Start the schedulers with the database, when this instance is to have them."""
    if os.environ.get("CLOCK") != "1":
        return
    for is_slow in (True, False):
        scheduler = Scheduler(event.database, is_slow=is_slow)
        scheduler.start()
        atexit.register(scheduler.stop)
    logger.info("The scheduler ticks every %d seconds.", TICK_SECONDS)
