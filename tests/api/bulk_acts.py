"""Acts of folder contents on many items at once, and what they leave as it was."""

from .sent_forms import form_token
from collections.abc import Callable
import json
from plone import api
import pytest
from typing import Any


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}
VIETNAMESE = {"Accept": "application/json", "Accept-Language": "vi"}
NAMES = {"update": "so-y-te-update", "review": "so-y-te-review"}
NAMES |= {"publish": "so-y-te-publish", "head": "so-y-te-head"}


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def make(section: Any, publish: Any) -> Callable[..., Any]:
    def item(state: str = "draft", **fields: Any) -> Any:
        return publish(section, "so-y-te", state, **fields)

    return item


@pytest.fixture
def bulk(site: Any, client: Any) -> Callable[..., dict[str, Any]]:
    """An act of folder contents on some objects; the answer as data."""

    def act(level: str, view: str, *objects: Any, **form: str) -> dict[str, Any]:
        session = client(NAMES[level])
        cookies = form.pop("cookies", None)
        sent = {"_authenticator": form_token(session), "folder": SECTION}
        sent["selection"] = json.dumps([obj.UID() for obj in objects])
        if form.get("transition") in ("approve", "publish") and "seen" not in form:
            # As the form is drawn before.
            form["seen"] = act(level, view, *objects, render="yes")["seen"]
        answer = session.post(
            f"{SECTION}/@@{view}", data={**sent, **form}, cookies=cookies
        )
        assert answer.status_code == 200, answer.text
        site._p_jar.sync()
        return answer.json()

    return act


def reasons(answer: dict[str, Any]) -> list[list[str]]:
    """Types of the reasons, item by item."""
    return [[one["type"] for one in item["reasons"]] for item in answer["items"]]


def state(item: Any) -> str:
    return api.content.get_state(item)


def untouched(item: Any) -> tuple[Any, ...]:
    """Everything of an item that a bulk act could change."""
    path = "/".join(item.getPhysicalPath())
    dates = (item.effective_date, item.expiration_date, item.modification_date)
    history = [len(steps) for steps in item.workflow_history.values()]
    return (path, item.Title(), item.Subject(), item.rights, *dates, *history)


CHANGES = {
    "fc-tags": {"toadd": "tiêm chủng,phòng dịch"},
    "fc-properties": {
        "effectiveDate": "2026-10-01T08:00",
        "expirationDate": "2026-12-01T08:00",
        "copyright": "Sở Y tế",
        "creators": "ai-do",
    },
}


@pytest.fixture
def other(section: Any) -> Any:
    """Another section of the same site."""
    sections = section.__parent__.objectValues()
    return next(
        one
        for one in sections
        if one.portal_type == "Section" and one.getId() != section.getId()
    )
