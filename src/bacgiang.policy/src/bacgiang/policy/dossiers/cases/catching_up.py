"""Rows and tallies of dossiers, brought up to what the log of submissions says."""

from ...citizen.cases.catching_up import CatchUp
from ...citizen.cases.rows_now import Rows
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import Phase
from .assigned import assigned_store
from .row import row_of
from .store import dossier_store
from .tallies import added_by
from .tallies import tally_store
from collections.abc import Iterable
from operator import attrgetter
from plone.dexterity.content import DexterityContent


ROWS = Rows(KIND, ABOUT, dossier_store, row_of, is_open=attrgetter("is_open"))
OPEN = tuple(phase for phase in Phase if phase.is_open)


def refresh(codes: Iterable[str], site: DexterityContent | None = None) -> None:
    """Make the rows of codes anew."""
    for row in ROWS.now(codes, site):
        dossier_store(site).put(row)
        assigned_store(site).keep(row.code, is_open=row.is_open)
        tally_store(site).put(row.code, added_by(row))


CATCH_UP = CatchUp(ROWS, refresh, OPEN, tally_store)
catch_up_first = CATCH_UP.first
