"""Every reason against an act on a board: stable codes and sentences."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_BOARD_HEAD = Refusal(
    "not_board_head",
    _(
        "board_refusal_not_head",
        default="Only the head of this board changes its members. Ask the head.",
    ),
    status=403,
)
UNIT_CLOSED = Refusal(
    "unit_closed",
    _(
        "board_refusal_unit_closed",
        default="This unit has been closed; its board has ended, and nobody joins it "
        "any more. Add the person to the board of the unit that took over its work.",
    ),
)
LEVELS_MISSING = Refusal(
    "levels_missing",
    _("board_refusal_levels_missing", default="Choose at least one level of access."),
    "levels",
)
HEAD_POSITION = Refusal(
    "head_position",
    _(
        "board_refusal_head_position",
        default="The head's level belongs to the head and the deputies whom the "
        "board's decision names. Choose that position, or another level.",
    ),
    "position",
)
LENT_HEAD = Refusal(
    "lent_head",
    _(
        "board_refusal_lent_head",
        default="You hold the head's level on loan: you cannot give it on, lend it, or "
        "take it from others. Ask the head who lent it.",
    ),
)
UNTIL_PAST = Refusal(
    "until_past",
    _(
        "board_refusal_until_past",
        default="The last day lies in the past. Choose today or a later day.",
    ),
    "until",
)
UNTIL_MISSING = Refusal(
    "until_missing",
    _(
        "board_refusal_until_missing",
        default="A level is lent for a time. Say until which day.",
    ),
    "until",
)
UNTIL_BEYOND_OWN = Refusal(
    "until_beyond_own",
    _(
        "board_refusal_until_beyond_own",
        default="You cannot lend a level for longer than you hold it yourself. Choose "
        "an earlier day.",
    ),
    "until",
)
UNTIL_BEYOND_LOAN = Refusal(
    "until_beyond_loan",
    _(
        "board_refusal_until_beyond_loan",
        default="You hold the head's level on loan until ${day}: what you give ends "
        "with it. Choose that day or an earlier one as the last day.",
    ),
    "until",
)
ALREADY_HOLDS = Refusal(
    "already_holds",
    _(
        "board_refusal_already_holds",
        default="This person already has one of these levels on this board. End that "
        "membership first, or leave the level out.",
    ),
    "levels",
)
UNKNOWN_MEMBERSHIP = Refusal(
    "unknown_membership",
    _(
        "board_refusal_unknown_membership",
        default="This board has no such membership or invitation. Reload the page to "
        "see how it stands now.",
    ),
    status=404,
)
ALREADY_ENDED = Refusal(
    "already_ended",
    _(
        "board_refusal_already_ended",
        default="This membership or invitation has ended already.",
    ),
)
LAST_HEAD = Refusal(
    "last_head",
    _(
        "board_refusal_last_head",
        default="This is the last head of the board; without one nobody could manage "
        "it. Give the head's level to somebody else first.",
    ),
)
NOT_YOURS_TO_LEND = Refusal(
    "not_yours_to_lend",
    _(
        "board_refusal_not_yours_to_lend",
        default="Only a head or deputy who holds the head's level by the board's "
        "decision can lend a level.",
    ),
)
NOT_A_MEMBER = Refusal(
    "not_a_member",
    _(
        "board_refusal_not_a_member",
        default="This is no other member of this board. Choose one from the list.",
    ),
    "user",
)
NO_SUCH_ACCOUNT = Refusal(
    "no_such_account",
    _(
        "board_refusal_no_such_account",
        default="There is no such account. Enter the person's e-mail address to invite "
        "them.",
    ),
    "user",
)
NOT_YOUR_WORK = Refusal(
    "not_your_work",
    _(
        "board_refusal_not_your_work",
        default="You can hand over your own work; the work of others is handed over by "
        "the head of the board.",
    ),
    "user",
)
SUCCESSOR_MISSING = Refusal(
    "successor_missing",
    _(
        "board_refusal_successor_missing",
        default="There is open work. Choose another member who takes it over, or the "
        "board.",
    ),
    "successor",
)
