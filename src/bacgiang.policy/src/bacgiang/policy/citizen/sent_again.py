"""The same form again gets the same receipt, whatever happened since (decision 8)."""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from .submissions.errors import UnfitWord
from .submissions.submission import Submission
from .submissions.submissions import Submissions
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass


WRONG_KEY = Refusal(
    "wrong_key",
    _(
        "citizen_refusal_key",
        default="The form has no key of its own. Reload the page and send it again; "
        "programs send 16 to 200 random characters.",
    ),
    "idempotency_key",
)
KEY_REUSED = Refusal(
    "key_reused",
    _(
        "citizen_refusal_key_reused",
        default="This form was sent before with other words, and its receipt was "
        "given out; that one counts. To send what stands here as one more, send again.",
    ),
    "idempotency_key",
    status=409,
)


@dataclass(frozen=True)
class Taken:
    """`is_new` is False where the same form came again; `is_written_to`: whether a
    letter with the code is under way.
    """

    submission: Submission
    is_new: bool
    is_written_to: bool


def sent_before(
    log: Submissions,
    key: str,
    too_large: Sequence[Refusal],
    is_the_same: Callable[[Submission], bool],
) -> Submission | None:
    """What the form's key was given before, None while it is new. Nothing is compared
    that is `too_large`.

    Raises Refused: 400 for no key, 413, 409 where the key was given something else.
    """
    try:
        known = log.find(key)
    except UnfitWord:
        raise Refused(WRONG_KEY) from None
    Refused.raise_for(*too_large, status=413)
    if known is not None and not is_the_same(known):
        raise Refused(KEY_REUSED)
    return known
