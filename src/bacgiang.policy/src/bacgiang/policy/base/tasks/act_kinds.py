"""Kinds of act on tasks."""

from ..acts.kinds import ActDetail
from ..acts.kinds import ActKinds
from ..acts.kinds import Shows
from .task import STATE_TITLES
from bacgiang.policy import _


DETAILS = {
    "due": ActDetail(_("act_detail_due", default="due")),
    "task": ActDetail(_("act_detail_task", default="task"), Shows.TASK),
    "task_state": ActDetail(
        _("act_detail_task_state", default="state of the task"), values=STATE_TITLES
    ),
}
KINDS = ActKinds(DETAILS)

TASK_ASK = KINDS.add("task_ask", _("act_task_ask", default="Task given"))
TASK_SETTLE = KINDS.add("task_settle", _("act_task_settle", default="Task settled"))
