"""Kinds of act on sessions."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from bacgiang.policy import _


KINDS = ActKinds({"sessions": ActDetail(_("act_detail_sessions", default="sessions"))})

SESSIONS_ENDED = KINDS.add(
    "sessions_ended",
    _("act_sessions_ended", default="Sessions of an account ended by an administrator"),
)
