"""Why an act on a petition is refused. Codes are part of the API."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_WORDS = 10_000

MAY_NOT_CONFIRM = Refusal(
    "may_not_confirm",
    _(
        "petition_refusal_may_not_confirm",
        default="Who reviews or publishes for the unit, or heads its board, confirms.",
    ),
    status=403,
)
UNKNOWN = Refusal(
    "unknown_petition",
    _(
        "petition_refusal_unknown",
        default="Nothing of this name is with your unit. It may have been handed over.",
    ),
    status=404,
)
CLOSED = Refusal(
    "petition_closed",
    _(
        "petition_refusal_closed",
        default="It was answered, refused or withdrawn already.",
    ),
    status=409,
)
FOR_HEAD = Refusal(
    "for_head",
    _(
        "petition_refusal_for_head",
        default="It was put before the head of the board, who alone confirms it.",
    ),
    status=403,
)
PAUSED = Refusal(
    "paused", _("petition_refusal_paused", default="It is paused already."), status=409
)
NOT_PAUSED = Refusal(
    "not_paused",
    _("petition_refusal_not_paused", default="It is not paused."),
    status=409,
)
WORDS_MISSING = Refusal(
    "words_missing",
    _(
        "petition_refusal_words",
        default="Write what is answered, in at most ${most} characters.",
        mapping={"most": str(MOST_WORDS)},
    ),
    "words",
)
UNKNOWN_GROUND = Refusal(
    "unknown_ground",
    _("petition_refusal_ground", default="Choose from the list why it is refused."),
    "ground",
)
NOTHING_PROPOSED = Refusal(
    "nothing_proposed",
    _(
        "petition_refusal_nothing_proposed",
        default="No answer is proposed. Word one; another person confirms it.",
    ),
    status=409,
)
OWN_WORDS = Refusal(
    "own_words",
    _(
        "petition_refusal_own_words",
        default="You worded this answer yourself: another person confirms it.",
    ),
    status=403,
)
OTHER_WORDS = Refusal(
    "other_words",
    _(
        "petition_refusal_other_words",
        default="Not to all of them are the same words proposed.",
    ),
    "also",
    status=409,
)
WRONG_DAY = Refusal(
    "wrong_day",
    _(
        "petition_refusal_day",
        default="Name a day after the deadline that holds now, as 31/12/2026.",
    ),
    "until",
)
TOO_LATE_A_DAY = Refusal(
    "too_late_a_day",
    _(
        "petition_refusal_too_late",
        default="An answer may be put off to ${day} at the latest.",
    ),
    "until",
)
NOT_AGREED = Refusal(
    "not_agreed",
    _(
        "petition_refusal_not_agreed",
        default="Whoever sent it did not agree to publication.",
    ),
    "publish",
)
PERSONAL = Refusal(
    "personal_data",
    _(
        "petition_refusal_personal",
        default="The words name telephone, e-mail, identity or bank numbers, and "
        "cannot be published so. Answer without publication.",
    ),
    "publish",
)
SECRET = Refusal(
    "secrecy_mark",
    _(
        "petition_refusal_secret",
        default="A mark of secrecy stands in the words: they cannot be published. "
        "Answer without publication.",
    ),
    "publish",
)
SECRET_ANSWER = Refusal(
    "secrecy_mark",
    _(
        "petition_refusal_secret_answer",
        default="A mark of secrecy stands in it: what bears one is sent to nobody.",
    ),
    "words",
)
NAMES_SENDER = Refusal(
    "names_sender",
    _(
        "petition_refusal_names_sender",
        default="The words name who sent it, or the address, telephone number or "
        "e-mail of whoever did, and cannot be published so. Answer without "
        "publication.",
    ),
    "publish",
)
NOT_PUBLISHED = Refusal(
    "not_published",
    _("petition_refusal_not_published", default="Question and answer are not public."),
    status=409,
)
NOT_TAKEN_OFF = Refusal(
    "not_taken_off",
    _(
        "petition_refusal_not_taken_off",
        default="Question and answer were not taken off the page, or may not be "
        "public.",
    ),
    status=409,
)
TERM_PASSED = Refusal(
    "term_passed",
    _(
        "information_refusal_term",
        default="The days in which the law lets this be told are over. Give the "
        "information or refuse it with the ground.",
    ),
    status=409,
)
GATHER_FIRST = Refusal(
    "gather_first",
    _(
        "information_refusal_gather_first",
        default="Information that is at hand is given at once. Where it is to be "
        "gathered, tell the longer term first; then it can be extended.",
    ),
    status=409,
)
GATHERED = Refusal(
    "gathered",
    _("information_refusal_gathered", default="The longer term holds already."),
    status=409,
)
NO_REQUEST = Refusal(
    "no_request",
    _("information_refusal_kind", default="This is no request for information."),
    status=409,
)
WRONG_AMOUNT = Refusal(
    "wrong_amount",
    _("information_refusal_amount", default="Write what it costs in đồng, as 12.000."),
    "amount",
)
