"""Why the list of bodies that were asked cannot be changed so, in words."""

from ...base.refusal import Refusal
from .reasons import WRONG_DAY
from bacgiang.policy import _


NOT_A_COPY = Refusal(
    "working_copy",
    _(
        "refusal_asked_copy",
        default="This is a working copy. Keep the list of bodies at the draft itself.",
    ),
)
NO_NAMES = Refusal(
    "no_names",
    _("refusal_asked_no_names", default="Name one body at least."),
    "names",
)
LONG_NAME = Refusal(
    "too_long",
    _("refusal_asked_long", default="A name has at most 300 characters."),
    "names",
)
TOO_MANY = Refusal(
    "too_many",
    _("refusal_asked_many", default="At most 1000 bodies can be listed."),
    "names",
)
WRONG_ASKED = Refusal(
    "asked_later",
    _("refusal_asked_later", default="The day of asking is still to come."),
    "asked",
)
NO_ASKED = Refusal(
    "no_asked",
    _("refusal_asked_no_day", default="Give the day on which they were asked."),
    "asked",
)
WRONG_DUE = Refusal(
    "due_before",
    _(
        "refusal_asked_due",
        default="The day to answer by is before the day of asking.",
    ),
    "due",
)
NO_ANSWERED = Refusal(
    "no_answered",
    _("refusal_asked_no_answered", default="Give the day of the answer."),
    "answered",
)
ANSWERED_NOTHING = Refusal(
    "answered_nothing",
    _(
        "refusal_asked_answered_nothing",
        default="There is a day of the answer: choose what was answered, or take the "
        "day out.",
    ),
    "state",
)
WRONG_ANSWERED = Refusal(
    "wrong_answered",
    _(
        "refusal_asked_answered",
        default="The day of the answer lies between the day of asking and today.",
    ),
    "answered",
)
WRONG_STATE = Refusal(
    "wrong_state",
    _(
        "refusal_asked_state",
        default="Say what came of it: not answered, agreed, or opinions.",
    ),
    "state",
)
HAS_REPLY = Refusal(
    "has_reply",
    _(
        "refusal_asked_reply",
        default="This body answered by a reply that was entered. It cannot be taken "
        "out.",
    ),
)
NOT_YOURS_TO_CONFIRM = Refusal(
    "not_yours_to_confirm",
    _(
        "refusal_asked_not_confirm",
        default="What is stated of bodies is confirmed by somebody who reviews, "
        "publishes or heads for the unit in charge.",
    ),
    status=403,
)
SECOND_PERSON = Refusal(
    "second_person",
    _(
        "refusal_asked_second_person",
        default="You stated this yourself. Somebody else of the board compares it with "
        "the letters and confirms it.",
    ),
    status=409,
)
NOTHING_CONFIRMED = Refusal(
    "nothing_confirmed",
    _("refusal_asked_nothing_confirmed", default="Choose what you confirm."),
    "confirm",
)


def asked_changed(name: str) -> Refusal:
    message = _(
        "refusal_asked_changed",
        default="What is stated of “${name}” has changed since you saw it, or is "
        "confirmed already. Look at it again.",
        mapping={"name": name},
    )
    return Refusal("body_changed", message, "confirm", status=409)


def asked_already(name: str) -> Refusal:
    message = _(
        "refusal_asked_already",
        default="“${name}” is among those that were asked already.",
        mapping={"name": name},
    )
    return Refusal("asked_already", message, "names")


def wrong_day(field: str) -> Refusal:
    return Refusal("wrong_day", WRONG_DAY, field)
