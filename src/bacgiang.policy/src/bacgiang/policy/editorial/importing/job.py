"""The job: go on with imports, each as whoever began it."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.ticking import place
from .run import ImportRun
from .run import State
from .store import import_store
from .working import EACH_TIME
from .working import EACH_TIME_SECONDS
from .working import work_on
from datetime import datetime
import logging
from plone import api
from Products.CMFPlone.Portal import PloneSite
import transaction
from transaction.interfaces import TransientError
from zope.interface import implementer


logger = logging.getLogger(__name__)


@implementer(IScheduledJob)
class GoOnWithImports:
    """One import at each tick, in turn: a long one keeps no other board waiting."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return any(one.is_working for one in import_store(site).runs())

    def run(self, site: PloneSite, now: datetime) -> None:
        waiting = (one for one in import_store(site).runs() if one.is_working)
        run = min(waiting, key=lambda one: one.worked or one.at, default=None)
        if run is None:
            return
        user = api.user.get(userid=run.actor)
        if user is None:
            run.state = State.STOPPED.value
            return
        try:
            with api.env.adopt_user(user=user):
                work_on(run, EACH_TIME, EACH_TIME_SECONDS)
        except TransientError:
            raise
        except Exception as error:
            _give_up(run, error)
        run.worked = now


def _give_up(run: ImportRun, error: Exception) -> None:
    """Nothing of this turn stays; tried again, it would stand before all others."""
    logger.error("An import was stopped: %s", place(error))
    transaction.abort()
    run.state = State.FAILED.value
