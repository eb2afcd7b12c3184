"""`POST @workflow-bulk`: a step for many items, one result for each."""

from bacgiang.policy.editorial.acts.kinds import APPROVE
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.bulk.service import MOST_ITEMS
from collections.abc import Callable
from plone import api
import pytest
from read_first import BOUND
from read_first import SEEN
import transaction
from typing import Any


ADDRESS = "/++api++/@workflow-bulk"
NAMES = {"update": "so-y-te-update", "review": "so-y-te-review"}
NAMES |= {"publish": "so-y-te-publish", "head": "so-y-te-head"}
APPROVAL = {"declaration": True, "confirmation": "unconfirmed"}
VIETNAMESE = {"Accept": "application/json", "Accept-Language": "vi"}


@pytest.fixture
def make(site: Any, boards: None, publish: Any) -> Callable[..., Any]:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]

    def item(state: str = "draft", **fields: Any) -> Any:
        return publish(section, "so-y-te", state, **fields)

    return item


@pytest.fixture
def step(site: Any, client: Any) -> Callable[..., dict[str, Any]]:
    """A step for some items; the answer as data."""

    def act(level: str, transition: str, *items: Any, **said: Any) -> dict[str, Any]:
        uids = [one if isinstance(one, str) else one.UID() for one in items]
        body = {"uids": uids, "transition": transition, **said}
        if transition in BOUND and not {SEEN, "dry_run"} & said.keys():
            # They are looked at before.
            look = {**body, "dry_run": True}
            told = client(NAMES[level]).post(ADDRESS, json=look).json()["items"]
            body[SEEN] = {one["UID"]: one.get(SEEN) for one in told}
        answer = client(NAMES[level]).post(ADDRESS, json=body, headers=VIETNAMESE)
        assert answer.status_code == 200, answer.text
        site._p_jar.sync()
        return answer.json()

    return act


def state(item: Any) -> str:
    return api.content.get_state(item)


def reasons(answer: dict[str, Any]) -> list[list[str]]:
    return [[one["type"] for one in item["reasons"]] for item in answer["items"]]


@pytest.mark.regulation("4.2a", "9.1", "14.2")
def test_each_item_is_judged_and_recorded_by_itself(
    site: Any, make: Any, step: Any
) -> None:
    ready, bare = make("pending"), make("pending")
    bare.source = ""
    transaction.commit()
    done = make("published")
    answer = step("review", "approve", ready, bare, done, "khong-co", **APPROVAL)
    assert reasons(answer) == [
        [],
        ["attribution_missing"],
        ["wrong_state"],
        ["not_found"],
    ]
    assert (answer["done"], answer["refused"]) == (1, 3)
    assert [one["review_state"] for one in answer["items"]] == [
        "approved",
        "pending",
        "published",
        "",
    ]
    assert [state(one) for one in (ready, bare, done)] == [
        "approved",
        "pending",
        "published",
    ]
    acts = {one: list(act_store(site).of_item(one.UID()))[-1] for one in (ready, bare)}
    assert acts[ready].kind == APPROVE
    assert acts[ready].details["together"] is True
    assert acts[bare].kind != APPROVE
    turns = [one["next"] for one in answer["items"]]
    assert turns[0].startswith("Đang ở mức Xuất bản: ")
    assert turns[1:] == [None] * 3
    assert "nguồn" in answer["items"][1]["reasons"][0]["message"]


@pytest.mark.regulation("4.2a")
def test_without_the_declaration_nothing_is_approved(make: Any, step: Any) -> None:
    items = [make("pending"), make("pending")]
    answer = step("review", "approve", *items, confirmation="unconfirmed")
    assert reasons(answer) == [["declaration_missing"], ["declaration_missing"]]
    assert [state(one) for one in items] == ["pending", "pending"]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("level", ["update", "review", "publish"])
def test_nobody_publishes_beyond_their_level(make: Any, step: Any, level: str) -> None:
    items = {"pending": make("pending"), "approved": make("approved")}
    answer = step(level, "publish", *items.values(), **APPROVAL)
    may = {"publish": {"approved"}}.get(level, set())
    assert {name for name, one in items.items() if state(one) == "published"} == may
    assert answer["done"] == len(may)


@pytest.mark.regulation("4.2a")
def test_a_mark_of_secrecy_stops_its_item_alone(make: Any, step: Any) -> None:
    clean = make()
    marked = make(description="TUYỆT MẬT")
    answer = step("update", "submit", marked, clean)
    assert reasons(answer) == [["secrecy_mark"], []]
    assert (state(marked), state(clean)) == ("draft", "pending")


def test_a_dry_run_changes_nothing(site: Any, make: Any, step: Any) -> None:
    ready, done = make(), make("published")
    count = len(list(act_store(site).of_item(ready.UID())))
    answer = step("update", "submit", ready, done, dry_run=True)
    assert reasons(answer) == [[], ["wrong_state"]]
    assert (answer["dry_run"], state(ready)) == (True, "draft")
    # What it told is compared where it is sent back.
    seen = {one["UID"]: one["seen"] for one in answer["items"]}
    ready.title = "Khác"
    transaction.commit()
    assert reasons(step("update", "submit", ready, seen=seen)) == [
        ["changed_meanwhile"]
    ]
    assert len(list(act_store(site).of_item(ready.UID()))) == count


def test_the_same_again_is_told_by_the_state(make: Any, step: Any) -> None:
    item = make("approved")
    assert step("publish", "publish", item, item)["done"] == 1
    (again,) = step("publish", "publish", item)["items"]
    assert (again["done"], again["review_state"]) == (False, "published")


@pytest.mark.regulation("14.2", "5.1")
def test_of_another_boards_draft_nothing_is_told(
    site: Any, make: Any, step: Any, publish: Any
) -> None:
    foreign = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    item = publish(foreign, "huyen-hiep-hoa", "draft", title="Tin kín")
    (result,) = step("head", "submit", item)["items"]
    assert (result["title"], result["@id"]) == ("", "")
    assert [one["type"] for one in result["reasons"]] == ["not_found"]


def test_a_merged_copy_is_answered_with_its_item(
    site: Any, make: Any, step: Any
) -> None:
    from plone.app.iterate.interfaces import ICheckinCheckoutPolicy

    item = make("published")
    with api.env.adopt_user(username=NAMES["update"]):
        copy = ICheckinCheckoutPolicy(item).checkout(item.__parent__)
        copy.title = "Đã sửa"
        workflow = api.portal.get_tool("portal_workflow")
        workflow.doActionFor(copy, "submit")
    with api.env.adopt_user(username=NAMES["review"]):
        workflow.doActionFor(copy, "approve", **APPROVAL)
    transaction.commit()
    other = make("approved")
    answer = step("publish", "publish", copy, other)
    assert [one["review_state"] for one in answer["items"]] == ["published"] * 2
    assert answer["items"][0]["@id"] == item.absolute_url()
    assert item.title == "Đã sửa"


UID = "0" * 32


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "wrong_uids"),
        ({"uids": []}, "wrong_uids"),
        ({"uids": UID, "transition": "submit"}, "wrong_uids"),
        ({"uids": [UID, 5], "transition": "submit"}, "wrong_uids"),
        ({"uids": [[UID]], "transition": "submit"}, "wrong_uids"),
        ({"uids": [UID] * (MOST_ITEMS + 1), "transition": "submit"}, "wrong_uids"),
        ({"uids": [UID]}, "no_such_step"),
        ({"uids": [UID], "transition": "destroy"}, "no_such_step"),
        ({"uids": [UID], "transition": ["submit"]}, "no_such_step"),
        ({"uids": [UID], "transition": "submit", "declaration": 5}, "unreadable"),
        (
            {"uids": [UID], "transition": "publish", "emergency": True},
            "on_item_alone",
        ),
        (
            {"uids": [UID], "transition": "publish", "effective": "mai"},
            "unreadable",
        ),
    ],
)
def test_a_bad_call_is_refused_as_a_whole(
    client: Any, boards: None, body: dict[str, Any], code: str
) -> None:
    answer = client(NAMES["head"]).post(ADDRESS, json=body, headers=VIETNAMESE)
    assert answer.status_code == 400, answer.text
    error = answer.json()["error"]
    assert (error["type"], bool(error["message"])) == (code, True)


def test_visitors_are_asked_to_sign_in(client: Any, make: Any) -> None:
    item = make("approved")
    body = {"uids": [item.UID()], "transition": "publish"}
    assert client().post(ADDRESS, json=body).status_code == 401
    assert state(item) == "approved"
