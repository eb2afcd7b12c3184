"""Kinds of act on tokens."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from .scopes import Scope
from bacgiang.policy import _


BY_TOKEN = "by_token"  # noqa: S105  (the name of a detail)
"""Detail of every act that a program did by somebody's token: which one."""
KINDS = ActKinds(
    {
        BY_TOKEN: ActDetail(_("act_detail_by_token", default="by access token")),
        "token": ActDetail(_("act_detail_token", default="token")),
        "scope": ActDetail(
            _("act_detail_scope", default="scope"), values=Scope.titles()
        ),
    }
)

TOKEN_MADE = KINDS.add("token_made", _("act_token_made", default="Access token made"))
TOKEN_ENDED = KINDS.add(
    "token_ended", _("act_token_ended", default="Access token taken back")
)
