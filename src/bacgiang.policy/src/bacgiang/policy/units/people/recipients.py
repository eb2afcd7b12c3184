"""Who gets a mail: the people of a board, by level."""

from ..boards.board import board_at_work
from ..levels import INFORMATICS_CENTRE
from ..levels import Level
from ..levels import STANDING_OFFICE_GROUP
from .accounts import told_by
from collections.abc import Iterable
from plone import api
from typing import NamedTuple


_GROUPS = {
    STANDING_OFFICE_GROUP: STANDING_OFFICE_GROUP,
    INFORMATICS_CENTRE: "Site Administrators",
}


class Recipient(NamedTuple):
    """An account that can be written to."""

    user_id: str
    fullname: str
    email: str


def recipient(user_id: str) -> Recipient | None:
    """The account as a recipient; None without an account or an address."""
    # Asked for once: to find an account takes long, and a board has many.
    member = api.user.get(userid=user_id) if user_id else None
    email = "" if member is None else member.getProperty("email", "")
    if member is None or not email:
        return None
    return Recipient(user_id, member.getProperty("fullname", "") or user_id, email)


def members_at(code: str, levels: Iterable[Level]) -> list[Recipient]:
    """Active members of the board that does the work of unit `code`, who hold one of
    `levels`, each once.

    The head's level carries the other three, yet only who is named by a level gets it:
    name `Level.HEAD` to write to heads, too. Offices without a board have no levels:
    all of them.
    """
    group = _GROUPS.get(code)
    if group is not None:
        people = api.user.get_users(groupname=group) if api.group.get(group) else ()
        user_ids = sorted(one.getId() for one in people)
        return [found for found in map(recipient, user_ids) if found is not None]
    wanted = {Level(level).value for level in levels}
    active = board_at_work(code).active()
    user_ids = sorted({one.user_id for _, one in active if one.level in wanted})
    return [found for found in map(recipient, user_ids) if found is not None]


def wants_mail(user_id: str) -> bool:
    """Whether the person left editorial mail switched on."""
    return bool(told_by(user_id, "editorial_mail", True))


def language_of(user_id: str) -> str:
    """The language a person reads mail in: the one chosen, else Vietnamese."""
    return told_by(user_id, "language") or "vi"
