"""Plone's own pages for changing states change nothing (9.1, 14.2)."""

from .sent_forms import form_token
from itertools import product
from lxml import html
from plone import api
import pytest
from tiers import in_turn
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
LEVELS = ("update", "review", "publish", "head")
BUTTONS = ("form.button.Publish", "form.button.FolderPublish")


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def state_now(item: Any) -> tuple[str, Any, Any]:
    transaction.begin()
    return (
        api.content.get_state(item),
        item.effective_date,
        item.expiration_date,
    )


def sent_to(item: Any, **more: Any) -> dict[str, Any]:
    return {
        "workflow_action": "publish",
        "paths:list": "/".join(item.getPhysicalPath()),
        "comment": "Bỏ qua biểu mẫu",
        "form.widgets.effective_date": "2020-01-01T08:00",
        "form.widgets.expiration_date": "2030-01-01T08:00",
        "effective_date": "2020-01-01 08:00",
        "form.submitted": "1",
        **more,
    }


@pytest.mark.regulation("9.1", "14.2")
@pytest.mark.parametrize("state", in_turn(["draft", "pending", "approved"], of=3))
def test_the_stock_form_moves_nothing(client, publish, section, state):
    item = publish(section, "so-y-te", state)
    before = state_now(item)
    for level, button in product(LEVELS, BUTTONS):
        session = client(f"so-y-te-{level}")
        values = {**sent_to(item), button: "1", "_authenticator": form_token(session)}
        answer = session.post(
            f"{path_of(item)}/content_status_history", data=values, headers=HTML
        )
        assert answer.status_code in (302, 401), (level, button)
        assert state_now(item) == before, (level, button)


@pytest.mark.regulation("9.1", "14.2")
@pytest.mark.parametrize("view", ["content_status_modify", "folder_publish"])
def test_its_handlers_move_nothing(client, publish, section, view):
    item = publish(section, "so-y-te", "pending")
    before = state_now(item)
    session = client("so-y-te-head")
    values = {**sent_to(item), "_authenticator": form_token(session)}
    for place in (item, section):
        session.post(f"{path_of(place)}/{view}", data=values, headers=HTML)
        session.get(f"{path_of(place)}/{view}", params=values, headers=HTML)
    assert state_now(item) == before


@pytest.mark.regulation("9.1")
def test_the_section_page_moves_none_of_its_items(client, publish, section):
    item = publish(section, "so-y-te", "pending")
    before = state_now(item)
    session = client("so-y-te-head")
    values = {
        **sent_to(item, include_children="1"),
        "form.button.FolderPublish": "1",
        "_authenticator": form_token(session),
    }
    session.post(
        f"{path_of(section)}/content_status_history", data=values, headers=HTML
    )
    assert state_now(item) == before


def test_the_page_leads_to_the_form_that_was_asked_for(client, publish, site, boards):
    item = publish(site["en"]["units"]["so-y-te"]["news"], "so-y-te", "pending")
    session = client("so-y-te-review")
    asked = session.get(
        f"{path_of(item)}/content_status_history",
        params={"workflow_action": "approve"},
        headers=HTML,
    )
    assert asked.headers["Location"] == f"{item.absolute_url()}/@@act/approve"
    told = session.get(asked.headers["Location"], headers=HTML).text
    assert "each with its own form" in told


@pytest.mark.whole_pages
def test_the_state_menu_offers_acts_and_no_stock_page(client, publish, section):
    item = publish(section, "so-y-te", "pending")
    page = client("so-y-te-review").get(f"{path_of(item)}/view", headers=HTML)
    tree = html.fromstring(page.text)
    menu = tree.xpath('//*[starts-with(@id, "workflow-transition-")]/@id')
    assert "workflow-transition-approve" in menu
    assert "workflow-transition-advanced" not in menu
