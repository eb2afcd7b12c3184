"""Why its sender cannot do something with a petition. Codes are part of the API."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_WORDS = 5_000

CLOSED = Refusal(
    "petition_closed",
    _(
        "petition_refusal_over",
        default="It was answered or refused already, and cannot be withdrawn any more.",
    ),
)
NOT_ANSWERED = Refusal(
    "not_answered", _("petition_refusal_not_closed", default="It was not answered yet.")
)
REOPENED = Refusal(
    "reopened_before",
    _(
        "petition_refusal_reopened",
        default="You asked for this before, and were answered again. It is done once; "
        "send another petition if something new happened.",
    ),
)
RATED = Refusal(
    "rated_before",
    _("petition_refusal_rated", default="You said so before. It is said once."),
)
WORDS_MISSING = Refusal(
    "words_missing",
    _("petition_refusal_reopen_words", default="Write what the answer leaves open."),
    "text",
)
RATING_MISSING = Refusal(
    "rating_missing",
    _("petition_refusal_rating", default="Choose whether the answer helped."),
    "rating",
)
