"""The job: go on with imports, each as whoever began it."""

from ...base.scheduler.interfaces import IScheduledJob
from .run import State
from .store import import_store
from .working import EACH_TIME
from .working import EACH_TIME_SECONDS
from .working import work_on
from datetime import datetime
from plone import api
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


@implementer(IScheduledJob)
class GoOnWithImports:
    """One import at each tick, the oldest first."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return any(one.is_working for one in import_store(site).runs())

    def run(self, site: PloneSite, now: datetime) -> None:
        run = next((one for one in import_store(site).runs() if one.is_working), None)
        if run is None:
            return
        user = api.user.get(userid=run.actor)
        if user is None:
            run.state = State.STOPPED.value
            return
        with api.env.adopt_user(user=user):
            work_on(run, EACH_TIME, EACH_TIME_SECONDS)
