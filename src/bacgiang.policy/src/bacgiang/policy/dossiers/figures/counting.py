"""The figures of units and procedures, out of the sums that are kept; what is overdue
today out of the rows.
"""

from ...base.dates import today
from ...base.figures.figure import Figure
from ...citizen.cases.row_store import list_of
from ...citizen.figures.counts import Figures
from ...citizen.figures.counts import of_units
from ...citizen.figures.report import closed_in
from ...citizen.tallies import RECEIVED
from ..cases.store import dossier_store
from ..cases.tallies import tally_store
from ..content.course import Phase
from ..content.told import title_told
from bacgiang.policy import _
from collections.abc import Sequence
from dataclasses import replace
from functools import partial


RUNNING, OVERDUE = "running", "overdue"
"""Received and neither done nor waiting for the applicant; of these too late."""
IN_WORK = (Phase.RECEIVED, Phase.STARTED, Phase.WAITING)


def figures_of(
    unit: str, language: str, most: int, start: int = 0, months: Sequence[str] = ()
) -> tuple[list[Figures], list[Figures]]:
    """By unit and by procedure; of one unit, "" of all. Procedures with most dossiers
    come first, so many from the `start`-th on. `months`: of these alone.
    """
    tallies = tally_store()
    procedures = [
        Figures(uid, title_told(uid, language), tallies.sums(unit, uid, months))
        for uid in tallies.subjects(unit, most, start)
    ]
    units = of_units(tallies, unit, language, months)
    if months:
        return units, procedures
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


DONE = Figure(
    "dossiers-done",
    _("figure_dossiers_done", default="Dossiers done"),
    partial(closed_in, dossier_store, Phase.DONE),
)
REFUSED = Figure(
    "dossiers-refused",
    _("figure_dossiers_refused", default="Dossiers refused"),
    partial(closed_in, dossier_store, Phase.REFUSED),
)
