"""The sample accounts: one per level for two units and the main board, and three."""

from ...base.dates import now_utc
from ...units.boards.membership import Membership
from ...units.boards.store import board_store
from ...units.levels import Level
from ...units.levels import OVERSEERS_GROUP
from ...units.levels import Position
from ...units.levels import STANDING_OFFICE_GROUP
from plone import api
from Products.CMFPlone.Portal import PloneSite
from typing import Any


GROUPS = {
    "standing_office": STANDING_OFFICE_GROUP,
    "site_administrator": "Site Administrators",
    "overseer": OVERSEERS_GROUP,
}
"""By the role that an account has on the whole portal."""


def create_accounts(site: PloneSite, rows: list[dict[str, Any]], password: str) -> None:
    """Create accounts that are missing, with their memberships and site roles."""
    administrator = next(
        row["username"] for row in rows if row["site_role"] == "site_administrator"
    )
    for row in rows:
        if api.user.get(row["username"]) is None:
            _create(site, row, password, administrator)


def _create(
    site: PloneSite, row: dict[str, Any], password: str, granted_by: str
) -> None:
    api.user.create(
        email=row["email"],
        username=row["username"],
        password=password,
        properties={"fullname": row["full_name"]},
    )
    if row["level"]:
        membership = Membership(
            row["unit"],
            row["username"],
            Level(row["level"]),
            Position(row["position"]),
            now_utc(),
            granted_by,
        )
        board_store(site).add(membership)
    if row["site_role"] is not None:
        group = GROUPS[row["site_role"]]
        api.group.add_user(groupname=group, username=row["username"])
