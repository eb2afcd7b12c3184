"""Integration tests: rules and data, inside one transaction that is rolled back."""

from collections.abc import Callable
from email.message import EmailMessage
from plone import api
import pytest
import transaction
from typing import Any


@pytest.fixture(autouse=True, scope="session")
def keep_layer(integration_session: Any) -> None:
    """Keep the layer set up for the whole session."""


PASSWORD = "Mat-khau-thu-1"


@pytest.fixture
def people(portal: Any) -> None:
    """An account per level for three boards, and the standing office's: the layer's."""


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


@pytest.fixture
def sent(mailbox: Callable[[], list[EmailMessage]]) -> Callable[[], list[EmailMessage]]:
    """Deliver what waits for the commit, without one, then read the mails."""

    def deliver() -> list[EmailMessage]:
        resources = transaction.get()._resources
        waiting = [one for one in resources if type(one).__name__ == "MailDataManager"]
        for one in waiting:
            one.tpc_vote(None)
            one.tpc_finish(None)
            resources.remove(one)
        return mailbox()

    return deliver
