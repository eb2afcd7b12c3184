"""Every reason against a notice: stable codes and sentences."""

from ...base.refusal import Refusal
from bacgiang.policy import _


LONGEST = 300
MOST_DAYS = 366

BAD_LEVEL = Refusal(
    "bad_level", _("notice_refusal_level", default="Choose a level."), "level"
)
BAD_TEXT = Refusal(
    "bad_text",
    _(
        "notice_refusal_text",
        default="Write the notice in one line of at most ${most} characters.",
        mapping={"most": LONGEST},
    ),
    "text",
)
BAD_PERIOD = Refusal(
    "bad_period",
    _(
        "notice_refusal_period",
        default="Give the beginning, at most ${most} days ahead, and the end: it comes "
        "after the beginning, is still to come, and at most ${most} days later.",
        mapping={"most": MOST_DAYS},
    ),
    "ends",
)
BAD_URL = Refusal(
    "bad_url",
    _(
        "notice_refusal_url",
        default="Give an address that begins with https:// or http:// and has no name "
        "or password in it, or none.",
    ),
    "url",
)
NOT_HEAD = Refusal(
    "head_only",
    _(
        "notice_refusal_head",
        default="A notice is public at once, on every page: the head of the board puts "
        "it up, or a deputy.",
    ),
    status=403,
)
SITE_CLOSED = Refusal(
    "site_closed",
    _("notice_refusal_closed", default="The site is closed: nothing new comes."),
    status=409,
)
TOO_MANY = Refusal(
    "too_many_notices",
    _(
        "notice_refusal_many",
        default="Ten notices stand or wait already. End one of them first.",
    ),
    status=409,
)
NOT_RUNNING = Refusal(
    "not_running",
    _(
        "notice_refusal_over",
        default="There is no such notice, or it has ended already.",
    ),
    status=404,
)
NO_ENGLISH = Refusal(
    "no_english",
    _(
        "notice_warning_no_english",
        default="It has no words in English: the English pages show it in Vietnamese.",
    ),
    "text_en",
)
"""A warning: nothing is refused for it."""
SHORT_NOTICE = Refusal(
    "short_notice",
    _(
        "notice_warning_short",
        default="This outage is announced less than ${days} working days ahead.",
    ),
    "starts",
)
"""A warning: nothing is refused for it."""
