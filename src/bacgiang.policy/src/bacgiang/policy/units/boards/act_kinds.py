"""Kinds of act on boards."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.kinds import Shows
from .titles import LEVEL_TITLES
from .titles import POSITION_TITLES
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "invitation": ActDetail(_("act_detail_invitation", default="invitation")),
        "lent_by": ActDetail(_("act_detail_lent_by", default="lent by"), Shows.PERSON),
        "level": ActDetail(_("act_detail_level", default="level"), values=LEVEL_TITLES),
        "membership": ActDetail(_("act_detail_membership", default="membership")),
        "person": ActDetail(_("act_detail_person", default="person"), Shows.PERSON),
        "position": ActDetail(
            _("act_detail_position", default="position"), values=POSITION_TITLES
        ),
        "to": ActDetail(_("act_detail_to", default="to"), Shows.PERSON),
        "to_board": ActDetail(
            _("act_detail_to_board", default="to all who write for the board")
        ),
    }
)

BOARD_ADD = KINDS.add("board_add", _("act_board_add", default="Level given"))
BOARD_END = KINDS.add("board_end", _("act_board_end", default="Level ended"))
INVITE = KINDS.add("invite", _("act_invite", default="Invited to the board"))
HAND_OVER = KINDS.add("hand_over", _("act_hand_over", default="Work handed over"))
