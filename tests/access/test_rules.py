"""Every cell of the matrix against the rules and permissions (14.2, 2.2a, 5.1)."""

from .accounts import account
from .items import item_of
from .items import site_root
from .matrix import matrix
from .probes import PROBES
from .probes import SITE_PROBES
from AccessControl.users import nobody
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from plone import api
import pytest
from tiers import in_turn
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "5.1", "2.2a")

SPECIFICATION = matrix()
HAPPENS, REFUSED = "may, and should not", "may not, and should"


@pytest.fixture
def portal(access_integration: Any) -> Any:
    return access_integration["portal"]


@contextmanager
def acting(user_id: str | None) -> Iterator[None]:
    """As an account, or as a visitor."""
    who = {"username": user_id} if user_id else {"user": nobody}
    with api.env.adopt_user(**who):
        yield


def told(wrong: list[str]) -> str:
    return f"{len(wrong)} cells differ:\n" + "\n".join(wrong)


@pytest.mark.parametrize(
    ("place", "state"),
    in_turn(product(SPECIFICATION.places, SPECIFICATION.states), of=16),
)
def test_items(portal: Any, place: str, state: str) -> None:
    where = SPECIFICATION.places[place]
    items = {
        portal_type: item_of(portal, where.site, portal_type, state)
        for portal_type in SPECIFICATION.types
    }
    wrong = []
    for role in SPECIFICATION.roles:
        with acting(account(role, where.board)):
            for cell in SPECIFICATION.cells(place, state, role):
                item = items[cell.portal_type]
                allowed = SPECIFICATION.allows(cell)
                if PROBES[cell.act](item, cell) != allowed:
                    wrong.append(f"{cell}: {REFUSED if allowed else HAPPENS}")
    assert not wrong, told(wrong)


@pytest.mark.regulation("15.3")
@pytest.mark.parametrize("place", SPECIFICATION.places)
def test_sites(portal: Any, place: str) -> None:
    where = SPECIFICATION.places[place]
    site = site_root(portal, where.site)
    wrong = []
    for role in SPECIFICATION.roles:
        with acting(account(role, where.board)):
            for cell in SPECIFICATION.site_cells(place, role):
                allowed = SPECIFICATION.allows(cell)
                if SITE_PROBES[cell.act](site, cell) != allowed:
                    wrong.append(f"{cell}: {REFUSED if allowed else HAPPENS}")
    assert not wrong, told(wrong)
