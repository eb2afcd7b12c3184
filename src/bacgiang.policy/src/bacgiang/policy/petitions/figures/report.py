"""What reports tell of petitions (11.1)."""

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
from ..cases.store import case_store
from ..content.course import Phase
from bacgiang.policy import _


def _count(period: Period) -> Counts:
    return count_rows(case_store(), Phase.ANSWERED, period)


PETITIONS = ReportSource(
    "petitions",
    _("report_petitions", default="Petitions and questions"),
    "11.1",
    {
        RECEIVED: _("report_petitions_received", default="Received"),
        DONE: _("report_petitions_done", default="Answered"),
        ON_TIME: _("report_petitions_on_time", default="Answered on time"),
        LATE: _("report_petitions_late", default="Answered late"),
        OPEN: _("report_petitions_open", default="Being handled (today)"),
        OVERDUE: _("report_petitions_overdue", default="Overdue (today)"),
        DAYS: _("report_petitions_days", default="Days to the answer (median)"),
    },
    _count,
    order=30,
    unsummed={DAYS},
)
