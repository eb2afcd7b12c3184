"""Who may do what, where: one portal with people and items for every cell."""

from .layer import ACCESS_FUNCTIONAL
from .layer import ACCESS_INTEGRATION
import pytest
from pytest_plone import fixtures_factory
from typing import Any


globals().update(
    fixtures_factory(
        (
            (ACCESS_INTEGRATION, "access_integration"),
            (ACCESS_FUNCTIONAL, "access_functional"),
        ),
        keep_session=False,
    )
)


@pytest.fixture(autouse=True, scope="session")
def keep_layer(access_integration_session: Any, access_functional_session: Any) -> None:
    """Keep the layers set up for the whole session."""
