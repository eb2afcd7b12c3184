"""Why no opinion is taken at a moment. Codes are part of the API."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_PUBLIC = Refusal(
    "draft_not_public",
    _(
        "opinion_refusal_not_public",
        default="The draft is not public now, so no opinion on it can be taken.",
    ),
)
NOT_HERE = Refusal(
    "not_by_portal",
    _(
        "opinion_refusal_other_ways",
        default="Opinions on this draft are not taken here. Its page names the ways to "
        "answer.",
    ),
)
CLOSED = "consultation_closed"
NOT_OPEN_YET = "consultation_not_open_yet"


def not_open_yet(opens: str) -> Refusal:
    """`opens`: the moment in words."""
    message = _(
        "opinion_refusal_not_open",
        default="Opinions on this draft are taken from ${opens} on.",
        mapping={"opens": opens},
    )
    return Refusal(NOT_OPEN_YET, message)


def closed(last_day: str, now: str) -> Refusal:
    """`last_day`, `now`: the last day and the server's moment in words."""
    message = _(
        "opinion_refusal_closed",
        default="Opinions were taken to the end of ${day}; by the portal's clock it is "
        "${now}. This one was not taken.",
        mapping={"day": last_day, "now": now},
    )
    return Refusal(CLOSED, message)
