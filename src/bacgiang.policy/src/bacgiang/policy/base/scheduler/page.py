"""`@@clock`: what the scheduler did last, for the administrator."""

from ...base.date_labels import stamp_label
from .interfaces import IScheduledJob
from .runs import run_store
from .ticking import JOBS_OFF
from .ticking import last_tick
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.component import getUtilitiesFor


class SchedulerPage(BrowserView):
    """Lists the jobs."""

    @property
    def last_look(self) -> str:
        """When this instance looked last for what is due; "" where it does not."""
        return stamp_label(last_tick(), seconds=True)

    def jobs(self) -> list[dict[str, Any]]:
        """Name, last run ("" before the first), whether it is switched off."""
        off = api.portal.get_registry_record(JOBS_OFF, default=()) or ()
        runs = dict(run_store(self.context).items())
        return [
            {
                "name": name,
                "last_run": stamp_label(runs.get(name), seconds=True),
                "is_off": name in off,
            }
            for name, _job in sorted(getUtilitiesFor(IScheduledJob))
        ]
