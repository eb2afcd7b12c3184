"""Why something about a task between offices is refused."""

from ...base.refusal import Refusal
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from bacgiang.policy import _


MOST_TITLE = 300
MOST_WORDS = 5000
MOST_LINE = 300

CHANGED = CHANGED_SINCE_SEEN
UNKNOWN = Refusal(
    "not_found",
    _("office_refusal_unknown", default="There is no such task here."),
    status=404,
)
UNKNOWN_KIND = Refusal(
    "unknown_kind",
    _("office_refusal_kind", default="Choose what is to be asked."),
    "kind",
)
NOT_YOURS_TO_ASK = Refusal(
    "forbidden",
    _(
        "office_refusal_ask",
        default="Your place on the board does not let you ask this.",
    ),
    status=403,
)
NOT_YOURS_TO_DO = Refusal(
    "forbidden",
    _(
        "office_refusal_act",
        default="This is done by another office, or at another level of yours.",
    ),
    status=403,
)
OTHER_PERSON = Refusal(
    "other_person",
    _(
        "office_refusal_other_person",
        default="Somebody else has to do this: you had a hand in what it decides on.",
    ),
    status=403,
)
NOT_NOW = Refusal(
    "not_now",
    _("office_refusal_state", default="This cannot be done in the state it is in."),
    status=409,
)
TITLE_MISSING = Refusal(
    "title_missing",
    _("office_refusal_title", default="Say in one line what it is, up to 300 letters."),
    "title",
)
UNITS_MISSING = Refusal(
    "units_missing",
    _("office_refusal_units", default="Choose units that work on the portal."),
    "units",
)
DUE_WRONG = Refusal(
    "due_wrong",
    _(
        "office_refusal_due",
        default="Name a day that is not over, ten years ahead at most: 2027-01-31.",
    ),
    "due",
)
ABOUT_MISSING = Refusal(
    "about_missing",
    _(
        "office_refusal_about",
        default="Give the address of an item that you can see, on a unit's site.",
    ),
    "about",
)
AUTHORITY_MISSING = Refusal(
    "authority_missing",
    _("office_refusal_authority", default="Choose the authority that decides."),
    "authority",
)
FACT_MISSING = Refusal(
    "value_missing",
    _("office_refusal_fact", default="“${name}” is missing, or not one of the list."),
)
PART_MISSING = Refusal(
    "value_missing", _("office_refusal_part", default="“${name}” is missing.")
)
TOO_LONG = Refusal(
    "too_long",
    _("office_refusal_long", default="“${name}” is too long: ${most} letters at most."),
)
AMOUNT_WRONG = Refusal(
    "wrong_amount",
    _("office_refusal_amount", default="Write whole đồng, in figures alone: 1200000."),
    "amount",
)
DAY_WRONG = Refusal(
    "wrong_day",
    _("office_refusal_day", default="This is no day: write 2027-01-31."),
    "day",
)
GROUND_WRONG = Refusal(
    "ground_wrong",
    _("office_refusal_ground", default="Choose one of the grounds."),
    "ground",
)
NO_ITEM = Refusal(
    "no_item",
    _("office_refusal_item", default="At “${line}” there is no item that you can see."),
    "items",
)
NOT_THEIR_ITEM = Refusal(
    "not_their_item",
    _("office_refusal_their_item", default="“${title}” is not an item of your unit."),
    "items",
)
TOO_MANY_ITEMS = Refusal(
    "too_many_items",
    _("office_refusal_many_items", default="Name 50 items at most."),
    "items",
)
SECRET = Refusal(
    "secrecy_mark",
    _(
        "office_refusal_secrecy",
        default="The words hold a mark of secrecy. Secret papers do not go by this "
        "portal.",
    ),
    "words",
)
