"""Who may do what, where: one portal with people and items for every cell."""

from .layer import ACCESS_FIXTURE
from .layer import ACCESS_FUNCTIONAL
from .layer import ACCESS_INTEGRATION
import pytest
from pytest_plone import fixtures_factory
from typing import Any
from zope.pytestlayer.fixture import session_fixture


globals().update(
    fixtures_factory(
        (
            (ACCESS_INTEGRATION, "access_integration"),
            (ACCESS_FUNCTIONAL, "access_functional"),
        ),
        keep_session=False,
    )
)


@pytest.fixture(autouse=True, scope="package")
def keep_layer(
    request: pytest.FixtureRequest, integration_session: Any, functional_session: Any
) -> None:
    """Keep the layers set up until the last test here.

    Theirs is a filled database, stacked on the one all layers share: whatever ran while
    it is there would find its people and items.
    """
    for layer in (ACCESS_FIXTURE, ACCESS_INTEGRATION, ACCESS_FUNCTIONAL):
        session_fixture(request, layer)
