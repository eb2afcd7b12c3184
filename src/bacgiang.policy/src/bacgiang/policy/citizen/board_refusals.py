"""Why a board's act on what a citizen sent is refused, of whatever kind it is.

Codes are part of the API.
"""

from ..base.refusal import Refusal
from bacgiang.policy import _


NOT_YOURS = Refusal(
    "not_your_board",
    _(
        "petition_refusal_not_yours",
        default="Only members of the board of the unit that has it handle it.",
    ),
    status=403,
)
CHANGED = Refusal(
    "changed_meanwhile",
    _(
        "petition_refusal_changed",
        default="Something happened to it since you read it. Read it again.",
    ),
    status=412,
)
UNKNOWN_ACT = Refusal(
    "unknown_act",
    _("case_refusal_act", default="There is no such act. Use the buttons of the page."),
    "act",
)
WRONG_UNITS = Refusal(
    "wrong_units",
    _(
        "petition_refusal_wrong_units",
        default="Choose other units that exist and have a board.",
    ),
    "units",
)
WRONG_MOMENT = Refusal(
    "wrong_moment",
    _(
        "petition_refusal_since",
        default="Name a moment as 2026-12-31T08:00:00+07:00: the one of the last "
        "answer.",
    ),
    "since",
)
WRONG_UNIT = Refusal(
    "wrong_unit",
    _(
        "petition_refusal_wrong_unit",
        default="Choose another unit, which exists and has a board.",
    ),
    "unit",
)
NOBODY_THERE = Refusal(
    "nobody_there",
    _(
        "case_refusal_nobody",
        default="“${unit}” has nobody on its board who would find it. Choose another "
        "unit, or have its board filled first.",
    ),
    "units",
)
NO_OFFICER = Refusal(
    "no_officer",
    _("petition_refusal_officer", default="Choose a member of the board."),
    "officer",
)
OFFICER_OF_OPEN = Refusal(
    "officer_of_open",
    _(
        "case_refusal_officer_of_open",
        default="Who works on something is kept while it is not done. Choose another "
        "phase, or no officer.",
    ),
    "officer",
)
MOST_REASON = 500
REASON_MISSING = Refusal(
    "reason_missing",
    _(
        "petition_refusal_reason",
        default="Say why, in at most ${most} characters; whoever sent it reads that.",
        mapping={"most": str(MOST_REASON)},
    ),
    "reason",
)
