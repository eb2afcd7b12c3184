"""A unit's head tells the public who leads the unit, by page and over the API (4.1a)."""

from lxml import html
import pytest
from typing import Any


UNIT = "/vi/to-chuc/so-y-te"
LEADER = {"@type": "Leader", "title": "Nguyễn Văn Mẫu", "job_title": "Giám đốc"}
HTML = {"Accept": "text/html"}


@pytest.fixture(autouse=True)
def people(boards: None) -> None:
    """The boards' accounts."""


@pytest.mark.regulation("4.1a")
def test_the_head_adds_a_leader_over_the_api(client: Any) -> None:
    head = client("so-y-te-head")
    answer = head.post(f"/++api++{UNIT}", json=LEADER)
    assert answer.status_code == 201, answer.text
    page = client().get(UNIT, headers=HTML)
    assert LEADER["title"] in page.text
    address = answer.json()["@id"].replace(head.base, "")
    assert client().get(address, headers=HTML).status_code == 200
    changed = head.patch(f"/++api++{address}", json={"job_title": "Phó giám đốc"})
    assert changed.status_code == 204


@pytest.mark.regulation("4.1a")
def test_the_head_adds_a_leader_by_page(client: Any) -> None:
    head = client("so-y-te-head")
    shown = head.get(f"{UNIT}/++add++Leader", headers=HTML)
    assert shown.status_code == 200
    form = html.fromstring(shown.text).get_element_by_id("form")
    fields = {name: value or "" for name, value in form.form_values()}
    fields |= {
        "form.widgets.title": "Trần Thị Mẫu",
        "form.widgets.job_title": "Phó giám đốc",
        "form.buttons.save": "Lưu",
    }
    sent = head.post(f"{UNIT}/++add++Leader", data=fields, headers=HTML)
    assert sent.status_code == 302, sent.text
    assert "Trần Thị Mẫu" in client().get(UNIT, headers=HTML).text


@pytest.mark.parametrize(
    ("user", "unit"),
    [
        ("huyen-hiep-hoa-head", UNIT),
        ("so-y-te-update", UNIT),
        ("so-y-te-publish", UNIT),
        ("so-y-te-head", "/vi/to-chuc/ubnd"),
        ("so-y-te-head", "/vi/to-chuc"),
    ],
)
def test_nobody_else_adds_leaders(client: Any, user: str, unit: str) -> None:
    answer = client(user).post(f"/++api++{unit}", json=LEADER)
    assert answer.status_code in (401, 403)
