"""Kinds of act on webhooks."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "called_host": ActDetail(
            _("act_detail_called_host", default="host that is called")
        ),
    }
)

WEBHOOK_MADE = KINDS.add("webhook_made", _("act_webhook_made", default="Webhook made"))
WEBHOOK_CHANGED = KINDS.add(
    "webhook_changed", _("act_webhook_changed", default="Webhook changed")
)
WEBHOOK_ENDED = KINDS.add(
    "webhook_ended", _("act_webhook_ended", default="Webhook taken away")
)
