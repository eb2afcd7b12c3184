"""The job that takes tokens out of the store once they are over."""

from ....base.scheduler.interfaces import IScheduledJob
from ....base.scheduler.intervals import is_new_day
from .life import holds
from .store import token_store
from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


@implementer(IScheduledJob)
class ForgetTokens:
    """Daily; a token that is over lets nobody in before that either."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_new_day(last_run, now)

    def run(self, site: PloneSite, now: datetime) -> None:
        store = token_store(site)
        for token in [one for one in store.all() if not holds(one)]:
            store.remove(token)


forget_tokens = ForgetTokens()
