"""The job of deleted items: have done with what cannot be put back any more."""

from ...editorial.deleted.restoring import forget
from ...editorial.deleted.settings import kept_for
from ...editorial.deleted.store import deleted_store
from .interfaces import IClockJob
from .intervals import is_interval_over
from datetime import datetime
from datetime import timedelta
from typing import Any
from zope.interface import implementer


EVERY = timedelta(hours=6)


@implementer(IClockJob)
class ForgetDeleted:
    """Deletes for good what was deleted long enough ago."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, EVERY)

    def run(self, site: Any, now: datetime) -> None:
        for kept in deleted_store(site).before(now - kept_for()):
            forget(kept, site)
