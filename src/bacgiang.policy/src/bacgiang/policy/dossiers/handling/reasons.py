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
        default="Write to the applicant, in at most ${most} characters.",
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
