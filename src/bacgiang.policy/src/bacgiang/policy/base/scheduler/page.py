"""`@@clock`: what the scheduler did last, for the administrator."""

from ...base.date_labels import stamp_label
from .interfaces import IScheduledJob
from .runs import run_store
from .ticking import JOBS_OFF
from dataclasses import dataclass
from plone import api
from Products.Five import BrowserView
from zope.component import getUtilitiesFor


@dataclass(frozen=True)
class JobStatus:
    """A job's name, its last run ("" before the first), whether it is switched off."""

    name: str
    last_run: str
    is_off: bool


class SchedulerPage(BrowserView):
    """Lists the jobs."""

    def jobs(self) -> list[JobStatus]:
        off = api.portal.get_registry_record(JOBS_OFF, default=()) or ()
        runs = dict(run_store(self.context).items())
        statuses = []
        for name, _job in sorted(getUtilitiesFor(IScheduledJob)):
            at = runs.get(name)
            text = stamp_label(at, seconds=True) if at else ""
            statuses.append(JobStatus(name, text, name in off))
        return statuses
