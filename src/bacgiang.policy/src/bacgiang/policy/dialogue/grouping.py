"""Questions hang on the group of translations of their event: it stays."""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..citizen.submissions.submissions import submissions
from ..editorial.translating import GroupLeft
from .behavior import IDialogue
from .content import ABOUT
from .public_ones import is_run_by_its_board
from .public_ones import was_public
from bacgiang.policy import _


QUESTIONS_STAY = Refusal(
    "questions_stay",
    _(
        "dialogue_refusal_group",
        default="Questions were sent to this dialogue, and they stay with it: take the "
        "draft of the translation away, or write a new one from this page.",
    ),
    status=409,
)


def keep_group(event: GroupLeft) -> None:
    """Raise Refused, whoever acts: readers would find no question any more, nor would
    the board what waits. A translation that was never public has none of its own, nor
    has what another board linked to it.
    """
    item = event.item
    is_public = IDialogue.providedBy(item) and was_public(item)
    has_any = is_public and has_questions(str(event.group))
    if has_any and is_run_by_its_board(item):
        raise Refused(QUESTIONS_STAY)


def has_questions(key: str) -> bool:
    """Whether any was sent to the dialogue, whatever became of it."""
    codes = submissions().store.codes_about(f"{ABOUT}{key}")
    return next(iter(codes), None) is not None
