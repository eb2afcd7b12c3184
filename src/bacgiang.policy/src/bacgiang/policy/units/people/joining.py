"""Answer an invitation: with a new account, one's own, or one that is opened for it."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.actor import Actor
from ..boards.actor import who_acted
from ..boards.administration import grant
from ..boards.board import Board
from ..boards.board import board_with_code
from ..boards.rules import is_ended
from ..boards.rules import loan_of
from ..boards.rules import why_not_grant
from ..levels import Level
from ..levels import Position
from ..sites.finding import desk_of
from .accounts import account_exists
from .accounts import accounts_with_email
from .accounts import check_password
from .accounts import open_account
from .accounts import signs_in_with
from .by_administrators import tell_heads
from .by_administrators import why_by_the_head
from .full_names import why_no_name
from .invitation import Invitation
from .invitation import InvitationState
from .invitation_mail import mail_new_account
from .invitation_store import invitation_store
from .of_boards import why_not_beside
from .of_boards import why_not_join
from .passwords.keeping import refuse_easy
from bacgiang.policy import _
from datetime import datetime
from plone import api


UNKNOWN = Refusal(
    "invitation_unknown",
    _(
        "people_refusal_invitation_unknown",
        default="There is no such invitation. Check that you opened the whole address "
        "from the message.",
    ),
)
EXPIRED = Refusal(
    "invitation_expired",
    _(
        "people_refusal_invitation_expired",
        default="This invitation has expired. Ask the head of the board for a new one.",
    ),
)
UNIT_CLOSED = Refusal(
    "invitation_unit_closed",
    _(
        "people_refusal_invitation_unit_closed",
        default="The unit that invited you has been closed, and nobody joins its board "
        "any more. If you are to work for the unit that took over, ask the head of "
        "that board for an invitation.",
    ),
)
INVITER_LEFT = Refusal(
    "invitation_inviter_left",
    _(
        "people_refusal_invitation_inviter_left",
        default="Whoever invited you does not manage this board any more, and the "
        "invitation has ended. Ask the head of the board for a new one.",
    ),
)
OVER = Refusal(
    "invitation_over",
    _(
        "people_refusal_invitation_over",
        default="This invitation was used or called back already. If you joined, sign "
        "in; otherwise ask the head of the board for a new one.",
    ),
)
OTHER_ACCOUNT = Refusal(
    "other_account",
    _(
        "people_refusal_other_account",
        default="This invitation is for another account. Sign out, and sign in with "
        "the account that has the address to which it was sent.",
    ),
)
ADMINISTRATOR_OPENS = Refusal(
    "administrator_opens",
    _(
        "people_refusal_administrator_opens",
        default="The administrator opens your account. You get a message when it is "
        "ready; nothing else is needed from you.",
    ),
)
OWN_NAME_MISSING = Refusal(
    "name_missing",
    _(
        "people_refusal_own_name_missing",
        default="Give your full name: it stands beside what you write and decide.",
    ),
    "name",
)
ACCOUNT_IS_THERE = Refusal(
    "account_is_there",
    _(
        "people_refusal_account_there",
        default="There is an account with this address. Sign in with it to accept.",
    ),
)


def administrator_opens() -> bool:
    """Whether the administrator opens accounts, else the invitation itself does."""
    rule = api.portal.get_registry_record("bacgiang.account_rule", default="")
    return bool(rule == "administrator")


def open_invitation(token: str, now: datetime) -> Invitation:
    """The open invitation behind a token.

    Raises Refused: unknown, expired, over, its unit was closed, or whoever invited may
    invite nobody any more.
    """
    invitation = invitation_store().with_token(token)
    if invitation is None:
        raise Refused(UNKNOWN)
    if invitation.state != InvitationState.OPEN.value:
        raise Refused(OVER)
    if is_ended(board_with_code(invitation.code, now)):
        raise Refused(UNIT_CLOSED)
    ended = invitation.until is not None and invitation.until <= now
    if not invitation.is_open(now) or ended:
        raise Refused(EXPIRED)
    if not is_upheld(invitation, board_with_code(invitation.code, now)):
        raise Refused(INVITER_LEFT)
    return invitation


def is_upheld(invitation: Invitation, board: Board) -> bool:
    """Whether who invited could give now what the invitation offers."""
    levels = tuple(map(Level, invitation.levels))
    offered = (levels, Position(invitation.position), invitation.until)
    return not why_not_grant(_inviter(invitation), board, *offered)


def _inviter(invitation: Invitation) -> Actor:
    return who_acted(invitation.by, desk_of(invitation.code))


def accounts_meant(invitation: Invitation) -> frozenset[str]:
    """The accounts that may accept it, where whoever has one holds its letter, too."""
    if not invitation.user_id:
        email = invitation.email
        return accounts_with_email(email) | signs_in_with(email)
    return frozenset(filter(account_exists, [invitation.user_id]))


def has_account(invitation: Invitation) -> bool:
    """Whether the invited person has an account for certain: none is opened then.

    That somebody says to have the address keeps nobody out.
    """
    return bool(invitation.user_id or signs_in_with(invitation.email))


def join_with_new_account(
    invitation: Invitation,
    fullname: str,
    password: str,
    confirmation: str,
    now: datetime,
) -> str:
    """Open the invited person's account and make it a member. Raises Refused."""
    if has_account(invitation):
        raise Refused(ACCOUNT_IS_THERE)
    if administrator_opens():
        raise Refused(ADMINISTRATOR_OPENS)
    if not fullname:
        raise Refused(OWN_NAME_MISSING)
    wrong = why_no_name(fullname) or why_not_beside("", fullname, invitation.code)
    Refused.raise_for(wrong and wrong.at("name"))
    check_password(password, confirmation)
    # The account that is to be knows neither yet.
    refuse_easy(password, fullname, invitation.email)
    user_id = open_account(fullname, invitation.email, password)
    _make_member(invitation, user_id, now)
    return user_id


def join_with_account(invitation: Invitation, user_id: str, now: datetime) -> None:
    """Make the account that is signed in a member. Raises Refused."""
    if user_id not in accounts_meant(invitation):
        raise Refused(OTHER_ACCOUNT)
    Refused.raise_for(why_not_join(user_id, invitation.code))
    _make_member(invitation, user_id, now)


def waiting_for_administrator(now: datetime) -> list[Invitation]:
    """Open invitations whose account the administrator is to open, oldest first."""
    if not administrator_opens():
        return []
    found = [
        one
        for one in invitation_store().all_open(now)
        if one.email
        and is_upheld(one, board_with_code(one.code, now))
        and not has_account(one)
    ]
    return sorted(found, key=lambda one: one.sent)


def open_requested_account(invitation: Invitation, now: datetime) -> str:
    """The administrator opens the account; the person sets the password by mail."""
    name, email = invitation.name, invitation.email
    Refused.raise_for(why_not_beside("", name, invitation.code))
    user_id = open_account(name, email)
    _make_member(invitation, user_id, now)
    mail_new_account(user_id, name, email, invitation.code)
    return user_id


def _make_member(invitation: Invitation, user_id: str, now: datetime) -> None:
    board = board_with_code(invitation.code, now)
    if not is_upheld(invitation, board):
        raise Refused(INVITER_LEFT)
    inviter = _inviter(invitation)
    Refused.raise_for(why_by_the_head(inviter, board, user_id))
    levels = map(Level, invitation.levels)
    missing = tuple(level for level in levels if not board.holds(user_id, level))
    position = Position(invitation.position)
    grant(
        board,
        user_id,
        missing,
        position,
        invitation.until,
        by=invitation.by,
        under=loan_of(inviter, board),
    )
    tell_heads(inviter, board, user_id, missing)
    invitation.close(InvitationState.USED, user_id, now)
