"""People and items that tests of every layer need."""

from .base.dates import now_utc
from .units.boards.membership import Membership
from .units.boards.store import board_store
from .units.levels import Level
from .units.levels import Position
from .units.levels import STANDING_OFFICE_GROUP
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from typing import Any


PASSWORD = "Mat-khau-thu-1"  # noqa: S105
BOARDS = ("so-y-te", "huyen-hiep-hoa", "ubnd")
STATEMENTS: dict[str, dict[str, Any]] = {
    "approve": {
        "declaration": True,
        "confirmation": "confirmed",
        "confirmed_by": "Cơ quan thử",
    },
    "withdraw": {"comment": "Số liệu sai", "ground": "inaccurate"},
}
WAY_TO = {
    "draft": (),
    "pending": (("update", "submit"),),
    "approved": (("update", "submit"), ("review", "approve")),
    "published": (("update", "submit"), ("review", "approve"), ("publish", "publish")),
    "withdrawn": (
        ("update", "submit"),
        ("review", "approve"),
        ("publish", "publish"),
        ("publish", "withdraw"),
    ),
}


def make_person(user_id: str, password: str) -> None:
    if api.user.get(user_id) is None:
        api.user.create(
            email=f"{user_id}@example.org", username=user_id, password=password
        )


def join_board(portal: PloneSite, code: str, level: Level, password: str) -> str:
    """An account `<code>-<level>` that is a member of the board at that level."""
    user_id = f"{code}-{level.value}"
    make_person(user_id, password)
    position = Position.HEAD if level is Level.HEAD else Position.MEMBER
    store = board_store(portal)
    if not store.active_of_user(user_id):
        store.add(Membership(code, user_id, level, position, now_utc(), "admin"))
    return user_id


def everybody(portal: PloneSite, password: str = PASSWORD) -> None:
    """An account per level for each of BOARDS, and the standing office's."""
    for code in BOARDS:
        for level in Level:
            join_board(portal, code, level, password)
    make_person("van-phong", password)
    api.group.add_user(groupname=STANDING_OFFICE_GROUP, username="van-phong")


def make_item(
    section: DexterityContent,
    code: str,
    state: str = "draft",
    portal_type: str = "News Item",
    **fields: Any,
) -> Any:
    """A complete item made by `<code>-update` and taken to `state` by its board.

    `statements` (dict by transition) replaces what is stated on the way.
    """
    statements = {**STATEMENTS, **fields.pop("statements", {})}
    values = {
        "title": "Tin thử",
        "description": "Tóm tắt",
        "source": "Cơ quan thử",
        "byline": "Người viết",
        "language": "vi",
    }
    values.update(fields)
    with api.env.adopt_user(username=f"{code}-update"):
        item = api.content.create(section, portal_type, **values)
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in WAY_TO[state]:
        with api.env.adopt_user(username=f"{code}-{level}"):
            tool.doActionFor(item, transition, **statements.get(transition, {}))
    return item
