"""The act of setting another time."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "effective_before": ActDetail(
            _("act_detail_effective_before", default="public from, before")
        ),
        "expires_before": ActDetail(
            _("act_detail_expires_before", default="public until, before")
        ),
    }
)
RESCHEDULE = KINDS.add(
    "reschedule", _("act_reschedule", default="Time of publication changed")
)
