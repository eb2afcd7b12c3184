"""The job of deleted items: have done with what cannot be put back any more."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from .restoring import forget
from .settings import kept_for
from .store import deleted_store
from datetime import datetime
from datetime import timedelta
import logging
from Products.CMFPlone.Portal import PloneSite
import transaction
from ZODB.POSException import ConflictError
from zope.interface import implementer


logger = logging.getLogger(__name__)

EVERY = timedelta(hours=6)
MOST = 1_000
"""Of one run, which other jobs wait for; the rest goes at the next."""


@implementer(IScheduledJob)
class ForgetDeleted:
    """Deletes for good what was deleted long enough ago."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, EVERY)

    def run(self, site: PloneSite, now: datetime) -> None:
        gone = 0
        for kept in deleted_store(site).before(now - kept_for()):
            if gone == MOST:
                return
            savepoint = transaction.savepoint()
            try:
                forget(kept, site)
                gone += 1
            except ConflictError:
                raise
            except Exception:
                # It stays until the next time; the others go. Those that failed are
                # not counted: a thousand of them would keep all after them for good.
                logger.exception("%s could not be deleted for good", kept.uid)
                savepoint.rollback()
