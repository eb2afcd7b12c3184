"""Kinds of act on petitions: each named by the digest of its receipt."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from ..base.acts.kinds import Shows
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "handed_to": ActDetail(
            _("act_detail_handed_to", default="handed to"), Shows.UNIT
        ),
        "until": ActDetail(_("act_detail_until", default="until")),
        "outcome": ActDetail(_("act_detail_outcome", default="outcome"), Shows.CODE),
    }
)

PETITION_HAND_OVER = KINDS.add(
    "petition_hand_over", _("act_petition_hand_over", default="Petition handed over")
)
PETITION_EXTEND = KINDS.add(
    "petition_extend",
    _("act_petition_extend", default="Deadline of a petition extended"),
)
PETITION_PROPOSE = KINDS.add(
    "petition_propose",
    _("act_petition_propose", default="Answer to a petition proposed"),
)
PETITION_SEND_BACK = KINDS.add(
    "petition_send_back",
    _("act_petition_send_back", default="Proposed answer sent back"),
)
PETITION_CLOSE = KINDS.add(
    "petition_close", _("act_petition_close", default="Petition answered or refused")
)
PETITION_ENTER = KINDS.add(
    "petition_enter", _("act_petition_enter", default="Petition entered from paper")
)
PETITION_TAKE_OFF = KINDS.add(
    "petition_take_off",
    _("act_petition_take_off", default="Question and answer taken off the page"),
)
PETITION_PUBLISH = KINDS.add(
    "petition_publish",
    _("act_petition_publish", default="Question and answer published"),
)
