"""Offers over the API: every rule by role, and nothing of a unit beyond its offer."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.testing_people import join_board
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from base64 import b64encode
from datetime import timedelta
from made_once import made_once
from plone import api
import pytest
import transaction


PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00"
    b"\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@pytest.fixture
def section(site, boards):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
@made_once
def approved(section, publish):
    return publish(section, "so-y-te", "approved", title="Tin kín")


@pytest.fixture
@made_once
def published(section, publish):
    return publish(section, "so-y-te", "published", title="Tin công khai")


@pytest.fixture
def post(site, client):
    """POST @offer on an item as somebody; the status and the body."""

    def send(user, item, act, **stated):
        path = item.absolute_url().removeprefix(site.absolute_url())
        body = {"act": act, **stated}
        answer = client(user).post(f"/++api++{path}/@offer", json=body)
        transaction.begin()
        return answer.status_code, answer.json()

    return send


def types(body):
    return [reason["type"] for reason in body["error"]["reasons"]]


@pytest.mark.regulation("3.1", "8.2")
def test_offer_accept_and_end(site, client, published, post):
    status, body = post("so-y-te-publish", published, "offer", reason="Xin đăng")
    assert (status, body["state"], body["acts"]) == (200, "offered", ["withdraw"])
    words = {"heading": "Tên khác", "declaration": True}
    status, body = post("ubnd-head", published, "accept", **words)
    assert (status, body["state"]) == (200, "accepted")
    assert body["offers"][0]["heading"] == "Tên khác"
    found = client().get("/++api++/@search?shown_on=ubnd").json()
    assert published.absolute_url() in [item["@id"] for item in found["items"]]
    status, body = post("ubnd-head", published, "end")
    assert (status, types(body)) == (400, ["reason_missing"])
    status, body = post("ubnd-head", published, "end", reason="Hết thời sự")
    assert (status, body["state"]) == (200, "ended")
    found = client().get("/++api++/@search?shown_on=ubnd").json()
    assert published.absolute_url() not in [item["@id"] for item in found["items"]]


@pytest.mark.regulation("4.2a", "9.1")
def test_words_of_the_main_sites_own_are_no_reviewers_alone(
    site, client, published, post
):
    post("so-y-te-publish", published, "offer")
    picture = {"data": b64encode(PIXEL).decode(), "filename": "a.gif"}
    said = ({"heading": "Một người"}, {"lead": "Một người"}, {"picture": picture})
    for own in said:
        words = {**own, "declaration": True}
        status, body = post("ubnd-review", published, "accept", **words)
        assert (status, types(body)) == (400, ["words_not_your_level"])
        status, body = post("ubnd-head", published, "accept", **own)
        assert (status, types(body)) == (400, ["declaration_missing"])
    secret = {"lead": "TỐI MẬT", "declaration": True}
    status, body = post("ubnd-head", published, "accept", **secret)
    assert (status, types(body)) == (400, ["secrecy_mark"])
    assert post("ubnd-review", published, "accept")[0] == 200
    words = {"heading": "Một người", "declaration": True}
    status, body = post("ubnd-review", published, "words", **words)
    assert (status, types(body)) == (400, ["words_not_your_level"])
    assert "Một người" not in client().get("/vi/rss.xml").text
    assert post("ubnd-head", published, "words", **words)[0] == 200
    # Nor does the reviewer take away what the head says.
    for sent in ({}, {"drop_picture": True}):
        status, body = post("ubnd-review", published, "words", **sent)
        assert (status, types(body)) == (400, ["words_not_your_level"])
    assert post("ubnd-head", published, "words")[0] == 200


EVERYBODY = (
    None,
    "so-y-te-update",
    "so-y-te-review",
    "so-y-te-publish",
    "so-y-te-head",
    "huyen-hiep-hoa-update",
    "huyen-hiep-hoa-review",
    "huyen-hiep-hoa-publish",
    "huyen-hiep-hoa-head",
    "ubnd-update",
    "ubnd-review",
    "ubnd-publish",
    "ubnd-head",
    "van-phong",
)
OF_UNIT = {"so-y-te-update", "so-y-te-review", "so-y-te-publish", "so-y-te-head"}
MAIN = {"ubnd-review", "ubnd-head"}
OFFERING = ("so-y-te-publish", "so-y-te-head")
INSIDE = OF_UNIT | {"van-phong"}


def others_than(some):
    return [user for user in EVERYBODY if user not in some]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("who_may", OFFERING)
def test_who_may_offer_an_approved_item(approved, post, who_may):
    for user in others_than(OFFERING):
        status, body = post(user, approved, "offer")
        if user in INSIDE:
            assert (status, types(body)) == (400, ["not_your_level"]), user
        else:
            assert status == 404, user
            assert "kín" not in str(body)
    status, body = post(who_may, approved, "offer")
    assert (status, body["state"]) == (200, "offered")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("who_may", sorted(MAIN))
def test_who_may_decide_on_an_approved_item(approved, post, who_may):
    post("so-y-te-publish", approved, "offer")
    for user in others_than(MAIN):
        status, body = post(user, approved, "decline", reason="Trùng tin")
        if user in INSIDE:
            assert (status, types(body)) == (400, ["not_main_board"]), user
        else:
            assert status == 404, user
    status, body = post(who_may, approved, "decline", reason="Trùng tin")
    assert (status, body["state"]) == (200, "declined")


@pytest.mark.regulation("14.2")
def test_who_sees_the_queue(site, client, approved, post):
    post("so-y-te-publish", approved, "offer")
    for user in EVERYBODY:
        for root in ("vi", "en"):
            answer = client(user).get(f"/++api++/{root}/@offers")
            if user in MAIN:
                (row,) = answer.json()["items"]
                assert (row["title"], row["unit"]) == ("Tin kín", "so-y-te")
                assert (row["state"], row["review_state"]) == ("offered", "approved")
            else:
                assert answer.status_code == (401 if user is None else 403)
                assert "kín" not in answer.text


@pytest.mark.regulation("14.2")
def test_an_offer_opens_nothing_else_of_the_unit(site, client, approved, post, publish):
    other = publish(approved.__parent__, "so-y-te", "approved", title="Tin khác")
    post("so-y-te-publish", approved, "offer")
    main = client("ubnd-head")
    base = site.absolute_url()
    for item in (approved, other):
        path = item.absolute_url().removeprefix(base)
        assert main.get(f"/++api++{path}").status_code == 404
        assert main.get(f"/++api++{path}/@history").status_code == 404
    assert main.get(f"/++api++/vi/@offers/{other.UID()}").status_code == 404
    path = other.absolute_url().removeprefix(base)
    assert main.get(f"/++api++{path}/@offer").status_code == 404
    found = main.get("/++api++/@search?portal_type=News Item").json()
    assert found["items_total"] == 0


@pytest.mark.regulation("3.1")
def test_deciding_through_the_queue(client, approved, post):
    post("so-y-te-publish", approved, "offer")
    address = f"/++api++/vi/@offers/{approved.UID()}"
    for user in ("so-y-te-head", "ubnd-publish", None):
        answer = client(user).post(address, json={"act": "accept"})
        assert answer.status_code == (401 if user is None else 403)
    answer = client("ubnd-review").post(address, json={"act": "accept"})
    assert (answer.status_code, answer.json()["state"]) == (200, "accepted")


@pytest.mark.regulation("5.2")
def test_taking_over_from_a_desk(site, client, boards, publish, post):
    for level in Level:
        join_board(site, "hdnd", level, "Mat-khau-thu-1")
    section = site["vi"]["don-vi"]["hdnd"]["tin-tuc"]
    item = publish(section, "hdnd", "approved", title="Kỳ họp")
    post("hdnd-publish", item, "offer")
    status, body = post("ubnd-review", item, "accept")
    assert (status, types(body)) == (400, ["take_over_only"])
    into = site["vi"]["tin-tuc"].UID()
    status, body = post("ubnd-review", item, "accept", derive_into=into)
    assert status == 200
    derived = client("ubnd-update").get(body["offers"][0]["derived"]).json()
    assert (derived["title"], derived["review_state"]) == ("Kỳ họp", "draft")
    status, body = post("hdnd-head", item, "offer")
    assert (status, types(body)) == (400, ["already_offered"])
    own = client("hdnd-head").get(f"{item.absolute_url()}/@offer").json()
    assert own["offers"][0]["derived"] is None


@pytest.mark.regulation("5.2")
def test_what_is_taken_over_waits_for_the_day_of_its_own_board(
    site, client, section, approved, post
):
    path = f"/++api++/vi/don-vi/so-y-te/tin-tuc/{approved.getId()}"
    day = {"effective": (now_utc() + timedelta(days=3)).isoformat()}
    publisher, visitor = client("so-y-te-publish"), client()
    assert publisher.post(f"{path}/@workflow/publish", json=day).status_code == 200
    post("so-y-te-publish", approved, "offer")
    into = site["vi"]["tin-tuc"].UID()
    status, body = post("ubnd-review", approved, "accept", derive_into=into)
    assert status == 200
    derived = body["offers"][0]["derived"].replace(visitor.base, "/++api++")
    for level, step in (
        ("update", "submit"),
        ("review", "approve"),
        ("publish", "publish"),
    ):
        taken = client(f"ubnd-{level}").post(
            f"{derived}/@workflow/{step}", json=STATEMENTS.get(step, {})
        )
        assert taken.status_code == 200, taken.text
    for one in (path, derived):
        answer = visitor.get(one)
        assert answer.status_code == 404 and "Tin kín" not in answer.text


@pytest.mark.regulation("4.2a", "14.2")
def test_nobody_on_both_boards_publishes_own_words_by_an_offer(
    site, client, section, publish, post
):
    item = publish(section, "so-y-te", "draft", title="Một người")
    store, both = board_store(), "ubnd-head"
    store.add(
        Membership("so-y-te", both, Level.HEAD, Position.DEPUTY, now_utc(), "admin")
    )
    transaction.commit()
    one = client(both)
    path = f"/++api++/vi/don-vi/so-y-te/tin-tuc/{item.getId()}"
    assert one.patch(path, json={"title": "Lời của tôi"}).status_code == 204
    approval = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
    alone = {**approval, "emergency": True, "comment": "Lũ"}
    assert one.post(f"{path}/@workflow/publish", json=alone).status_code == 200
    assert post(both, item, "offer")[0] == 200
    into = site["vi"]["tin-tuc"].UID()
    status, body = post(both, item, "accept", derive_into=into)
    assert status == 200
    derived = body["offers"][0]["derived"].replace(one.base, "/++api++")
    assert one.post(f"{derived}/@workflow/submit", json={}).status_code == 200
    refused = one.post(f"{derived}/@workflow/approve", json=approval)
    assert refused.status_code == 400
    assert "own_text" in refused.text
    # Another of the main board may.
    other = client("ubnd-review").post(f"{derived}/@workflow/approve", json=approval)
    assert other.status_code == 200


@pytest.mark.regulation("3.1")
def test_own_picture_is_public_only_while_the_item_is_listed(client, published, post):
    post("so-y-te-publish", published, "offer")
    picture = {"data": b64encode(PIXEL).decode(), "filename": "a.gif"}
    address = f"/vi/@@main-site-picture/{published.UID()}"
    assert client().get(address).status_code == 404
    said = {"picture": picture, "declaration": True}
    status, body = post("ubnd-head", published, "accept", **said)
    assert (status, body["picture"], body["picture_waits"]) == (200, False, True)
    assert client().get(address).status_code == 404
    seen = body["seen"]
    assert post("ubnd-review", published, "picture")[0] == 412
    for who, status in (("ubnd-publish", 403), ("ubnd-head", 409)):
        assert post(who, published, "picture", seen=seen)[0] == status
    status, body = post("ubnd-review", published, "picture", seen=seen)
    assert status == 200, body
    assert (body["picture"], body["picture_waits"]) == (True, False)
    assert post("ubnd-review", published, "picture", seen=body["seen"])[0] == 409
    told = [
        one.details.get("picture", "") for one in act_store().of_item(published.UID())
    ]
    assert len({*filter(None, told)}) == 1 and len([*filter(None, told)]) == 2
    answer = client().get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/png"
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username="so-y-te-publish"):
        tool.doActionFor(published, "withdraw", comment="Sai", ground="inaccurate")
    transaction.commit()
    assert client().get(address).status_code == 404


BAD_INPUT = [
    ({"act": "steal"}, "unknown_act"),
    ({"act": ["accept"]}, "unknown_act"),
    ({"act": None}, "unknown_act"),
    ({"act": "accept", "heading": {"a": 1}}, "unreadable"),
    ({"act": "accept", "lead": 5}, "unreadable"),
    ({"act": "accept", "derive_into": ["x"]}, "unreadable"),
    ({"act": "accept", "derive_into": "../../x"}, "unknown_section"),
    ({"act": "accept", "picture": "x"}, "picture_unreadable"),
    ({"act": "accept", "picture": {"data": "%%%"}}, "picture_unreadable"),
    ({"act": "accept", "picture": {"data": ""}}, "picture_unreadable"),
    (
        {"act": "accept", "picture": {"data": b64encode(b"<svg/>").decode()}},
        "picture_unreadable",
    ),
    ({"act": "accept", "picture": {"data": "A" * 8_000_000}}, "picture_too_large"),
    ({"act": "accept", "picture": {"data": "A" * 16_000_000}}, "picture_too_large"),
    ({"act": "decline", "reason": "x" * 5001}, "reason_too_long"),
    ({"act": "accept", "heading": "x" * 10_000}, "heading_too_long"),
]


@pytest.mark.regulation("3.1")
def test_bad_input_gets_a_clear_answer(client, published, post):
    post("so-y-te-publish", published, "offer")
    for stated, expected in BAD_INPUT:
        answer = client("ubnd-review").post(
            f"{published.absolute_url()}/@offer", json=stated
        )
        assert answer.status_code == 400, expected
        error = answer.json()["error"]
        assert expected in [error["type"], *(one["type"] for one in error["reasons"])]


@pytest.mark.regulation("15.5")
def test_no_login_name_leaves_the_portal(client, published, post):
    post("so-y-te-publish", published, "offer")
    post("ubnd-review", published, "decline", reason="Trùng tin")
    queue = client("ubnd-head").get("/++api++/vi/@offers?tray=declined")
    own = client("so-y-te-head").get(f"{published.absolute_url()}/@offer")
    for answer in (queue, own):
        assert answer.status_code == 200
        for name in ("so-y-te-publish", "ubnd-review"):
            assert name not in answer.text


@pytest.mark.regulation("3.1")
def test_the_queue_comes_in_batches(client, section, publish, post):
    items = [publish(section, "so-y-te", title=f"Tin {n}") for n in range(3)]
    for item in items:
        post("so-y-te-head", item, "offer")
    answer = client("ubnd-head").get("/++api++/vi/@offers?b_size=2").json()
    assert answer["items_total"] == 3
    assert [row["title"] for row in answer["items"]] == ["Tin 0", "Tin 1"]
    rest = client("ubnd-head").get(answer["batching"]["next"]).json()
    assert [row["title"] for row in rest["items"]] == ["Tin 2"]
    answer = client("ubnd-head").get("/++api++/vi/@offers?tray=all")
    assert answer.status_code == 400


@pytest.mark.regulation("4.2a", "7.2e")
def test_the_main_sites_words_close_with_the_item(site, client, published, post):
    post("so-y-te-publish", published, "offer", reason="Lời của đơn vị")
    words = {"heading": "Tên khác", "lead": "Tóm tắt khác"}
    words["declaration"] = True
    assert post("ubnd-head", published, "accept", **words)[0] == 200
    with api.env.adopt_user(username="so-y-te-publish"):
        tool = api.portal.get_tool("portal_workflow")
        stated = {"comment": "Lộ", "ground": "secrecy"}
        tool.doActionFor(published, "withdraw", **stated)
    transaction.commit()
    board = client("ubnd-review")
    for path in (
        f"/++api++/vi/@offers/{published.UID()}",
        f"/vi/@@decide-offer/{published.UID()}",
        "/vi/@@offers",
        "/++api++/vi/@offers?tray=declined",
    ):
        accept = "application/json" if "api" in path else "text/html"
        answer = board.get(path, headers={"Accept": accept})
        assert answer.status_code == 200, path
        said = ("Tên khác", "Tóm tắt khác", "Tin công khai", "Lời của đơn vị")
        for word in said:
            assert word not in answer.text, path
