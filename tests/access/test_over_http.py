"""Every role, state and act of the own unit once by page and once by API (14.2)."""

from . import by_api
from . import by_page
from .matrix import matrix
from .walk import walk
from .walk import walk_site
from itertools import product
import pytest
from tiers import in_turn
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "5.1", "2.2a")

SPECIFICATION = matrix()
# A colleague differs from the writer in one act only, which the rules' test shows.
ROLES = [role for role in SPECIFICATION.roles if role != "colleague"]
WAYS = {"page": by_page.WAYS, "api": by_api.WAYS}


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


# The rules' test asks in every state, the bounds of a day among them; here it is shown
# that pages and services ask the rules.
STATES = ("draft", "pending", "published")
LATER = [one for one in SPECIFICATION.states if one not in STATES]


@pytest.mark.parametrize(
    ("way", "role", "state"),
    [
        *in_turn(product(WAYS, ROLES, STATES), of=24),
        *(
            pytest.param(*one, marks=pytest.mark.release)
            for one in product(WAYS, ROLES, LATER)
        ),
    ],
)
def test_items(portal: Any, way: str, role: str, state: str) -> None:
    wrong = walk(portal, WAYS[way], role, state)
    assert not wrong, "\n".join(wrong)


@pytest.mark.regulation("15.3")
@pytest.mark.parametrize(("way", "role"), in_turn(product(WAYS, ROLES), of=8))
def test_sites(portal: Any, way: str, role: str) -> None:
    wrong = walk_site(portal, WAYS[way], role)
    assert not wrong, "\n".join(wrong)
