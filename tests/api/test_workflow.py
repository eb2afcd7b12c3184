"""The workflow over the API: what is asked for, what is answered (9.1, 4.2a, 14.2)."""

import pytest


@pytest.fixture
def section(site):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def address(item):
    return "/++api++/" + "/".join(item.getPhysicalPath()[2:])


def reasons(answer):
    assert answer.status_code == 400
    return [one["type"] for one in answer.json()["error"]["reasons"]]


@pytest.mark.regulation("9.1", "4.2a", "14.2")
def test_an_item_goes_its_way(site, boards, client, publish, section):
    item = publish(section, "so-y-te", "draft")
    path = address(item)
    done = client("so-y-te-update").post(f"{path}/@workflow/submit", json={})
    assert (done.status_code, done.json()["review_state"]) == (200, "pending")
    assert done.json()["next"].startswith("Đang ở mức Kiểm duyệt: ")
    review = client("so-y-te-review")
    answer = review.post(f"{path}/@workflow/approve", json={})
    assert reasons(answer) == ["declaration_missing", "confirmation_missing"]
    stated = {
        "declaration": True,
        "confirmation": "confirmed",
        "confirmed_by": "Sở Y tế",
    }
    done = review.post(f"{path}/@workflow/approve", json=stated)
    assert (done.status_code, done.json()["review_state"]) == (200, "approved")
    assert done.json()["details"]["confirmation"] == "confirmed"
    assert done.json()["next"].startswith("Đang ở mức Xuất bản: ")
    publisher = client("so-y-te-publish")
    done = publisher.post(f"{path}/@workflow/publish", json={})
    assert (done.status_code, done.json()["review_state"]) == (200, "published")
    assert done.json()["next"] is None
    assert client().get(path).status_code == 200
    answer = publisher.post(f"{path}/@workflow/withdraw", json={})
    assert sorted(reasons(answer)) == ["ground_missing", "reason_missing"]
    withdrawal = {"comment": "Sai số liệu", "ground": "inaccurate"}
    done = publisher.post(f"{path}/@workflow/withdraw", json=withdrawal)
    assert done.json()["review_state"] == "withdrawn"
    assert client().get(path).status_code == 410


@pytest.mark.regulation("9.1", "14.2", "15.2")
def test_nothing_is_approved_or_published_unread(boards, client, publish, section):
    """By no program either, for one item or for many."""
    item = publish(section, "so-y-te", "pending")
    path, bulk = address(item), "/++api++/@workflow-bulk"
    stated = {"declaration": True, "confirmation": "unconfirmed"}
    for user, step in (("so-y-te-review", "approve"), ("so-y-te-publish", "publish")):
        who = client(user)
        many = {"uids": [item.UID()], "transition": step, **stated}
        for seen in (None, "", "0" * 64):
            one = who.post(f"{path}/@workflow/{step}", json={**stated, "seen": seen})
            assert (one.status_code, one.json()["error"]["type"]) == (
                412,
                "changed_meanwhile",
            ), (step, seen)
            said = {} if seen is None else {"seen": {item.UID(): seen}}
            (told,) = who.post(bulk, json={**many, **said}).json()["items"]
            assert [one["type"] for one in told["reasons"]] == ["changed_meanwhile"]
            assert told["done"] is False
        read = who.get(f"{path}/@workflow").json()["seen"]
        done = who.post(f"{path}/@workflow/{step}", json={**stated, "seen": read})
        assert done.status_code == 200, done.text


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    ("user", "transition", "expected"),
    [
        ("so-y-te-update", "approve", ["wrong_state"]),
        ("so-y-te-review", "submit", ["not_your_level"]),
        ("so-y-te-update", "publish", ["not_your_level"]),
        ("so-y-te-head", "publish", None),
    ],
)
def test_refusals_say_why(
    site, boards, client, publish, section, user, transition, expected
):
    item = publish(section, "so-y-te", "draft")
    answer = client(user).post(f"{address(item)}/@workflow/{transition}", json={})
    if expected is None:
        assert "emergency_only" in reasons(answer)
    else:
        assert reasons(answer) == expected
    assert answer.json()["error"]["message"]


UNREADABLE = [
    {"comment": 5},
    {"ground": "weather"},
    {"confirmation": ["confirmed"]},
    {"effective": "tomorrow"},
    {"effective": {"a": 1}},
    {"declaration": [1]},
    {"emergency": "maybe"},
]


@pytest.mark.regulation("14.2")
def test_unreadable_statements_are_refused(site, boards, client, publish, section):
    item = publish(section, "so-y-te", "draft")
    for body in UNREADABLE:
        answer = client("so-y-te-update").post(
            f"{address(item)}/@workflow/submit", json=body
        )
        assert answer.status_code in (200, 400), body
        if body != {"emergency": "maybe"}:
            assert reasons(answer) == ["unreadable"]


@pytest.mark.regulation("14.2")
def test_unknown_transition(site, boards, client, publish, section):
    item = publish(section, "so-y-te", "draft")
    answer = client("so-y-te-update").post(f"{address(item)}/@workflow/burn", json={})
    assert answer.json()["error"]["type"] == "unknown_transition"


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
)
@pytest.mark.parametrize("name", ["effective", "expires"])
def test_a_day_beyond_the_calendar_is_refused(
    site, boards, client, publish, section, name, moment
):
    item = publish(section, "so-y-te", "approved")
    body = {name: moment}
    answer = client("so-y-te-publish").post(
        f"{address(item)}/@workflow/publish", json=body
    )
    assert reasons(answer) == ["unreadable"]


@pytest.mark.regulation("4.2b")
@pytest.mark.parametrize(
    "stated", [{"on_behalf_capacity": "TM."}, {"on_behalf_document": "12/CV"}]
)
def test_a_consent_names_its_leader(site, boards, client, publish, stated):
    item = publish(site["vi"]["tin-tuc"], "ubnd", "pending")
    body = {
        "declaration": True,
        "confirmation": "confirmed",
        "confirmed_by": "UBND tỉnh",
        **stated,
    }
    answer = client("ubnd-head").post(f"{address(item)}/@workflow/approve", json=body)
    assert "leader_missing" in reasons(answer)
