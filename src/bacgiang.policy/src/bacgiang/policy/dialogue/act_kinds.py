"""Kinds of act on questions of a dialogue."""

from ..base.acts.kinds import ActKinds
from bacgiang.policy import _


KINDS = ActKinds({})
TAKE = KINDS.add("question_take", _("act_question_take", default="Question taken"))
REFUSE = KINDS.add(
    "question_refuse", _("act_question_refuse", default="Question refused")
)
ANSWER = KINDS.add(
    "question_answer", _("act_question_answer", default="Question answered")
)
TAKE_OFF = KINDS.add(
    "question_take_off", _("act_question_off", default="Question taken off the page")
)
PUT_BACK = KINDS.add(
    "question_put_back",
    _("act_question_back", default="Question put back as it stood"),
)
