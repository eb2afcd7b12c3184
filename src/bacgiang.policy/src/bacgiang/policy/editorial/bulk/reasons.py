"""Why an item was left as it is, also where Plone says it by an exception."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..incoming.encoding.deciding import LOCKED
from ..incoming.requests.reasons import NOT_HERE
from ..incoming.requests.reasons import WRONG_VALUES
from bacgiang.policy import _
from DateTime.interfaces import DateTimeError
from OFS.CopySupport import CopyError
from OFS.CopySupport import ResourceLockedError
from Products.CMFCore.WorkflowCore import WorkflowException
from zExceptions import BadRequest
from zExceptions import Forbidden
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
from zope.interface import Invalid


NOT_FOUND = Refusal(
    "not_found",
    _(
        "refusal_bulk_not_found",
        default="It is not there any more, or you may not see it. Reload the list.",
    ),
)
NO_FOLDER = Refusal(
    "no_folder",
    _(
        "refusal_bulk_no_folder",
        default="There is no folder here that you may see. Reload the page.",
    ),
)
NOTHING_CHOSEN = Refusal(
    "nothing_chosen",
    _("refusal_bulk_nothing_chosen", default="Choose at least one item of the list."),
)
MOST_CHOSEN = 500
TOO_MANY_CHOSEN = Refusal(
    "too_many_chosen",
    _(
        "refusal_bulk_too_many",
        default="Choose at most ${most} items at once.",
        mapping={"most": MOST_CHOSEN},
    ),
)
NOT_NOW = Refusal(
    "not_now",
    _(
        "refusal_bulk_not_now",
        default="Your level of access on this site or the state of the item does not "
        "allow this. What is approved or published is changed through a working copy.",
    ),
)
WITHDRAW = Refusal(
    "withdraw_instead",
    _(
        "refusal_bulk_withdraw_instead",
        default="What is published is withdrawn, not deleted. Open it and choose "
        "“Withdraw” in the menu of its state: readers are told why it is gone.",
    ),
)
WITHDRAW_UNSEEN = Refusal(
    "withdraw_instead",
    _(
        "refusal_bulk_withdraw_unseen",
        default="What is called “${state}” is withdrawn, not deleted. Open it and "
        "choose “Withdraw” in the menu of its state.",
    ),
)
NO_FIELD = Refusal(
    "no_field",
    _(
        "refusal_bulk_no_field",
        default="A place of this kind has no such property. What it has stands in its "
        "own form.",
    ),
)
EMPTY_CLIPBOARD = Refusal(
    "empty_clipboard",
    _(
        "refusal_bulk_empty_clipboard",
        default="Nothing was cut or copied before. Choose items and cut or copy them.",
    ),
)
NO_SUCH_STEP = Refusal(
    "no_such_step",
    _(
        "refusal_bulk_no_such_step",
        default="This step does not exist for the item in its present state. Choose "
        "another one.",
    ),
    "transition",
)


def on_item_alone(field: str) -> Refusal:
    return Refusal(
        "on_item_alone",
        _(
            "refusal_bulk_on_item_alone",
            default="“${field}” can only be stated for one item. Open the item and do "
            "it there.",
            mapping={"field": field},
        ),
        field,
    )


# The first kind that an exception is of gives the reason.
REASONS: dict[type[Exception], Refusal] = {
    ResourceLockedError: LOCKED,
    Unauthorized: NOT_NOW,
    CopyError: NOT_HERE,
    WorkflowException: NO_SUCH_STEP,
    Forbidden: WRONG_VALUES,
    BadRequest: WRONG_VALUES,
    Invalid: WRONG_VALUES,
    DateTimeError: WRONG_VALUES,
}
EXPECTED: tuple[type[Exception], ...] = (Refused, *REASONS)


def refusals_of(error: Exception) -> tuple[Refusal, ...]:
    """The reasons that one of EXPECTED gives."""
    if isinstance(error, Refused):
        return error.refusals
    if isinstance(error, Forbidden | BadRequest) and str(error):
        return (Refusal("refused", Message(str(error))),)
    return (next(REASONS[kind] for kind in REASONS if isinstance(error, kind)),)
