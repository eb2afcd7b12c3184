"""The access levels of a board and the local roles they stand for (14.2).

System administration, the fourth level of the regulation, is Plone's own Site
Administrator and belongs to no board.
"""

from enum import StrEnum


Level = StrEnum("Level", ["UPDATE", "REVIEW", "PUBLISH", "HEAD"])
"""A level of access on one unit's site."""

Position = StrEnum("Position", ["HEAD", "DEPUTY", "MEMBER"])
"""A member's position in the board, as its decision names it (7.1, 8)."""

BOARD_HEAD = "Board Head"
PUBLISHER = "Publisher"
REVIEWER = "Reviewer"
STANDING_OFFICE = "Standing Office"
# The Chairman, and who supervises: they read what is told of all units (15.1, 15.2).
OVERSEER = "Overseer"

ROLES_OF_LEVEL: dict[Level, tuple[str, ...]] = {
    Level.UPDATE: ("Contributor", "Editor"),
    Level.REVIEW: ("Reviewer",),
    Level.PUBLISH: ("Publisher",),
    Level.HEAD: ("Board Head", "Contributor", "Editor", "Reviewer", "Publisher"),
}

ROLES_OF_BOARDS = frozenset(role for roles in ROLES_OF_LEVEL.values() for role in roles)

STANDING_OFFICE_GROUP = "standing-office"
# Who administers the system, as an office to which tasks come (7.1-2b).
INFORMATICS_CENTRE = "informatics-centre"
WITHOUT_BOARD = frozenset({STANDING_OFFICE_GROUP, INFORMATICS_CENTRE})
ADMINISTRATORS = frozenset({"Site Administrator", "Manager"})
OVERSEERS_GROUP = "overseers"


def group_id(code: str, level: Level) -> str:
    """The group of a unit's level, `so-y-te.update`; the code never changes."""
    return f"{code}.{level.value}"


def is_board_group(group: str) -> bool:
    """Whether a group is one of a board's: by its name, whatever became of the unit."""
    code, dot, level = group.rpartition(".")
    return bool(code and dot) and level in list(Level)
