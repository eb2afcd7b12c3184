"""One tick: run what is due, each job in its own transaction, once in a cluster."""

from ..data_release.age import Age
from ..data_release.age import age_of
from ..policy_sites import has_policy
from .events import SiteEntered
from .inside import as_system
from .interfaces import IScheduledJob
from .runs import run_store
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
import logging
from pathlib import Path
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.interfaces import IPloneSiteRoot
from threading import Event
import traceback
import transaction
from transaction.interfaces import TransientError
from typing import Any
from ZODB.DB import DB
from zope.component import getUtilitiesFor
from zope.component.hooks import setSite
from zope.event import notify


logger = logging.getLogger(__name__)

ATTEMPTS = 3
JOBS_OFF = "bacgiang.clock_jobs_off"
REST_AFTER_FAILURE = timedelta(minutes=5)

_ticked: list[datetime] = []


def last_tick() -> datetime | None:
    """When this process looked last for what is due (aware); None before the first."""
    return _ticked[0] if _ticked else None


class Outcome(StrEnum):
    """What became of a job at a tick."""

    RAN = "ran"
    NOT_DUE = "not_due"
    LOST = "lost"
    FAILED = "failed"


class Ticker:
    """Ticks a database. Remembers, in memory, which jobs failed a short while ago."""

    def __init__(
        self,
        database: DB,
        stopped: Event | None = None,
        *,
        is_slow: bool | None = None,
    ) -> None:
        """`stopped`, once set, keeps the jobs that have not begun from beginning.

        `is_slow`: of which jobs it is, those that take minutes or the others; of all,
        for None.
        """
        self._is_slow = is_slow
        self._database = database
        self._stopped = stopped or Event()
        self._resting_until: dict[tuple[str, str], datetime] = {}

    def tick(self, now: datetime) -> dict[tuple[str, str], Outcome]:
        """Run every job that is due at `now` (aware); what became of each, by site id
        and name of the job. Errors of jobs are logged, never raised.

        Whatever the thread has not committed yet is lost.
        """
        outcomes: dict[tuple[str, str], Outcome] = {}
        if not self._is_slow:
            _ticked[:] = [now]
        transaction.abort()
        connection = self._database.open()
        try:
            with as_system(connection.root()["Application"]) as app:
                for site in _sites(app):
                    for name, job in self._jobs(site):
                        if self._stopped.is_set():
                            return outcomes
                        key = (site.getId(), name)
                        outcomes[key] = self._guarded(key, site, job, now)
        finally:
            transaction.abort()
            connection.close()
        return outcomes

    def _jobs(self, site: DexterityContent) -> list[tuple[str, Any]]:
        found = _jobs(site)
        if self._is_slow is None:
            return found
        return [(name, one) for name, one in found if is_slow(one) == self._is_slow]

    def _guarded(
        self, key: tuple[str, str], site: DexterityContent, job: Any, now: datetime
    ) -> Outcome:
        if now < self._resting_until.get(key, now):
            return Outcome.FAILED
        try:
            outcome = run_job(site, key[1], job, now)
        except Exception as error:
            transaction.abort()
            self._resting_until[key] = now + REST_AFTER_FAILURE
            logger.error("Job %s of %s failed: %s", key[1], key[0], place(error))
            return Outcome.FAILED
        self._resting_until.pop(key, None)
        return outcome


def is_slow(job: Any) -> bool:
    """Whether a job says that it takes minutes."""
    return bool(getattr(job, "is_slow", False))


def run_job(site: DexterityContent, name: str, job: Any, now: datetime) -> Outcome:
    """Run a job if it is due, in its own transaction; again after a conflict.

    Whether it is due is asked anew each time: after a conflict another instance may
    have done it.
    """
    for _attempt in range(ATTEMPTS):
        transaction.begin()
        store = run_store(site)
        if not job.due(site, store.last_run(name), now):
            transaction.abort()
            return Outcome.NOT_DUE
        try:
            job.run(site, now)
            store.mark(name, now)
            transaction.commit()
            return Outcome.RAN
        except TransientError:
            transaction.abort()
    return Outcome.LOST


def place(error: Exception) -> str:
    """Kind of an error and where it happened, without what it says.

    The message of an error may quote what a person wrote.
    """
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(frame.filename).name}:{frame.lineno}"


def _sites(app: Any) -> Iterator[Any]:
    for site in app.objectValues():
        if IPloneSiteRoot.providedBy(site) and has_policy(site):
            if age_of(site) is Age.OLDER:
                # Its upgrade is still to be done, or under way.
                continue
            setSite(site)
            notify(SiteEntered(site))
            yield site


def _jobs(site: DexterityContent) -> list[tuple[str, Any]]:
    off = api.portal.get_registry_record(JOBS_OFF, default=()) or ()
    jobs = getUtilitiesFor(IScheduledJob)
    return sorted((name, job) for name, job in jobs if name not in off)
