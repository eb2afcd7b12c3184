"""Why an act on a dossier is refused. Codes are part of the API."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_WORDS = 10_000

MAY_NOT_DECIDE = Refusal(
    "may_not_decide",
    _(
        "dossier_refusal_may_not_decide",
        default="Who reviews or publishes for the unit, or heads its board, decides.",
    ),
    status=403,
)
UNKNOWN = Refusal(
    "unknown_dossier",
    _("dossier_refusal_unknown", default="Nothing of this name is with your unit."),
    status=404,
)
NOT_NOW = Refusal(
    "not_now",
    _(
        "dossier_refusal_not_now",
        default="This cannot be done with it as it stands: “${phase}”.",
    ),
    status=409,
)
WORDS_MISSING = Refusal(
    "words_missing",
    _(
        "dossier_refusal_words",
        default="Write what is to be read, in at most ${most} characters.",
        mapping={"most": str(MOST_WORDS)},
    ),
    "words",
)
WRONG_DAY = Refusal(
    "wrong_day",
    _(
        "dossier_refusal_day",
        default="Name a day to come, after the one that holds now, as 31/12/2026.",
    ),
    "until",
)
WRONG_DAYS = Refusal(
    "wrong_days",
    _(
        "dossier_refusal_days",
        default="Say in how many working days (1 to 365), or leave it empty.",
    ),
    "days",
)
OVERDUE = Refusal(
    "overdue",
    _(
        "dossier_refusal_overdue",
        default="Its day has passed. Name a new one with an apology first; where that "
        "was done already, your unit finishes it.",
    ),
    status=409,
)
NO_QUESTION = Refusal(
    "words_missing",
    _(
        "dossier_refusal_question",
        default="Write what the units are to do, in at most ${most} characters.",
        mapping={"most": str(MOST_WORDS)},
    ),
    "question",
)
TOLD = Refusal(
    "part_told",
    _("dossier_refusal_told", default="Your unit has done its part already."),
    status=409,
)
UNKNOWN_PAPER = Refusal(
    "unknown_paper",
    _("dossier_refusal_paper", default="The dossier's state asks for no such paper."),
    status=404,
)
WRONG_TIME = Refusal(
    "wrong_time",
    _(
        "dossier_refusal_time",
        default="Name two days, the first one first, at most a year apart.",
    ),
    "first",
)
UNKNOWN_PROCEDURE = Refusal(
    "unknown_procedure",
    _(
        "dossier_refusal_procedure",
        default="Name a procedure that is published: choose it, or write its code, as "
        "1.000080.",
    ),
    "procedure",
)
NOT_CARRIED_OUT = Refusal(
    "not_carried_out",
    _(
        "dossier_refusal_not_carried_out",
        default="Your unit does not carry out this procedure. Send the applicant to "
        "the unit that its page names.",
    ),
    "procedure",
)
WRONG_CHANNEL = Refusal(
    "wrong_channel",
    _("dossier_refusal_channel", default="Say how it came in: counter or post."),
    "channel",
)
WORDS_TOO_LONG = Refusal(
    "too_long",
    _("dossier_refusal_long", default="Write at most 5,000 characters."),
    "said",
)
NO_PAPERS = Refusal(
    "papers_missing",
    _(
        "dossier_refusal_papers",
        default="List the papers that were brought, or add scans of them.",
    ),
    "papers",
)
