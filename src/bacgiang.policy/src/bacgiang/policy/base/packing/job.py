"""Pack the database at night, every so many days.

The storage does it as it can (`DB.pack`): FileStorage writes a new file, RelStorage
deletes rows; both serve meanwhile. Of what was changed or erased in the last day the
old state stays, so that an accident can still be undone.
"""

from ..dates import LOCAL_TIME
from ..file_lock import Taken
from ..scheduler.interfaces import IScheduledJob
from ..scheduler.intervals import is_interval_over
from .turn import database_file
from .turn import our_turn
from datetime import datetime
from datetime import timedelta
import logging
from plone import api
from Products.CMFPlone.Portal import PloneSite
from ZODB.DB import DB
from ZODB.FileStorage.FileStorage import RedundantPackWarning
from zope.interface import implementer


logger = logging.getLogger(__name__)

RECORD = "bacgiang.pack_days"
DEFAULT_DAYS = 7
NIGHT = range(1, 5)
"""Hours in the province at which it may begin."""
KEPT = timedelta(days=1)
# The clock is not the minute's: seven days less an hour are seven nights.
SLACK = timedelta(hours=12)


@implementer(IScheduledJob)
class PackDatabase:
    """Days between two runs are a setting; 0: never."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        days = api.portal.get_registry_record(RECORD, default=DEFAULT_DAYS)
        if days < 1 or now.astimezone(LOCAL_TIME).hour not in NIGHT:
            return False
        if not is_interval_over(last_run, now, timedelta(days=days) - SLACK):
            return False
        try:
            with our_turn(database_file(site._p_jar.db().storage)):
                return True
        except Taken:
            return False

    def run(self, site: PloneSite, now: datetime) -> None:
        with our_turn(database_file(site._p_jar.db().storage)):
            pack(site._p_jar.db(), now - KEPT)


def pack(database: DB, moment: datetime) -> None:
    """Throw away what was no longer true at a moment (aware)."""
    before = database.getSize()
    try:
        database.pack(moment.timestamp())
    except RedundantPackWarning:
        return
    logger.info("Packed the database: %d bytes, before %d", database.getSize(), before)
