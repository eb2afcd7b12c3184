"""Why an act on answers is refused."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_YOURS = Refusal(
    "not_yours",
    _(
        "refusal_answer_not_yours",
        default="Only the board of the unit in charge of this draft does this, at the "
        "level it needs.",
    ),
    status=403,
)
NOT_PUBLIC = Refusal(
    "not_public",
    _(
        "refusal_answer_draft_not_public",
        default="The draft was not published yet. There is nothing to answer.",
    ),
)
UNKNOWN_TARGET = Refusal(
    "unknown_target",
    _(
        "refusal_answer_unknown_target",
        default="What you want to answer is not among the opinions on this draft, or "
        "its author withdrew it. Load the page again.",
    ),
    "targets",
    status=404,
)
NO_TARGET = Refusal(
    "no_target",
    _(
        "refusal_answer_no_target",
        default="Choose what the answer is to: opinions, a group or a provision.",
    ),
    "targets",
)
TOO_MANY_TARGETS = Refusal(
    "too_many_targets",
    _(
        "refusal_answer_too_many",
        default="That is too much at once. Choose at most 200, or answer their group "
        "or provision.",
    ),
    "targets",
)
UNKNOWN_RESULT = Refusal(
    "unknown_result",
    _(
        "refusal_answer_result",
        default="Say what became of the opinion: taken up, in part, not taken up, or "
        "outside the draft.",
    ),
    "result",
)
REASONS_MISSING = Refusal(
    "reasons_missing",
    _(
        "refusal_answer_reasons",
        default="Give the reasons. Whoever sent the opinion reads them.",
    ),
    "reasons",
)
NO_REASON_IN_WORDS = Refusal(
    "no_reason_in_words",
    _(
        "refusal_answer_no_reason",
        default="Say why the opinion is not taken up. That it was read, or is not "
        "taken up, is no reason.",
    ),
    "reasons",
)
REASONS_TOO_LONG = Refusal(
    "reasons_too_long",
    _(
        "refusal_answer_reasons_long",
        default="The reasons are longer than 20,000 characters. Shorten them.",
    ),
    "reasons",
)
UNKNOWN_PROVISION = Refusal(
    "unknown_provision",
    _(
        "refusal_answer_provision",
        default="A provision that is named as changed is in no version of the draft.",
    ),
    "changed",
)
CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "refusal_answer_changed",
        default="Somebody else worked on this answer after you opened it. What it says "
        "now is shown beside; your words are still in the form. Compare them, then "
        "save again.",
    ),
    status=409,
)
ASSIGNED_TO_ANOTHER = Refusal(
    "assigned_to_another",
    _(
        "refusal_answer_assigned",
        default="This is assigned to another member. That member or the unit's leader "
        "can hand it over to you.",
    ),
    status=403,
)
NOT_A_MEMBER = Refusal(
    "not_a_member",
    _(
        "refusal_answer_member",
        default="Answers are assigned to active members of the unit's board only.",
    ),
    "assigned",
)
NOTHING_TO_APPROVE = Refusal(
    "nothing_to_approve",
    _(
        "refusal_answer_not_drafted",
        default="There is no drafted answer here to approve or send back.",
    ),
)
OTHER_BOX = Refusal(
    "answers_not_ticked",
    _(
        "refusal_answer_other_box",
        default="Tick “Approve or send back” below each answer that is meant. The "
        "boxes above an opinion or a provision choose what is answered or assigned.",
    ),
    "answers",
)
OWN_WORDS = Refusal(
    "own_words",
    _(
        "refusal_answer_own_words",
        default="You worded this yourself: ${answers}. Another leader of the unit must "
        "approve it. Without it you can approve the others.",
    ),
    status=403,
)
OPINION_CHANGED = Refusal(
    "opinion_changed",
    _(
        "refusal_answer_opinion_changed",
        default="The author corrected the opinion after it was answered: ${answers}. "
        "Read it again and save the answer anew. Without it you can approve the "
        "others.",
    ),
)
WORDS_NOT_KEPT = Refusal(
    "words_not_kept",
    _(
        "refusal_answer_words_not_kept",
        default="What you wrote is not kept yet and would be lost. Keep the answer as "
        "a draft first, or empty the field.",
    ),
    "reasons",
)
RETURN_NOT_SENT = Refusal(
    "return_not_sent",
    _(
        "refusal_answer_return_not_sent",
        default="You wrote why answers go back, but chose another act. Send them back, "
        "or empty the field.",
    ),
    "reason",
)
RETURN_REASON_MISSING = Refusal(
    "return_reason_missing",
    _(
        "refusal_answer_return_reason",
        default="Say why the answer goes back (at most 2,000 characters).",
    ),
    "reason",
)
NOTHING_TO_PUBLISH = Refusal(
    "nothing_to_publish",
    _(
        "refusal_answer_nothing_approved",
        default="No answer is approved and waits for publication.",
    ),
)
UNKNOWN_ACT = Refusal(
    "unknown_act",
    _(
        "refusal_answer_act",
        default="“act” is one of draft, assign, approve, return, publish.",
    ),
    "act",
)
WRONG_BODY = Refusal(
    "wrong_body",
    _(
        "refusal_answer_body",
        default="Texts are strings; “targets” and “answers” are lists of objects, "
        "“changed” is a list of strings.",
    ),
)
