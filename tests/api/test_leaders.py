"""A unit tells the public who leads it, by the way of items (4.1a, 9.1)."""

from bacgiang.policy.editorial.words.upgrading import publish_as_they_stand
from lxml import html
from plone import api
from plone.dexterity.utils import createContentInContainer
import pytest
import transaction
from typing import Any


UNIT = "/vi/to-chuc/so-y-te"
FACTS = {"title": "Nguyễn Văn Mẫu", "job_title": "Giám đốc"}
LEADER = {"@type": "Leader", **FACTS}
HTML = {"Accept": "text/html"}


@pytest.fixture(autouse=True)
def people(boards: None) -> None:
    """The boards' accounts."""


APPROVAL = {"declaration": True}


def published(client: Any, leader: str) -> None:
    way = (("update", "submit", {}), ("review", "approve", APPROVAL))
    for level, step, stated in (*way, ("publish", "publish", {})):
        answer = client(f"so-y-te-{level}").post(
            f"/++api++{leader}/@workflow/{step}", json=stated
        )
        assert answer.status_code == 200, answer.text


@pytest.mark.regulation("4.1a", "9.1")
def test_a_leader_is_told_once_a_second_person_approved(client: Any) -> None:
    editor = client("so-y-te-update")
    answer = editor.post(f"/++api++{UNIT}", json=LEADER)
    assert answer.status_code == 201, answer.text
    leader = answer.json()["@id"].replace(editor.base, "")
    assert LEADER["title"] not in client().get(UNIT, headers=HTML).text
    assert client().get(leader, headers=HTML).status_code in (401, 404)
    published(client, leader)
    assert LEADER["title"] in client().get(UNIT, headers=HTML).text
    assert client().get(leader, headers=HTML).status_code == 200
    for user in ("so-y-te-head", "admin"):
        changed = client(user).patch(f"/++api++{leader}", json={"job_title": "Khác"})
        assert changed.status_code in (401, 403), user
    made = editor.post(f"/++api++{leader}/@workingcopy")
    assert made.status_code == 201, made.text
    copy = made.json()["@id"].replace(editor.base, "")
    new = {"job_title": "Phó giám đốc"}
    assert editor.patch(f"/++api++{copy}", json=new).status_code == 204
    # Whoever approves it is told what would change.
    told = editor.get(f"{copy}/@@iterate_diff", headers=HTML, follow=True)
    marked = html.fromstring(told.text)
    said = [
        " ".join(one.text_content() for one in marked.xpath(f"//{tag}"))
        for tag in ("del", "ins")
    ]
    assert said == [FACTS["job_title"], new["job_title"]]
    shown = client().get(UNIT, headers=HTML).text
    assert new["job_title"] not in shown
    assert shown.count(LEADER["title"]) == 1
    published(client, copy)
    assert new["job_title"] in client().get(UNIT, headers=HTML).text


@pytest.mark.regulation("4.1a")
def test_a_leader_is_added_by_page(client: Any) -> None:
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
    assert "Trần Thị Mẫu" not in client().get(UNIT, headers=HTML).text


@pytest.mark.parametrize(
    ("user", "unit"),
    [
        ("huyen-hiep-hoa-head", UNIT),
        ("so-y-te-publish", UNIT),
        ("so-y-te-head", "/vi/to-chuc/ubnd"),
        ("so-y-te-head", "/vi/to-chuc"),
    ],
)
def test_nobody_else_adds_leaders(client: Any, user: str, unit: str) -> None:
    answer = client(user).post(f"/++api++{unit}", json=LEADER)
    assert answer.status_code in (401, 403)


def test_leaders_of_an_earlier_release_stay_published(site: Any, client: Any) -> None:
    unit = site["vi"]["to-chuc"]["so-y-te"]
    with api.env.adopt_roles(["Manager"]):
        leader = createContentInContainer(unit, "Leader", **FACTS)
        leader.workflow_history.clear()
        unit.__ac_local_roles__ = {"so-y-te.head": ["Board Head"]}
        publish_as_they_stand(site.portal_setup)
        assert api.content.get_state(leader) == "published"
    assert "Editor" in dict(unit.get_local_roles())["so-y-te.update"]
    transaction.commit()
    assert LEADER["title"] in client().get(UNIT, headers=HTML).text
