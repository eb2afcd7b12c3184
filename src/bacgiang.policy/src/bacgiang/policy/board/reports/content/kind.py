"""Reports as tasks: of units, and of the standing office (6.4, 7.2h, 8.5)."""

from ....base.dates import today
from ....base.refusal import Refusal
from ....units.levels import Level
from ...kinds.usual import CANCELLED
from ...kinds.usual import extend
from ...tasks.parts import Act
from ...tasks.parts import Asker
from ...tasks.parts import Fact
from ...tasks.parts import Kind
from ...tasks.parts import Owed
from ...tasks.parts import Part
from ...tasks.parts import Side
from ...tasks.parts import State
from ...tasks.record import OfficeTask
from ...tasks.source import OfficeTasks
from ..forms.store import report_forms
from . import reasons
from .answers import answer_refusals
from .record import report_store
from bacgiang.policy import _
from collections.abc import Iterator


CODE = "report"
DRAWN_UP, BEFORE_HEAD, SENT, RECEIVED = "draft", "submitted", "sent", "received"
STATES = {
    DRAWN_UP: State(
        _("office_state_report_draft", default="To be drawn up"), Side.OWNER
    ),
    BEFORE_HEAD: State(
        _("office_state_plan_submitted", default="Waits for the head"),
        Side.OWNER,
        Level.HEAD,
    ),
    SENT: State(_("office_state_report_sent", default="Sent"), Side.STANDING),
    RECEIVED: State(_("office_state_received", default="Received"), is_closed=True),
    "cancelled": CANCELLED,
}
ACTS = (
    Act(
        "submit",
        _("office_do_submit", default="Put before the head"),
        _("office_done_submit", default="Put before the head"),
        Side.OWNER,
        Level.UPDATE,
        (DRAWN_UP,),
        BEFORE_HEAD,
        may=(Part.WORDS,),
    ),
    Act(
        "send",
        _("office_do_report_send", default="Approve and send"),
        _("office_done_report_send", default="Approved and sent"),
        Side.OWNER,
        Level.HEAD,
        (DRAWN_UP, BEFORE_HEAD),
        SENT,
        may=(Part.NUMBER, Part.WORDS),
    ),
    Act(
        "give_back",
        _("office_do_report_give_back", default="Give it back to be changed"),
        _("office_done_report_give_back", default="Given back to be changed"),
        Side.OWNER,
        Level.HEAD,
        (BEFORE_HEAD,),
        DRAWN_UP,
        needs=(Part.WORDS,),
    ),
    Act(
        "receive",
        _("office_do_receive", default="Receive"),
        _("office_done_receive", default="Received"),
        Side.STANDING,
        Level.UPDATE,
        (SENT,),
        RECEIVED,
        may=(Part.NUMBER, Part.WORDS),
    ),
    Act(
        "return",
        _("office_do_return", default="Return it"),
        _("office_done_return", default="Returned"),
        Side.STANDING,
        Level.UPDATE,
        (SENT,),
        DRAWN_UP,
        needs=(Part.WORDS,),
        may=(Part.DAY,),
        sets_due=True,
        is_warning=True,
    ),
    extend((DRAWN_UP, BEFORE_HEAD), Side.STANDING),
    Act(
        "cancel",
        _("office_do_take_back", default="Take back"),
        _("office_done_take_back", default="Taken back"),
        Side.ASKER,
        Level.HEAD,
        (DRAWN_UP, BEFORE_HEAD),
        "cancelled",
        needs=(Part.WORDS,),
        is_warning=True,
    ),
)


class ReportTasks(OfficeTasks):
    """Nothing is handed on without figures, nor with a question left open."""

    def refuses(self, task: OfficeTask, act: Act) -> Iterator[Refusal]:
        report = report_store().get(task.identifier)
        form = report_forms().get(report.form) if report is not None else None
        if act.code not in ("submit", "send") or report is None or form is None:
            return
        if not report.is_counted(today()):
            yield reasons.NOT_COUNTED
        yield from answer_refusals(form, report.answers_to(form), is_whole=True)

    def seen(self, task: OfficeTask) -> str:
        report = report_store().get(task.identifier)
        changes = report.changes if report is not None else 0
        return f"{super().seen(task)}-{changes}"


REPORT = ReportTasks(
    Kind(
        code=CODE,
        clause="6.4, 7.2h, 8.5",
        title=_("office_kind_report", default="Report"),
        heading=_("office_kinds_report", default="Reports"),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.UPDATE,
        owed_by=Owed.UNITS,
        states=STATES,
        first=DRAWN_UP,
        acts=ACTS,
        facts=(
            Fact("first", _("report_first", default="First day"), kind="date"),
            Fact("last", _("report_last", default="Last day"), kind="date"),
        ),
        has_own_page=True,
        remind_days=5,
        order=53,
    )
)
