"""Kinds of act on tasks between offices."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from ..base.acts.kinds import Shows
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "office_act": ActDetail(
            _("act_detail_office_act", default="what was done"), Shows.CODE
        ),
        "office_state": ActDetail(
            _("act_detail_office_state", default="state of the task"), Shows.CODE
        ),
    }
)

OFFICE_ACT = KINDS.add(
    "office_act", _("act_office_act", default="Task between offices: act")
)
