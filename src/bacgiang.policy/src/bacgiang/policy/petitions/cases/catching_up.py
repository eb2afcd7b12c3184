"""Rows, tallies and words of petitions, brought up to what the log says."""

from ...citizen.cases.catching_up import CatchUp
from ...citizen.cases.rows_now import Rows
from ...citizen.submissions.submissions import submissions
from ...legal.vocabularies.tables import table
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import Phase
from ..rules.regimes import REGIMES
from .answered_words import keep_words
from .assigned import assigned_store
from .requests import request_store
from .row import row_of
from .store import case_store
from .tallies import added_by
from .tallies import tally_store
from collections.abc import Iterable
from plone.dexterity.content import DexterityContent


ROWS = Rows(KIND, ABOUT, case_store, row_of, is_open=lambda phase: phase is Phase.OPEN)
rows_now = ROWS.now


def refresh(codes: Iterable[str], site: DexterityContent | None = None) -> None:
    """Make the rows of codes anew."""
    cases, log = case_store(site), submissions(site)
    tallies, assigned = tally_store(site), assigned_store(site)
    for row in rows_now(codes, site):
        cases.put(row)
        assigned.keep(row.code, is_open=row.is_open)
        tallies.put(row.code, added_by(row))
        request_store(site).put(row)
        keep_words(log.require(row.code), site)


def _regimes() -> object:
    return table(REGIMES)


CATCH_UP = CatchUp(ROWS, refresh, (Phase.OPEN,), tally_store, _regimes)
catch_up_first = CATCH_UP.first
