"""The figures of units and procedures, out of the sums that are kept; what is overdue
today out of the rows.
"""

from ...base.dates import day_of
from ...base.dates import today
from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from ...citizen.cases.row_store import list_of
from ...citizen.figures.counts import Figures
from ...citizen.figures.counts import of_units
from ...citizen.tallies import RECEIVED
from ...procedures.versions.held import title_of
from ...units.register.directory import directory
from ..cases.store import dossier_store
from ..cases.tallies import tally_store
from ..content.course import Phase
from bacgiang.policy import _
from dataclasses import replace
from datetime import date
from datetime import datetime
from functools import partial
from plone.dexterity.content import DexterityContent


RUNNING, OVERDUE = "running", "overdue"
"""Received and neither done nor waiting for the applicant; of these too late."""
IN_WORK = (Phase.RECEIVED, Phase.STARTED, Phase.WAITING)


def figures_of(
    unit: str, language: str, most: int, start: int = 0
) -> tuple[list[Figures], list[Figures]]:
    """By unit and by procedure; of one unit, "" of all. Procedures with most dossiers
    come first, so many from the `start`-th on.
    """
    tallies = tally_store()
    procedures = [
        Figures(uid, title_of(uid) or "–", tallies.sums(unit, uid))
        for uid in tallies.subjects(unit, most, start)
    ]
    units = of_units(tallies, unit, language)
    return (
        [_with_work(one, one.token) for one in units],
        [_with_work(one, list_of(unit, one.token)) for one in procedures],
    )


def _with_work(figures: Figures, listed: str) -> Figures:
    """What is in work is what is in no other phase; what is overdue today is asked of
    the rows.
    """
    store, day, counts = dossier_store(), today(), figures.counts
    others = sum(counts.get(one.value, 0) for one in Phase if one not in IN_WORK)
    running = counts.get(RECEIVED, 0) - others
    late = sum(store.due_before(listed, phase, day) for phase in IN_WORK)
    return replace(figures, counts={**counts, RUNNING: running, OVERDUE: late})


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
