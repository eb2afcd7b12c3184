"""What authors do with the code: the same steps for pages and services."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..codes.tracking_code import CodeError
from ..codes.tracking_code import parse
from ..keys.reading import is_reading_key
from ..protection.screening import screen
from ..protection.screening import sent_of
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .interfaces import IAuthorAct
from .titles import FAULTS
from .titles import UNKNOWN
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility


KEY_NEEDED = Refusal(
    "key_needed",
    _(
        "receipt_refusal_key",
        default="The code alone is not enough for this. Open the address in the letter "
        "with your code, or the picture in the file of your receipt.",
    ),
    status=403,
)


WITHDRAWN = Refusal(
    "withdrawn",
    _("receipt_refusal_withdrawn", default="This submission was withdrawn already."),
)
ERASED = Refusal(
    "erased",
    _(
        "receipt_refusal_erased",
        default="The text of this submission was erased, so nothing of it can change.",
    ),
)
# Whoever enters what came on paper has the code and the key, too, before its sender.
NOT_BY_PORTAL = Refusal(
    "not_by_portal",
    _(
        "receipt_refusal_not_by_portal",
        default="A unit entered this for its sender, so it is neither withdrawn, "
        "erased, taken off the page nor judged with the code alone. Write to that "
        "unit, or go there, to have it done.",
    ),
    status=409,
)


def act_named(submission: Submission, name: str) -> Any:
    """The act, None where there is no such act for this kind of submission."""
    return queryUtility(IAuthorAct, f"{submission.kind}.{name}")


def acts_open(
    submission: Submission, now: datetime, *, has_key: bool = True
) -> list[Any]:
    """What the author may do with the submission now."""
    found = [
        act
        for name, act in getUtilitiesFor(IAuthorAct)
        if name.startswith(f"{submission.kind}.")
        and (has_key or not act.needs_key)
        and not act.refusals(submission, now)
    ]
    return sorted(found, key=attrgetter("order"))


def moment_now() -> datetime:
    """The server's moment, which decides and is sealed.

    Where another instance's clock is ahead, the day that it has opened counts.
    """
    return submissions().now()


def perform(submission: Submission, act: Any, body: Mapping[str, Any]) -> Submission:
    """Do what the body asks for, screened as all that comes from outside.

    Raises Refused: 403 without the key where the act needs it, 409 for what cannot be
    done (any more), 400 for what cannot be read or does not pass. Nothing was written
    then.
    """
    has_key = not act.needs_key or is_reading_key(
        submission.code, form_value(body, "key")
    )
    if not has_key:
        raise Refused(KEY_NEEDED)
    asked = act.read(submission, body)
    if act.is_done(submission, asked):
        return submission
    now = moment_now()
    Refused.raise_for(*act.refusals(submission, now), status=409)
    marks: list[str] = []
    if act.is_screened:
        screening = screen(sent_of(body, act.characters(asked)), now)
        Refused.raise_for(*screening.refusals)
        marks = [one.value for one in screening.marks]
    return act.do(submission, asked, now, marks)


CODE_UNKNOWN = Refusal("code_unknown", UNKNOWN, status=404)


def find(typed: str) -> Submission:
    """Raises Refused: 400 for what is no code, 404 where nothing was received."""
    try:
        code = parse(typed)
    except CodeError as error:
        raise Refused(Refusal(f"code_{error.fault}", FAULTS[error.fault])) from error
    found = submissions().get(code)
    if found is None:
        raise Refused(CODE_UNKNOWN)
    return found
