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
        "officer": ActDetail(_("act_detail_officer", default="officer"), Shows.PERSON),
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
PETITION_STANDARD = KINDS.add(
    "petition_standard", _("act_petition_standard", default="Standard answers changed")
)
PETITION_TAKE_OFF = KINDS.add(
    "petition_take_off",
    _("act_petition_take_off", default="Question and answer taken off the page"),
)
PETITION_ASK = KINDS.add(
    "petition_ask", _("act_petition_ask", default="Other units asked about a petition")
)
PETITION_ASSIGN = KINDS.add(
    "petition_assign", _("act_petition_assign", default="Petition given to an officer")
)
PETITION_TELL = KINDS.add(
    "petition_tell",
    _("act_petition_tell", default="Asked unit told its part of an answer"),
)
PETITION_FOR_HEAD = KINDS.add(
    "petition_for_head",
    _("act_petition_for_head", default="Petition put before the head"),
)
PETITION_PAUSE = KINDS.add(
    "petition_pause", _("act_petition_pause", default="Petition paused")
)
PETITION_RESUME = KINDS.add(
    "petition_resume", _("act_petition_resume", default="Petition resumed")
)
PETITION_PUBLISH = KINDS.add(
    "petition_publish",
    _("act_petition_publish", default="Question and answer published"),
)
INFORMATION_GATHER = KINDS.add(
    "information_gather",
    _("act_information_gather", default="Longer term of a request told"),
)
INFORMATION_FEE = KINDS.add(
    "information_fee", _("act_information_fee", default="Cost of information told")
)
