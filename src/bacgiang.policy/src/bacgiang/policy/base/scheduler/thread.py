"""The thread that ticks, in an instance that is started with CLOCK=1."""

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


class Scheduler:
    """Ticks until it is stopped; the first time one interval after it was started."""

    def __init__(self, database: DB, seconds: float = TICK_SECONDS) -> None:
        self._seconds = seconds
        self._stopped = Event()
        self._ticker = Ticker(database, self._stopped)
        # A thread that is no daemon would keep the process from ending.
        self._thread = Thread(target=self._run, name="scheduler", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let a job that is under way end, for `STOP_SECONDS` at most."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(STOP_SECONDS)

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopped.wait(self._seconds):
            try:
                self._ticker.tick(datetime.now(UTC))
            except Exception as error:
                # The database may be away for a while; the scheduler goes on.
                logger.error("The scheduler could not tick: %s", type(error).__name__)


def start_scheduler(event: IDatabaseOpenedWithRoot) -> None:
    """Start the scheduler with the database, when this instance is to have one."""
    if os.environ.get("CLOCK") != "1":
        return
    scheduler = Scheduler(event.database)
    scheduler.start()
    atexit.register(scheduler.stop)
    logger.info("The scheduler ticks every %d seconds.", TICK_SECONDS)
