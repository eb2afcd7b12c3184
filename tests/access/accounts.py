"""An account for every role of the matrix, on every board."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.testing_people import everybody
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from plone import api
from typing import Any


PASSWORD = "Mat-khau-thu-1"
BOARDS = ("so-y-te", "huyen-hiep-hoa", "ubnd")
# An account without any board; local roles given by hand go to it.
MEMBER = "nguoi-dan"
OF_ROLE = {
    "member": MEMBER,
    "office": "van-phong",
    "site_admin": "quan-tri",
    "manager": "quan-ly",
}


def account(role: str, board: str) -> str | None:
    """User id of a role of the matrix, for a board's people; None for a visitor."""
    if role == "visitor":
        return None
    return OF_ROLE.get(role) or f"{board}-{role}"


def make_accounts(portal: Any) -> None:
    everybody(portal, PASSWORD)
    for user_id in OF_ROLE.values():
        make_person(user_id, PASSWORD)
    api.user.grant_roles(username=OF_ROLE["site_admin"], roles=["Site Administrator"])
    api.user.grant_roles(username=OF_ROLE["manager"], roles=["Manager"])
    for code in BOARDS:
        _make_colleague(portal, code)


def _make_colleague(portal: Any, code: str) -> None:
    """A second member of the update level."""
    user_id = f"{code}-colleague"
    make_person(user_id, PASSWORD)
    membership = Membership(
        code, user_id, Level.UPDATE, Position.MEMBER, now_utc(), "admin"
    )
    board_store(portal).add(membership)
