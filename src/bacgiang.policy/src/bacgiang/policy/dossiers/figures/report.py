"""What reports tell of dossiers (2.2c)."""

from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from ...citizen.figures.report import count_rows
from ...citizen.figures.report import DAYS
from ...citizen.figures.report import DONE
from ...citizen.figures.report import LATE
from ...citizen.figures.report import ON_TIME
from ...citizen.figures.report import OPEN
from ...citizen.figures.report import OVERDUE
from ...citizen.figures.report import RECEIVED
from ..cases.store import dossier_store
from ..content.course import Phase
from bacgiang.policy import _


def _count(period: Period) -> Counts:
    return count_rows(dossier_store().every(), Phase.DONE, period)


DOSSIERS = ReportSource(
    "dossiers",
    _("report_dossiers", default="Online dossiers"),
    "2.2c",
    {
        RECEIVED: _("report_dossiers_received", default="Received"),
        DONE: _("report_dossiers_done", default="Done"),
        ON_TIME: _("report_dossiers_on_time", default="Done on time"),
        LATE: _("report_dossiers_late", default="Done late"),
        OPEN: _("report_dossiers_open", default="Being handled (today)"),
        OVERDUE: _("report_dossiers_overdue", default="Overdue (today)"),
        DAYS: _("report_dossiers_days", default="Days to the result (median)"),
    },
    _count,
    order=35,
    unsummed={DAYS},
)
