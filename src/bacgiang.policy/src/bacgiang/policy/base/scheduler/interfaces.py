"""What a job is."""

from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from zope.interface import Interface


class IScheduledJob(Interface):
    """Work that time calls for; a utility, named as the job is.

    Both methods run as the system user inside the site, in the job's own transaction.
    A job may be tried again after a conflict, so what it does outside the database
    (mail, say) has to wait for the commit, as Plone's own mail does. One that may take
    minutes says `is_slow = True`: it has a thread beside the others.
    """

    def due(site: PloneSite, last_run: datetime | None, now: datetime) -> bool:  # noqa: N805
        """Whether to run now. Only reads; `last_run` is None before the first run."""

    def run(site: PloneSite, now: datetime) -> None:  # noqa: N805
        """Do the work. An error undoes it, and the job is tried again later."""
