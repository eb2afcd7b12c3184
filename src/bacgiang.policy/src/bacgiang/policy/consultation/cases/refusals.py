"""Why an act on an opinion is refused, with what to do about it."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST = 500
"""Opinions that one act is on at most."""
MOST_NOTE = 1000

NOT_YOURS = Refusal(
    "not_your_draft",
    _(
        "case_refusal_not_yours",
        default="Opinions on a draft are moderated by those who review or publish for "
        "the unit in charge of it. Ask the head of its board.",
    ),
    status=403,
)
NONE_CHOSEN = Refusal(
    "none_chosen",
    _("case_refusal_none", default="Choose the opinions first."),
    "items",
)
TOO_MANY = Refusal(
    "too_many",
    _(
        "case_refusal_too_many",
        default="At most ${most} opinions at once. Do it in several steps.",
        mapping={"most": str(MOST)},
    ),
    "items",
)
UNKNOWN = Refusal(
    "opinion_unknown",
    _("case_refusal_unknown", default="There is no such opinion on this draft."),
)
CHANGED = Refusal(
    "opinion_changed",
    _(
        "case_refusal_changed",
        default="Its author or somebody of the board has changed it since you saw it. "
        "Look at it again.",
    ),
)
WITHDRAWN = Refusal(
    "opinion_withdrawn",
    _("case_refusal_withdrawn", default="Its author has withdrawn it."),
)
ERASED = Refusal(
    "opinion_erased",
    _("case_refusal_erased", default="Its text was erased; nothing can be shown."),
)
NOT_WAITING = Refusal(
    "not_waiting",
    _(
        "case_refusal_not_waiting",
        default="It was decided on already. Propose to put it back to waiting first.",
    ),
)
OWN_ENTRY = Refusal(
    "second_person",
    _(
        "case_refusal_own_entry",
        default="You entered this yourself. Somebody else of the board compares it "
        "with the letter and publishes it.",
    ),
)
SECRET = Refusal(
    "secrecy_mark",
    _(
        "case_refusal_secret",
        default="A mark of secrecy stands in it: it is not published. Propose to "
        "withhold it.",
    ),
)
NO_LETTER = Refusal(
    "letter_missing",
    _(
        "case_refusal_no_letter",
        default="The letter is not attached. Correct the entry and attach its scan, "
        "so that whoever publishes it can compare them.",
    ),
)
IS_WAITING = Refusal(
    "not_decided", _("case_refusal_waiting", default="It waits already.")
)
IS_WITHHELD = Refusal(
    "already_withheld", _("case_refusal_withheld", default="It is withheld already.")
)
PROPOSED = Refusal(
    "withholding_proposed",
    _(
        "case_refusal_proposed",
        default="There is a proposal on it. Decide on that first.",
    ),
)
NO_PROPOSAL = Refusal(
    "no_proposal",
    _(
        "case_refusal_no_proposal",
        default="Nobody proposes anything for it, or it was changed since.",
    ),
)
SAME_PERSON = Refusal(
    "second_person",
    _(
        "case_refusal_same_person",
        default="You proposed this. A second person of the board decides on it.",
    ),
)
NOT_PROPOSER = Refusal(
    "not_the_proposer",
    _(
        "case_refusal_not_proposer",
        default="A proposal is taken back by who made it. Confirm or reject it.",
    ),
)
WRONG_REASON = Refusal(
    "unknown_reason",
    _("case_refusal_reason", default="Choose one of the reasons of the list."),
    "reason",
)
LONG_NOTE = Refusal(
    "note_too_long",
    _(
        "case_refusal_note",
        default="The note may have ${most} characters.",
        mapping={"most": str(MOST_NOTE)},
    ),
    "note",
)
NOT_ALIKE = Refusal(
    "not_alike",
    _(
        "case_refusal_not_alike",
        default="It does not say the same as the oldest of those you chose, or takes "
        "another stance. Only opinions alike are put into one group: answer it by "
        "itself.",
    ),
)
GROUP_ANSWERED = Refusal(
    "group_answered",
    _(
        "case_refusal_group_answered",
        default="The answer to its group is approved or published, for the opinions "
        "that are in the group. Answer this one by itself: that answer counts before "
        "the one to the group.",
    ),
    status=409,
)
NO_POINT = Refusal(
    "no_such_point", _("case_refusal_point", default="There is no such point."), "point"
)
NOT_ONLY_MASKED = Refusal(
    "not_only_masked",
    _(
        "case_refusal_not_masked",
        default="Only words can be hidden: put […] in their place and leave the rest "
        "as the author wrote it.",
    ),
    "text",
)
TOO_MUCH_MASKED = Refusal(
    "too_much_masked",
    _(
        "case_refusal_too_much_masked",
        default="That hides so much of the opinion that it says something else, or "
        "nothing. Hide names and personal data alone, or propose to withhold it: a "
        "second person decides on that.",
    ),
    "text",
)
DENIAL_MASKED = Refusal(
    "denial_masked",
    _(
        "case_refusal_denial_masked",
        default="With “not” hidden and the rest of its sentence left, the opinion says "
        "the opposite. Leave that word, or hide the whole sentence.",
    ),
    "text",
)
PUBLISHED_MASK = Refusal(
    "published_mask",
    _(
        "case_refusal_published_mask",
        default="It is published: one person alone hides telephones, addresses of "
        "e-mail and numbers of persons or banks in it. For anything else propose to "
        "put it back to waiting; hide the words then, and somebody else publishes it.",
    ),
    "text",
)
OWN_MASK = Refusal(
    "second_person",
    _(
        "case_refusal_own_mask",
        default="You hid words of this yourself. Somebody else of the board compares "
        "them with the original and publishes it.",
    ),
)
NOTHING_MASKED = Refusal(
    "nothing_masked",
    _("case_refusal_nothing_masked", default="No word is hidden."),
    "text",
)
NOT_MASKED = Refusal(
    "not_masked", _("case_refusal_unmask", default="Nothing is hidden in this point.")
)
