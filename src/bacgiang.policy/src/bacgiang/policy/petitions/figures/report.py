"""What reports tell of petitions and questions (11.1), and of requests for information,
apart: of these, law 104/2016/QH13 has reports of its own (articles 13 and 34).
"""

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
from ...citizen.figures.report import REFUSED
from ..cases.store import case_store
from ..content.content import Matter
from ..content.course import Phase
from bacgiang.policy import _
from functools import partial


def _count(period: Period, *, of_requests: bool) -> Counts:
    rows = (
        row
        for row in case_store().every()
        if (row.matter is Matter.INFORMATION) == of_requests
    )
    return count_rows(rows, Phase.ANSWERED, period)


COMING_IN = {RECEIVED: _("report_petitions_received", default="Received")}
REFUSALS = {REFUSED: _("report_petitions_refused", default="Refused, with the reason")}
TODAY = {
    OPEN: _("report_petitions_open", default="Being handled (today)"),
    OVERDUE: _("report_petitions_overdue", default="Overdue (today)"),
}
PETITIONS = ReportSource(
    "petitions",
    _("report_petitions", default="Petitions and questions"),
    "11.1",
    {
        **COMING_IN,
        DONE: _("report_petitions_done", default="Answered"),
        ON_TIME: _("report_petitions_on_time", default="Answered on time"),
        LATE: _("report_petitions_late", default="Answered late"),
        **REFUSALS,
        **TODAY,
        DAYS: _("report_petitions_days", default="Days to the answer (median)"),
    },
    partial(_count, of_requests=False),
    order=30,
    unsummed={DAYS},
)
INFORMATION = ReportSource(
    "information",
    _("report_information", default="Citizens' requests for information"),
    "4.1c, 11.1",
    {
        **COMING_IN,
        DONE: _("report_information_done", default="Given"),
        ON_TIME: _("report_information_on_time", default="Given on time"),
        LATE: _("report_information_late", default="Given late"),
        **REFUSALS,
        **TODAY,
        DAYS: _("report_information_days", default="Days until it was given (median)"),
    },
    partial(_count, of_requests=True),
    order=31,
    unsummed={DAYS},
)
