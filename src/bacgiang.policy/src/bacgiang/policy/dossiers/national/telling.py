"""A job reads the log on from where the national portal was told last."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...base.stores.site_store import SiteStore
from ...citizen.cases.journal import happened_after
from ...citizen.submissions.submissions import submissions
from ..cases.store import dossier_store
from ..content.content import ABOUT
from .portal import as_told
from .portal import INationalPortal
from datetime import datetime
from datetime import timedelta
import logging
from persistent import Persistent
from Products.CMFPlone.Portal import PloneSite
from zope.component import queryUtility
from zope.interface import implementer


logger = logging.getLogger(__name__)

EVERY = timedelta(minutes=5)


class ToldUntil(Persistent):
    """`key`: place in the log up to which everything was told."""

    key = ""


told_until = SiteStore("bacgiang.policy.dossiers.told_until", ToldUntil)


@implementer(IScheduledJob)
class TellNationalPortal:
    """What has a number is told; a run takes a part of the log."""

    __component_name__ = "tell-national-portal"
    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        is_connected = queryUtility(INationalPortal) is not None
        return is_connected and is_interval_over(last_run, now, EVERY)

    def run(self, site: PloneSite, now: datetime) -> None:
        kept, codes = told_until(site), dict[str, None]()
        end = kept.key
        for one in happened_after(kept.key, now, ABOUT):
            end = one.key
            if one.code:
                codes[one.code] = None
        rows = filter(None, map(dossier_store(site).get, codes))
        told = [
            as_told(submissions(site).require(row.code), row)
            for row in rows
            if row.number
        ]
        try:
            if told:
                queryUtility(INationalPortal).tell(told)
        except Exception as error:
            logger.error("The national portal was not told: %s", type(error).__name__)
            return
        if end != kept.key:
            kept.key = end
