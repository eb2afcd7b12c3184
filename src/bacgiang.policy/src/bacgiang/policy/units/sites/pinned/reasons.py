"""Every reason against pinning: stable codes and sentences."""

from ....base.refusal import Refusal
from bacgiang.policy import _


MOST_DAYS = 60

SITE_CLOSED = Refusal(
    "site_closed",
    _("pin_refusal_closed", default="This site is closed: its lists stay as they are."),
)
NOT_LISTED = Refusal(
    "not_listed",
    _(
        "pin_refusal_not_listed",
        default="Choose an item that readers find in this section now.",
    ),
    "item",
)
BAD_DAY = Refusal(
    "bad_day",
    _(
        "pin_refusal_day",
        default="Say until which day it stands first: from today on, at most ${most} "
        "days ahead.",
        mapping={"most": MOST_DAYS},
    ),
    "until",
)
