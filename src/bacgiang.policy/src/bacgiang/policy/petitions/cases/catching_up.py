"""Bring rows up to what the log of submissions says, and to the calendar."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.tasks.working_days import calendar
from ...citizen.cases.rows_now import Rows
from ...citizen.submissions.events import GatheringBegins
from ...citizen.submissions.submissions import submissions
from ...legal.vocabularies.tables import table
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import Phase
from ..rules.regimes import REGIMES
from .answered_words import keep_words
from .row import row_of
from .store import case_store
from .tallies import added_by
from .tallies import tally_store
from collections.abc import Iterable
from datetime import datetime
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


ROWS = Rows(KIND, ABOUT, case_store, row_of, is_open=lambda phase: phase is Phase.OPEN)
behind, rows_now = ROWS.behind, ROWS.now


def refresh(codes: Iterable[str], site: DexterityContent | None = None) -> None:
    """Make the rows of codes anew."""
    cases, log = case_store(site), submissions(site)
    tallies = tally_store(site)
    for row in rows_now(codes, site):
        cases.put(row)
        tallies.put(row.code, added_by(row))
        keep_words(log.require(row.code), site)


def rules_now() -> str:
    """What deadlines are counted by."""
    days = calendar()
    told = (sorted(days.holidays), sorted(days.working), table(REGIMES))
    return repr(told)


@implementer(IScheduledJob)
class CatchUpWithPetitions:
    """Makes the rows of what came in; those of all open ones once the calendar or the
    regimes are others.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        is_behind = next(behind(site), None) is not None
        return is_behind or case_store(site).rules != rules_now()

    def run(self, site: PloneSite, now: datetime) -> None:
        cases, rules = case_store(site), rules_now()
        refresh(list(behind(site)), site)
        if cases.rules != rules:
            refresh(cases.codes([Phase.OPEN]), site)
            cases.rules = rules


def catch_up_first(event: GatheringBegins) -> None:
    """Rows are made of entries that are not gathered yet."""
    refresh(list(behind(event.site)), event.site)
