"""Integration tests: rules and data, inside one transaction that is rolled back."""

from bacgiang.policy.testing import INTEGRATION_TESTING
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.boards.store import now_utc
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from bacgiang.policy.units.levels import STANDING_OFFICE_GROUP
from collections.abc import Callable
from plone import api
from pytest_plone import fixtures_factory
from typing import Any

import pytest


globals().update(fixtures_factory(((INTEGRATION_TESTING, "integration"),)))

PASSWORD = "Mat-khau-thu-1"


def make_person(user_id: str) -> None:
    if api.user.get(user_id) is None:
        api.user.create(
            email=f"{user_id}@example.org", username=user_id, password=PASSWORD
        )


def join_board(portal: Any, code: str, level: Level) -> str:
    """An account `<code>-<level>` that is a member of the board at that level."""
    user_id = f"{code}-{level.value}"
    make_person(user_id)
    position = Position.HEAD if level is Level.HEAD else Position.MEMBER
    membership = Membership(code, user_id, level, position, now_utc(), "admin")
    board_store(portal).add(membership)
    return user_id


@pytest.fixture
def people(portal: Any) -> None:
    """An account per level for two units and the main board, and the standing office."""
    for code in ("so-y-te", "huyen-hiep-hoa", "ubnd"):
        for level in Level:
            join_board(portal, code, level)
    make_person("van-phong")
    api.group.add_user(groupname=STANDING_OFFICE_GROUP, username="van-phong")


@pytest.fixture
def news_section(portal: Any) -> Any:
    """The news section of Sở Y tế."""
    return portal["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def make_news(portal: Any) -> Callable[..., Any]:
    """Create a complete news item in a container as a given user."""

    def make(container: Any, user_id: str, **fields: Any) -> Any:
        values = {
            "title": "Tin thử",
            "description": "Tóm tắt",
            "source": "Sở Y tế",
            "byline": "Người viết",
            "language": "vi",
        }
        values.update(fields)
        with api.env.adopt_user(username=user_id):
            return api.content.create(container, "News Item", **values)

    return make


@pytest.fixture
def act() -> Callable[..., Any]:
    """Perform a transition as a given user, with statements."""

    def perform(user_id: str, item: Any, transition: str, **stated: Any) -> Any:
        tool = api.portal.get_tool("portal_workflow")
        with api.env.adopt_user(username=user_id):
            tool.doActionFor(item, transition, **stated)
        return item

    return perform
