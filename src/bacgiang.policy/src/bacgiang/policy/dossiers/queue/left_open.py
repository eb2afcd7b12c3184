"""Dossiers that would wait for nobody once a unit has ended."""

from ...units.life_cycle.left_open import LeftOpen
from ..cases.catching_up import OPEN
from ..cases.catching_up import ROWS
from ..cases.store import dossier_store
from ..handling.stores import asked_store
from .waiting import DossiersToHandle
from .waiting import PartsToDo
from collections.abc import Collection


def _dossiers(units: Collection[str]) -> int:
    """Those that wait for the applicant, too: the unit is to go on then."""
    return ROWS.open_at(units, OPEN)


def _parts(units: Collection[str]) -> int:
    asked, store = asked_store(), dossier_store()
    rows = (store.get(code) for unit in units for code in asked.waiting(unit))
    return sum(row is not None and row.is_open for row in rows)


DOSSIERS = LeftOpen("dossiers", DossiersToHandle.title, _dossiers)
PARTS = LeftOpen("dossiers-asked", PartsToDo.title, _parts)
