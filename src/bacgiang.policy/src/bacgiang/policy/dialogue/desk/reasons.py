"""Why an act on a question is refused."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_WORDS = 10_000

DECIDED = Refusal(
    "decided",
    _("dialogue_refusal_decided", default="This cannot be done with it any more."),
    status=409,
)
OVER = Refusal(
    "dialogue_over",
    _(
        "dialogue_refusal_over",
        default="The dialogue is over: nobody puts in or changes words alone any more. "
        "Take off the page what is wrong, or give the event a later end by a working "
        "copy, which others approve.",
    ),
    status=409,
)
WRONG_UNIT = Refusal(
    "wrong_unit",
    _(
        "dialogue_refusal_unit",
        default="One of the units of the dialogue answers: a member of its board.",
    ),
    "unit",
)
WRONG_GROUND = Refusal(
    "unknown_ground",
    _("petition_refusal_ground", default="Choose from the list why it is refused."),
    "ground",
)
WORDS_MISSING = Refusal(
    "words_missing",
    _(
        "dialogue_refusal_words",
        default="Write what readers are to read, in at most ${most} characters.",
        mapping={"most": str(MOST_WORDS)},
    ),
    "words",
)
NOT_ONLY_MASKED = Refusal(
    "not_only_masked",
    _(
        "dialogue_refusal_other_words",
        default="The words are those of whoever asked: leave them as they came, and "
        "put […] in the place of personal data and insults alone.",
    ),
    "words",
)
TOO_MUCH_MASKED = Refusal(
    "too_much_masked",
    _(
        "dialogue_refusal_too_much_masked",
        default="That hides so much of the question that it says something else, or "
        "nothing. Hide personal data and insults alone, or refuse the question.",
    ),
    "words",
)
SENTENCE_CUT = Refusal(
    "sentence_cut",
    _(
        "dialogue_refusal_sentence_cut",
        default="Within a sentence hide names that begin with capitals, telephones, "
        "addresses of e-mail and numbers of persons or banks alone. For anything else "
        "hide the whole sentence, or refuse the question.",
    ),
    "words",
)
WHO_MISSING = Refusal(
    "who_missing",
    _(
        "dialogue_refusal_by",
        default="Choose who answers among those whom the page of the dialogue names, "
        "or the unit. Others are added to the page by a working copy.",
    ),
    "by",
)
PERSONAL = Refusal(
    "personal_data",
    _(
        "dialogue_refusal_personal",
        default="The words name whoever asked, or telephone, e-mail, identity or bank "
        "numbers, or bear a mark of secrecy: take these out.",
    ),
    "words",
)
FOUND = Refusal(
    "personal_data",
    _("dialogue_refusal_found", default="Take this out of the words: ${signs}."),
    "words",
)
