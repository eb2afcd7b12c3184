"""Bring rows up to what the log of submissions says, and to the calendar."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.tasks.working_days import calendar
from ...citizen.cases.rows_now import Rows
from ...citizen.submissions.events import GatheringBegins
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import Phase
from .row import row_of
from .store import dossier_store
from .tallies import added_by
from .tallies import tally_store
from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


ROWS = Rows(KIND, ABOUT, dossier_store, row_of, is_open=attrgetter("is_open"))
OPEN = [phase for phase in Phase if phase.is_open]


def refresh(codes: Iterable[str], site: DexterityContent | None = None) -> None:
    """Make the rows of codes anew."""
    for row in ROWS.now(codes, site):
        dossier_store(site).put(row)
        tally_store(site).put(row.code, added_by(row))


def rules_now() -> str:
    """What deadlines are counted by."""
    days = calendar()
    return repr((sorted(days.holidays), sorted(days.working)))


@implementer(IScheduledJob)
class CatchUpWithDossiers:
    """Makes the rows of what came in; those of all open ones once the calendar is
    another.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        is_behind = next(ROWS.behind(site), None) is not None
        return is_behind or dossier_store(site).rules != rules_now()

    def run(self, site: PloneSite, now: datetime) -> None:
        rows, rules = dossier_store(site), rules_now()
        refresh(list(ROWS.behind(site)), site)
        if rows.rules != rules:
            refresh(rows.codes(OPEN), site)
            rows.rules = rules


def catch_up_first(event: GatheringBegins) -> None:
    """Rows are made of entries that are not gathered yet."""
    refresh(list(ROWS.behind(event.site)), event.site)
