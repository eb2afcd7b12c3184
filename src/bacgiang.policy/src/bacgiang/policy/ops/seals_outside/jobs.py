"""The job that sends seals to places of others, as soon as a day is sealed."""

from ...base.installed_settings import data_folder
from ...base.installed_settings import WrongSetting
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...base.seal_log import SealLog
from ...citizen.submissions.store import submission_store
from ...editorial.acts.store import act_store
from ..backup.results import keep
from ..backup.results import Result
from ..backup.results import Work
from .sending import NotSent
from .sending import WAYS
from .settings import places
from .store import outside_store
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
import logging
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


logger = logging.getLogger(__name__)

PAUSE = timedelta(minutes=10)
MOST = 366
"""Days that are sent at once; the next run goes on."""


@implementer(IScheduledJob)
class SendSeals:
    """What was not sent is sent after a pause, until it is. Why not stands in the log,
    and where administrators look.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        try:
            return is_interval_over(last_run, now, PAUSE) and any(
                True for _one in _unsent(site)
            )
        except WrongSetting:
            # The check says so.
            return False

    def run(self, site: PloneSite, now: datetime) -> None:
        kept, failed = outside_store(site), []
        for way, where, log in _unsent(site):
            after = kept.reached(way, log.log)
            seals = list(log.between(after, "9999-12-31"))
            new = [one for one in seals if one.day > after][:MOST]
            try:
                WAYS[way](where, log.log, new, kept)
            except NotSent as error:
                logger.error("Seals of %s not sent (%s): %s", log.log, way, error)
                failed.append(f"{way}, {log.log}: {error}")
            else:
                kept.reach(way, log.log, new[-1].day)
        result = Result(now, "; ".join(failed))
        keep(data_folder(), Work.SEALS, result, is_good=not failed)


def _unsent(site: PloneSite) -> Iterator[tuple[str, str, SealLog]]:
    """Kind of place, where it is, and the log of which it has not all."""
    named, kept = places(data_folder()).named(), outside_store(site)
    for way in WAYS:
        for log in (act_store(site).seals, submission_store(site).sealed.seals):
            if way in named and log.last_day > kept.reached(way, log.log):
                yield way, named[way], log
