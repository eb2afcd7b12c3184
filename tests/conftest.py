"""What every kind of test shares: the layers, set up once each when first asked for."""

from bacgiang.policy.testing import FUNCTIONAL_TESTING
from bacgiang.policy.testing import INTEGRATION_TESTING
from pathlib import Path
import pytest
from pytest_plone import fixtures_factory
import sys


TESTS = Path(__file__).parent
ACCESS = TESTS / "access"

sys.path.append(str(TESTS))
pytest_plugins = ["regulation_matrix"]

globals().update(
    fixtures_factory(
        ((INTEGRATION_TESTING, "integration"), (FUNCTIONAL_TESTING, "functional")),
        keep_session=False,
    )
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the access tests last.

    Their layer stacks a filled database on the one all layers share, and it stays until
    the session ends: whatever ran after them would find their people and items.
    """
    items.sort(key=lambda item: ACCESS in item.path.parents)
