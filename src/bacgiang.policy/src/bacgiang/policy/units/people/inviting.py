"""Invite to a board, and call an invitation back.

Whoever invites learns nothing about accounts: an address and an unknown user id get the
same answer whether there is an account or not, and membership begins when the person
accepts. (Plain addition at once is for members, who get a further level.)
"""

from ...base.letter_rates import letter_rates
from ...base.letter_rates import TOO_MANY_LETTERS
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards import reasons
from ..boards.actor import Actor
from ..boards.board import Board
from ..boards.entry import Entry
from ..boards.events import InvitationSent
from ..boards.rules import why_not_grant
from ..boards.rules import why_not_manage
from .accounts import is_address
from .full_names import why_no_name
from .invitation import digest_of
from .invitation import Invitation
from .invitation import InvitationState
from .invitation_mail import mail_invitation
from .invitation_store import invitation_store
from .recipients import recipient
from bacgiang.policy import _
import secrets
from uuid import uuid4
from zope.event import notify


MOST_OPEN = 50

ADDRESS_INVALID = Refusal(
    "address_invalid",
    _(
        "people_refusal_address",
        default="This is not a valid e-mail address. Correct it.",
    ),
    "email",
)
WHO_MISSING = Refusal(
    "who_missing",
    _(
        "people_refusal_who_missing",
        default="Say who is to join: an e-mail address, or a user id.",
    ),
    "user",
)
NAME_MISSING = Refusal(
    "name_missing",
    _(
        "people_refusal_name_missing",
        default="Enter the full name of the person you invite.",
    ),
    "name",
)
TOO_MANY = Refusal(
    "too_many_invitations",
    _(
        "people_refusal_too_many",
        default="This board has 50 open invitations. Cancel those that are no longer "
        "needed, then invite again.",
    ),
)


def invite(board: Board, actor: Actor, entry: Entry) -> Invitation:
    """Keep an invitation and mail it. Raises Refused."""
    Refused.raise_for(
        *why_not_grant(actor, board, entry.levels, entry.position, entry.until),
        *_why_not_invite(board, entry),
    )
    causes = ("invitation", f"invitation {board.code}")
    if not letter_rates.allow(entry.email or entry.user, causes=causes):
        raise Refused(TOO_MANY_LETTERS)
    store = invitation_store()
    _replace_earlier(board, actor, entry)
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        identifier=uuid4().hex,
        digest=digest_of(token),
        code=board.code,
        name=entry.name,
        email=entry.email,
        user_id=entry.user,
        levels=entry.levels,
        position=entry.position,
        until=entry.until,
        by=actor.user_id,
        sent=board.now,
    )
    store.add(invitation)
    _mail(invitation, token)
    notify(
        InvitationSent(
            code=board.code,
            invitation_id=invitation.identifier,
            levels=entry.levels,
            position=entry.position,
            by=actor.user_id,
            until=entry.until,
        )
    )
    return invitation


def _why_not_invite(board: Board, entry: Entry) -> tuple[Refusal, ...]:
    found = []
    if not entry.user and not entry.email:
        found.append(WHO_MISSING)
    if entry.email:
        if not entry.name:
            found.append(NAME_MISSING)
        elif (wrong := why_no_name(entry.name)) is not None:
            found.append(wrong.at("name"))
        if not is_address(entry.email):
            found.append(ADDRESS_INVALID)
    if len(invitation_store().open_of(board.code, board.now)) >= MOST_OPEN:
        found.append(TOO_MANY)
    return tuple(found)


def _replace_earlier(board: Board, actor: Actor, entry: Entry) -> None:
    """A second invitation of the same person takes the place of the first."""
    for one in invitation_store().open_of(board.code, board.now):
        if (one.email, one.user_id) == (entry.email, entry.user):
            one.close(InvitationState.CANCELLED, actor.user_id, board.now)


def _mail(invitation: Invitation, token: str) -> None:
    """An unknown user id gets no mail, and whoever invites is not told."""
    to = invitation.email or recipient(invitation.user_id)
    if to:
        mail_invitation(invitation, token, to)


def call_back(board: Board, actor: Actor, identifier: str) -> None:
    """Cancel an open invitation of this board. Raises Refused."""
    Refused.raise_for(*why_not_manage(actor))
    invitation = invitation_store().get(board.code, identifier)
    if invitation is None:
        raise Refused(reasons.UNKNOWN_MEMBERSHIP)
    if not invitation.is_open(board.now):
        raise Refused(reasons.ALREADY_ENDED)
    invitation.close(InvitationState.CANCELLED, actor.user_id, board.now)
