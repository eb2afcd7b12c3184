"""What a board entered is erased when its sender asks for it: by two of that board.

Code and key do not do it (`not_by_portal`), for whoever entered it has had both: one
person alone would silence a sender. What its sender sent by the portal, the sender
erases.
"""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..act_kinds import ENTERED_ERASED
from ..act_kinds import ERASING_ASKED
from ..act_kinds import ERASING_TURNED_DOWN
from ..board_refusals import MOST_REASON
from ..erasing_asked import erasing_store
from ..proposals import Proposal
from ..receipts_page.author_acts import ERASED
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .handled import Handled
from .recording import record
from .seen import Seen
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message


WHY_MISSING = Refusal(
    "why_missing",
    _(
        "erasing_refusal_why",
        default="Say in at most ${most} characters how and when its sender asked for "
        "it.",
        mapping={"most": str(MOST_REASON)},
    ),
    "why",
)
NOT_ENTERED = Refusal(
    "not_entered",
    _(
        "erasing_refusal_not_entered",
        default="Whoever sent this withdraws and erases it with code and key. A board "
        "erases only what it entered itself.",
    ),
    status=409,
)
NOT_ASKED = Refusal(
    "erasing_not_asked",
    _("erasing_refusal_not_asked", default="Nobody asks for it to be erased."),
    status=409,
)
SECOND_PERSON = Refusal(
    "second_person",
    _(
        "erasing_refusal_second_person",
        default="You ask for this yourself. It is erased once somebody else of the "
        "board says so, too.",
    ),
    status=403,
)
BY_BOARD = _(
    "receipt_erased_by_board",
    default="Asked for by the sender of what the board entered; two of the board did "
    "it",
)
ASKED = _(
    "erasing_done_asked", default="Kept. Another person of the board confirms it."
)
DONE = _(
    "erasing_done",
    default="Erased. That something was received, and its proof, stay.",
)
TURNED_DOWN = _("erasing_done_turned_down", default="It is not erased.")


def erase(handled: Handled[Any], place: DexterityContent, seen: Seen, why: str) -> None:
    """Ask for it, and where somebody else of the board did, do it: what is open is
    withdrawn with it. Raises Refused.
    """
    found, course = _entered(handled, place, seen)
    asked, who = erasing_store().get(found.code), current_actor()
    if asked is None:
        why = " ".join(why.split())
        if not why or len(why) > MOST_REASON:
            raise Refused(WHY_MISSING)
        erasing_store().put(found.code, Proposal(why, "", (who,), now_utc()))
        record(ERASING_ASKED, course, found)
        return
    if who in asked.by:
        raise Refused(SECOND_PERSON)
    Refused.raise_for(handled.why_not_decide(place, course))
    handled.erase(found, submissions().now(), BY_BOARD)
    record(ENTERED_ERASED, course, found)


def turn_down(handled: Handled[Any], place: DexterityContent, seen: Seen) -> None:
    """By whoever asked, or might have confirmed. Raises Refused."""
    found, course = _entered(handled, place, seen)
    asked = erasing_store().get(found.code)
    if asked is None:
        raise Refused(NOT_ASKED)
    if current_actor() not in asked.by:
        Refused.raise_for(handled.why_not_decide(place, course))
    erasing_store().drop(found.code)
    record(ERASING_TURNED_DOWN, course, found)


def done_words(code: str) -> Message:
    """What became of it when `erase` was called."""
    return DONE if submissions().require(code).is_erased else ASKED


def _entered(
    handled: Handled[Any], place: DexterityContent, seen: Seen
) -> tuple[Submission, Any]:
    found, course = handled.as_seen(place, seen)
    if found.is_erased:
        raise Refused(ERASED, status=409)
    if not handled.is_entered(found):
        raise Refused(NOT_ENTERED)
    return found, course
