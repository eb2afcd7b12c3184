"""The room's kinds of act."""

from bacgiang.policy import _
from bacgiang.policy.base.acts.kinds import ActDetail
from bacgiang.policy.base.acts.kinds import ActKinds


KINDS = ActKinds({"note": ActDetail(_("sample_detail", default="the note"))})
TAKE = KINDS.add(
    "sample_take", _("sample_take", default="Note taken"), changes_text=True
)
