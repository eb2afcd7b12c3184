"""What tests of boards and people share."""

from bacgiang.policy.units.boards.actor import Actor
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.register.events import UnitEvent
from collections.abc import Callable
from collections.abc import Iterator
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
import pytest
from typing import Any
from zope.component import getGlobalSiteManager


@pytest.fixture
def people_ready(portal: Any, people: None) -> None:
    """Accounts, boards, and what the room of people installs."""


@pytest.fixture
def board(portal: Any, people_ready: None) -> Callable[..., Any]:
    """The board of Sở Y tế (or another unit) at a moment."""

    def make(code: str = "so-y-te", now: Any = None) -> Any:
        return board_with_code(code, now)

    return make


@pytest.fixture
def head() -> Actor:
    """The head of Sở Y tế, as judged on the own site."""
    return Actor("so-y-te-head", manages=True, administers=False)


@pytest.fixture
def administrator() -> Actor:
    return Actor("admin", manages=True, administers=True)


@pytest.fixture
def as_site_administrator(portal: Any) -> None:
    """All is done by one, who may do less than a Manager."""
    setRoles(portal, TEST_USER_ID, ["Site Administrator"])


@pytest.fixture
def told() -> Iterator[list[UnitEvent]]:
    """Every event about a unit."""
    events: list[UnitEvent] = []
    manager = getGlobalSiteManager()
    manager.registerHandler(events.append, (UnitEvent,))
    yield events
    manager.unregisterHandler(events.append, (UnitEvent,))


@pytest.fixture
def heard(portal: Any) -> Iterator[list[Any]]:
    """Events of boards, as they are told."""
    from bacgiang.policy.units.boards import events

    told: list[Any] = []
    kinds = [
        events.MembershipAdded,
        events.MembershipEnded,
        events.InvitationSent,
        events.WorkHandedOver,
    ]
    manager = getGlobalSiteManager()
    for kind in kinds:
        manager.registerHandler(told.append, (kind,))
    yield told
    for kind in kinds:
        manager.unregisterHandler(told.append, (kind,))
