"""Why a petition is not taken, and what to do about it. Codes are part of the API."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_PLACE = 300

WRONG_MATTER = Refusal(
    "wrong_matter",
    _(
        "petition_refusal_matter",
        default="Choose whether you send a petition or a question.",
    ),
    "matter",
)
GOES_ELSEWHERE = Refusal(
    "goes_elsewhere",
    _("petition_refusal_elsewhere", default="This is not taken here. ${where}"),
    "matter",
)
UNKNOWN_SUBJECT = Refusal(
    "unknown_subject",
    _("petition_refusal_subject", default="Choose from the list what it is about."),
    "subject",
)
UNKNOWN_UNIT = Refusal(
    "unknown_unit",
    _(
        "petition_refusal_unit",
        default="There is no such unit. Leave it out, and the portal finds the one "
        "that answers.",
    ),
    "unit",
)
NOBODY_ANSWERS = Refusal(
    "nobody_there",
    _(
        "petition_refusal_nobody_answers",
        default="“${unit}” does not answer on this portal yet. Leave the unit out, and "
        "the portal finds the one that answers.",
    ),
    "unit",
)
UNIT_MISSING = Refusal(
    "unit_missing",
    _("information_refusal_unit", default="Choose the agency you ask."),
    "unit",
)
WRONG_CHANNEL = Refusal(
    "wrong_channel",
    _("petition_refusal_channel", default="Choose how it came in."),
    "channel",
)
WRONG_ARRIVAL = Refusal(
    "wrong_arrival",
    _(
        "petition_refusal_arrived",
        default="Write the day on which it came in, as 31/12/2026; not one to come, "
        "and none more than ten years ago.",
    ),
    "arrived",
)
TEXT_MISSING = Refusal(
    "text_missing",
    _("petition_refusal_text", default="Write what happened, or what you ask."),
    "text",
)
MOST_PURPOSE = 1_000
WRONG_DELIVERY = Refusal(
    "wrong_delivery",
    _(
        "information_refusal_delivery",
        default="Choose how the information is to be given.",
    ),
    "delivery",
)
WRONG_PURPOSE = Refusal(
    "wrong_purpose",
    _(
        "information_refusal_purpose",
        default="Say what you need it for, in at most ${most} characters.",
        mapping={"most": str(MOST_PURPOSE)},
    ),
    "purpose",
)
PLACE_TOO_LONG = Refusal(
    "place_too_long",
    _(
        "petition_refusal_place",
        default="Say where in at most ${most} characters.",
        mapping={"most": str(MOST_PLACE)},
    ),
    "place",
)
