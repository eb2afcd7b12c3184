"""The job of forms that were left: what was uploaded from them goes after a time.

The form itself, as it is kept until it is saved, goes earlier; so does a picture's way
back into it. What is taken out here is among what was deleted and can be put back.
"""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ..workflow.parameters import State
from .before_its_item import is_before_its_item
from .gathering import KINDS
from .gathering import used_by_another
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from itertools import islice
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


EVERY = timedelta(days=1)
MOST = 1_000
"""Of one run, as a transaction that takes minutes meets others and is lost."""
KEPT_FOR = timedelta(days=30)
"""Longer than a form is kept for whoever left it; `help_drop_files_before` says it."""


@implementer(IScheduledJob)
class ClearLeftBehind:
    """Deletes pictures and files that wait for an item nobody has saved."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, EVERY)

    def run(self, site: PloneSite, now: datetime) -> None:
        for part in list(islice(_left_behind(now - KEPT_FOR), MOST)):
            api.content.delete(part, check_linkintegrity=False)


def _left_behind(before: datetime) -> Iterator[DexterityContent]:
    """Not touched since, of no item, and named by nothing."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        portal_type=KINDS,
        review_state=State.DRAFT.value,
        modified={"query": before, "range": "max"},
    ):
        part = brain._unrestrictedGetObject()
        is_free = is_before_its_item(part) and not part.wl_isLocked()
        if is_free and not used_by_another(part, None):
            yield part
