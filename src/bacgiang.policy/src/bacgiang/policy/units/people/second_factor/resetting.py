"""Take all factors off somebody's account: who may, and what follows."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.refusal import those_that_hold
from ...boards.actor import Actor
from ...boards.board import Board
from ...boards.reasons import LENT_HEAD
from ...boards.reasons import NOT_BOARD_HEAD
from ...boards.rules import by_loan_only
from ...boards.store import board_store
from ..beyond import ACCOUNT_OF_MANAGER
from ..beyond import why_beyond
from ..sessions.life import end_sessions
from .act_kinds import FACTORS_RESET
from .events import FactorsTakenOff
from .recording import tell
from .requirement import is_of_portal
from .store import is_enrolled
from .store import second_factor_store
from bacgiang.policy import _
from zope.event import notify


OWN = Refusal(
    "own_second_factor",
    _(
        "refusal_reset_own_factor",
        default="Nobody takes the second factor off the own account this way. Ask "
        "another head or the administrator.",
    ),
    status=403,
)
BEYOND_BOARD = Refusal(
    "account_beyond_board",
    _(
        "refusal_reset_beyond_board",
        default="This account works for other boards too, or administers the portal: "
        "only the administrator takes its second factor off.",
    ),
    status=403,
)
NOT_ON_BOARD = Refusal(
    "not_on_board",
    _(
        "refusal_reset_not_on_board",
        default="This is nobody of this board.",
    ),
    status=404,
)
NOT_ENROLLED = Refusal(
    "no_second_factor",
    _("refusal_reset_none", default="This account has no second factor."),
)
REASON_MISSING = Refusal(
    "reason_missing",
    _("refusal_reset_reason", default="Say why, and how you know who asks for it."),
    "reason",
)


def why_not_reset(actor: Actor, board: Board, user_id: str) -> tuple[Refusal, ...]:
    """Against taking the factors off this account.

    A head may for people of the own board alone, and on loan for none of its heads; the
    administrator for everybody else.
    """
    if not actor.manages:
        return (NOT_BOARD_HEAD,)
    if user_id == actor.user_id:
        return (OWN,)
    if not actor.administers and not board.active_of(user_id):
        return (NOT_ON_BOARD,)
    codes = {one.code for one in board_store().active_of_user(user_id)}
    is_beyond = codes != {board.code} or is_of_portal(user_id)
    return those_that_hold(
        {
            BEYOND_BOARD: is_beyond and not actor.administers,
            ACCOUNT_OF_MANAGER: why_beyond(user_id) is not None,
            LENT_HEAD: by_loan_only(actor, board)
            and board.own_head_level(user_id) is not None,
            NOT_ENROLLED: not is_enrolled(user_id),
        }
    )


def reset_factors(actor: Actor, board: Board, user_id: str, reason: str) -> None:
    """Raises Refused."""
    Refused.raise_for(
        *why_not_reset(actor, board, user_id), None if reason else REASON_MISSING
    )
    take_off(user_id, actor.user_id, reason)


def take_off(user_id: str, by: str, reason: str) -> bool:
    """No rule is asked: for those above, and the command on the machine.

    Whether the account had a second factor. Its sessions and tokens end in any case.
    """
    had = second_factor_store().forget(user_id)
    end_sessions(user_id)
    notify(FactorsTakenOff(user_id))
    tell(FACTORS_RESET, user_id, actor=by, reason=reason)
    return had
