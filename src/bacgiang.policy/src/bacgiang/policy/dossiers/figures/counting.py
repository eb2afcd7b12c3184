"""The figures of units and procedures, out of the sums that are kept; what is overdue
today out of the rows.
"""

from ...base.dates import day_of
from ...base.dates import today
from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from ...citizen.figures.counts import counted
from ...citizen.figures.counts import Figures
from ...citizen.tallies import RECEIVED
from ...procedures.versions.held import held_of
from ...text.collation import sort_key
from ...units.register.directory import directory
from ...units.register.names import unit_name
from ..cases.store import dossier_store
from ..cases.tallies import tally_store
from ..content.course import Phase
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterable
from datetime import date
from datetime import datetime
from functools import partial
from heapq import nlargest
from plone.dexterity.content import DexterityContent


RUNNING, OVERDUE = "running", "overdue"
"""Received and neither done nor waiting for the applicant; of these too late."""
MOST = 200
"""Procedures that are told of."""
IN_WORK = (Phase.RECEIVED, Phase.STARTED, Phase.WAITING)


def figures_of(unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
    """By unit and by procedure, of which those with most; of one unit, "" of all."""
    units, procedures = counted(tally_store(), unit)
    for code in list(units):
        for procedure, count in _overdue(code).items():
            units[code][OVERDUE] += count
            procedures[procedure][OVERDUE] += count
    most = nlargest(MOST, procedures.items(), key=lambda one: one[1][RECEIVED])
    for _token, counts in (*units.items(), *most):
        counts[RUNNING] = sum(counts[phase] for phase in IN_WORK)
    of_units = (
        Figures(code, unit_name(code, language), one) for code, one in units.items()
    )
    of_procedures = (Figures(uid, procedure_name(uid), one) for uid, one in most)
    return _sorted(of_units), _sorted(of_procedures)


def _overdue(unit: str) -> Counter[str]:
    """How many of each procedure."""
    store, day, found = dossier_store(), today(), Counter[str]()
    for phase in IN_WORK:
        for row in store.rows(unit, phase, is_open=True):
            if row.due is None or row.due >= day:
                break
            found[row.procedure] += 1
    return found


def procedure_name(uid: str) -> str:
    held = held_of(uid)
    return held.version.record().title if held is not None else "–"


def _sorted(found: Iterable[Figures]) -> list[Figures]:
    return sorted(found, key=lambda one: sort_key(one.title))


def closed_in(
    phase: Phase, site: DexterityContent, unit: str | None, period: Period
) -> int:
    """How many came into a closed phase in these days."""
    units = [one.code for one in directory()] if unit is None else [unit]
    return sum(_closed(site, phase, code, period) for code in units)


def _closed(site: DexterityContent, phase: Phase, unit: str, period: Period) -> int:
    """The latest come first: what lies before the days is not looked at."""
    count = 0
    for key in dossier_store(site).keys(unit, phase, is_open=False):
        day: date = day_of(datetime.fromisoformat(key[2]))
        if day < period.first:
            break
        count += day <= period.last
    return count


DONE = Figure(
    "dossiers-done",
    _("figure_dossiers_done", default="Dossiers done"),
    partial(closed_in, Phase.DONE),
)
REFUSED = Figure(
    "dossiers-refused",
    _("figure_dossiers_refused", default="Dossiers refused"),
    partial(closed_in, Phase.REFUSED),
)
