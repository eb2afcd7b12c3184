"""Kinds of act on consultations and opinions."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from ..base.acts.kinds import Shows
from bacgiang.policy import _


DETAILS = {
    "answer": ActDetail(_("act_detail_answer", default="answer")),
    "decision": ActDetail(_("act_detail_decision", default="decided"), Shows.CODE),
    "opinions": ActDetail(
        _("act_detail_opinions", default="opinions (digests of receipts)")
    ),
    "point": ActDetail(_("act_detail_point", default="point")),
    "result": ActDetail(_("act_detail_result", default="result"), Shows.CODE),
    "scope": ActDetail(_("act_detail_scope", default="answers"), Shows.CODE),
    "text_confirmed": ActDetail(
        _("act_detail_text_confirmed", default="text confirmed")
    ),
    "version": ActDetail(_("act_detail_version", default="version")),
    "withholding": ActDetail(
        _("act_detail_withholding", default="reason for withholding"), Shows.CODE
    ),
}
KINDS = ActKinds(DETAILS)

CONSULTATION_EXTEND = KINDS.add(
    "consultation_extend", _("act_consultation_extend", default="Consultation extended")
)
CONSULTATION_END = KINDS.add(
    "consultation_end", _("act_consultation_end", default="Consultation ended")
)
CONSULTATION_DROP = KINDS.add(
    "consultation_drop",
    _("act_consultation_drop", default="Proposed to drop the draft"),
)
CONSULTATION_PROPOSE = KINDS.add(
    "consultation_propose",
    _("act_consultation_propose", default="Decision on the consultation proposed"),
)
CONSULTATION_TAKE_BACK = KINDS.add(
    "consultation_take_back",
    _(
        "act_consultation_take_back",
        default="Own proposal withdrawn",
    ),
)
OPINION_DECIDE = KINDS.add(
    "opinion_decide", _("act_opinion_decide", default="Opinions decided on")
)
OPINION_MASK = KINDS.add(
    "opinion_mask", _("act_opinion_mask", default="Words of an opinion masked")
)
OPINION_ENTER = KINDS.add(
    "opinion_enter", _("act_opinion_enter", default="Reply entered")
)
ANSWER_DRAFT = KINDS.add(
    "answer_draft", _("act_answer_draft", default="Answer drafted")
)
ANSWER_APPROVE = KINDS.add(
    "answer_approve", _("act_answer_approve", default="Answer approved")
)
ANSWER_PUBLISH = KINDS.add(
    "answer_publish", _("act_answer_publish", default="Answers published")
)
REPORT_ISSUE = KINDS.add(
    "report_issue", _("act_report_issue", default="Final report issued")
)
