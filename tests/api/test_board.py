"""A board over HTTP: by page and by API, for its own people and for everybody else."""

from .sent_forms import form_token
from bacgiang.policy.base.dates import today
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.register.lookup import get_unit
from datetime import timedelta
from lxml import html
from plone import api
import pytest
from tiers import in_turn
import transaction


SITE = "/vi/don-vi/so-y-te"
API = f"/++api++{SITE}/@board"
HTML = {"Accept": "text/html"}
TOMORROW = (today() + timedelta(days=1)).isoformat()

OTHERS = [
    *(f"huyen-hiep-hoa-{level}" for level in Level),
    *(f"ubnd-{level}" for level in Level),
]
COLLEAGUES = ["so-y-te-update", "so-y-te-review", "so-y-te-publish", "van-phong"]


@pytest.fixture(autouse=True)
def ready(site, boards):
    transaction.commit()


def so_y_te():
    """The board as the server left it."""
    transaction.begin()
    return board_with_code("so-y-te")


def membership(user_id, level=None):
    return next(
        key
        for key, one in so_y_te().active_of(user_id)
        if level is None or one.level == level
    )


def send(session, path=f"{SITE}/@@board", **form):
    data = {"_authenticator": form_token(session), **form}
    return session.post(path, data=data, headers=HTML)


def bodies():
    """One body for every way to change the board."""
    return {
        "add": {"user": "so-y-te-update", "levels": ["head"], "position": "head"},
        "invite": {"email": "x@example.org", "name": "X", "levels": ["head"]},
        "lend": {
            "lend": True,
            "user": "so-y-te-update",
            "levels": ["head"],
            "until": TOMORROW,
        },
    }


@pytest.mark.regulation("7.1", "8")
def test_head_adds_and_ends_by_api(client):
    head = client("so-y-te-head")
    body = {"user": "so-y-te-update", "levels": ["review"], "until": TOMORROW}
    answer = head.post(API, json=body)
    assert answer.status_code == 201
    (identifier,) = answer.json()["memberships"]
    assert so_y_te().holds("so-y-te-update", Level.REVIEW)
    listed = head.get(API).json()
    rows = [row for member in listed["members"] for row in member["memberships"]]
    assert {row["id"]: row["until"] for row in rows}[identifier] == TOMORROW
    ended = head.delete(f"{API}/{identifier}")
    assert ended.status_code == 204
    assert not so_y_te().holds("so-y-te-update", Level.REVIEW)
    again = head.delete(f"{API}/{identifier}")
    assert (again.status_code, again.json()["error"]["type"]) == (400, "already_ended")


@pytest.mark.regulation("7.1", "14.2")
def test_who_was_a_member_once_is_asked_as_anybody_is(client):
    """To add and to take out would end sessions and tokens elsewhere, at will."""
    head = client("so-y-te-head")
    assert head.delete(f"{API}/{membership('so-y-te-update')}").status_code == 204
    body = {"user": "so-y-te-update", "levels": ["update"], "position": "member"}
    answer = head.post(API, json=body)
    assert (answer.status_code, answer.json()["status"]) == (202, "invited")
    assert not so_y_te().active_of("so-y-te-update")


@pytest.mark.regulation("7.1", "8")
def test_head_adds_lends_and_ends_by_page(client):
    head = client("so-y-te-head")
    added = send(
        head, act="add", user="so-y-te-update", **{"levels:list": ["review", "publish"]}
    )
    assert (added.status_code, added.headers["Location"]) == (
        303,
        f"{head.base}{SITE}/@@board",
    )
    assert so_y_te().holds("so-y-te-update", Level.PUBLISH)
    lent = send(head, act="lend", user="so-y-te-review", levels="head", until=TOMORROW)
    assert lent.status_code == 303
    assert so_y_te().holds("so-y-te-review", Level.HEAD)
    ended = send(
        head, act="end", id=membership("so-y-te-update", "review"), perform="1"
    )
    assert ended.status_code == 303
    assert not so_y_te().holds("so-y-te-update", Level.REVIEW)
    page = head.get(f"{SITE}/@@board", headers=HTML).text
    assert page.count("so-y-te-update@example.org") >= 1
    levels = html.fromstring(page).xpath("//*[@id='board-lend-level']/option/@value")
    assert levels == ["", "update", "review", "publish", "head"]
    assert 'id="board-history"' in page


def test_a_lent_level_reaches_the_site_at_once(client):
    head, borrower = client("so-y-te-head"), client("so-y-te-review")
    assert borrower.get(API).json()["can_manage"] is False
    body = {**bodies()["lend"], "user": "so-y-te-review"}
    assert head.post(API, json=body).json()["status"] == "lent"
    assert borrower.get(API).json()["can_manage"] is True


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("user", in_turn([None, *OTHERS], of=3))
def test_other_boards_and_the_public_neither_see_nor_change(client, user):
    session = client(user)
    before = len(list(so_y_te().store.of_unit("so-y-te")))
    identifier = membership("so-y-te-update")
    answers = [session.get(API), session.delete(f"{API}/{identifier}")]
    answers += [session.post(API, json=body) for body in bodies().values()]
    page = session.get(f"{SITE}/@@board", headers=HTML)
    answers += [page]
    for form in ({"act": "end", "id": identifier}, {"act": "add", "user": "x"}):
        answers.append(send(session, **form))
    for answer in answers:
        assert answer.status_code in (302, 401, 403)
        assert "so-y-te-" not in answer.text.replace(user or "-", "")
        if answer.status_code == 302:
            assert "login" in answer.headers["Location"]
    assert so_y_te().active_of("so-y-te-update")
    assert len(list(so_y_te().store.of_unit("so-y-te"))) == before


@pytest.mark.regulation("14.2", "5.1")
@pytest.mark.parametrize("user", in_turn(COLLEAGUES, of=2))
def test_colleagues_and_the_standing_office_see_but_do_not_change(client, user):
    session = client(user)
    seen = session.get(API)
    assert seen.status_code == 200
    assert seen.json()["can_manage"] is False
    assert "invitations" not in seen.json()
    assert "@example.org" not in seen.text
    assert [one["user_id"] for one in seen.json()["members"]] == [""] * 4
    page = session.get(f"{SITE}/@@board", headers=HTML)
    assert page.status_code == 200
    assert "@example.org" not in page.text.replace("no-reply@", "")
    assert 'id="board-add"' not in page.text
    before = len(list(so_y_te().store.of_unit("so-y-te")))
    for body in bodies().values():
        answer = session.post(API, json=body)
        error = answer.json()["error"]
        assert (answer.status_code, error["type"]) == (403, "not_board_head")
        assert error["message"]
    identifier = membership("so-y-te-head")
    assert session.delete(f"{API}/{identifier}").status_code == 403
    for form in (
        {"act": "end", "id": identifier},
        {"act": "add", "user": "so-y-te-update", "levels:list": "head"},
        {"act": "lend", "user": "so-y-te-update", "levels": "head"},
    ):
        assert send(session, **form).status_code == 403
    assert so_y_te().own_head_level("so-y-te-head")
    assert len(list(so_y_te().store.of_unit("so-y-te"))) == before


@pytest.mark.regulation("14.2")
def test_a_head_cannot_reach_over_to_another_board(client):
    head = client("so-y-te-head")
    transaction.begin()
    foreign, _one = board_with_code("huyen-hiep-hoa").active()[0]
    answer = head.delete(f"{API}/{foreign}")
    assert answer.status_code == 404
    assert answer.json()["error"]["type"] == "unknown_membership"
    page = send(head, act="end", id=foreign, code="huyen-hiep-hoa")
    assert page.status_code == 400
    transaction.begin()
    assert len(board_with_code("huyen-hiep-hoa").active()) == len(Level)


@pytest.mark.regulation("2.1")
@pytest.mark.parametrize("root", ["/vi", "/en"])
def test_the_main_board_stands_on_both_language_roots(client, root):
    answer = client("ubnd-head").get(f"/++api++{root}/@board").json()
    assert (answer["unit"], answer["can_manage"]) == ("ubnd", True)
    assert client("so-y-te-head").get(f"/++api++{root}/@board").status_code == 403
    page = client("ubnd-head").get(f"{root}/@@board", headers=HTML)
    assert 'id="board-add"' in page.text


def test_the_board_stands_on_sites_alone(client):
    admin = client("admin")
    for path in ("/@@board", "/vi/to-chuc/@@board", f"{SITE}/tin-tuc/@@board"):
        assert admin.get(path, headers=HTML).status_code == 404


def test_what_waits_is_told_before_the_only_publisher_leaves(client):
    head, board = client("so-y-te-head"), so_y_te()
    (only,) = (key for key, one in board.active() if one.level == Level.PUBLISH.value)
    asked = send(head, act="end", id=only)
    assert 'id="left-alone"' in asked.text


def test_the_last_head_is_refused_in_words(client):
    head = client("so-y-te-head")
    answer = head.delete(f"{API}/{membership('so-y-te-head')}")
    error = answer.json()["error"]
    assert (answer.status_code, error["type"]) == (400, "last_head")
    page = send(head, act="end", id=membership("so-y-te-head"))
    assert page.status_code == 400
    assert 'id="reasons"' in page.text


@pytest.mark.parametrize(
    "body",
    [
        {"user": {"a": 1}, "levels": ["update"]},
        {"user": "a", "levels": [{}]},
        {"user": "a", "levels": "everything"},
        {"user": "a", "levels": ["update"], "until": "mai"},
        {"user": "x" * 10_000, "levels": ["update"]},
        {"lend": True, "user": [], "levels": 3},
    ],
)
def test_bad_input_gets_a_clear_answer(client, body):
    answer = client("so-y-te-head").post(API, json=body)
    assert answer.status_code == 400
    assert set(answer.json()["error"]) == {"type", "message", "reasons"}


def test_a_form_without_authenticator_changes_nothing(client):
    head = client("so-y-te-head")
    form = {"act": "end", "id": membership("so-y-te-update")}
    answer = head.post(f"{SITE}/@@board", data=form, headers=HTML)
    assert answer.status_code == 403
    assert so_y_te().active_of("so-y-te-update")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "path", ["/++api++/@users", "/++api++/@groups", "/++api++/@users?query=hiep"]
)
def test_a_head_lists_no_accounts(client, path):
    answer = client("so-y-te-head").get(path)
    assert answer.status_code in (401, 403) or answer.json() in ([], {"items": []})
    assert "huyen-hiep-hoa" not in answer.text


@pytest.mark.regulation("14.2")
def test_the_board_tells_a_head_nothing_of_accounts(client):
    head = client("so-y-te-head")
    answers = []
    for user in ("huyen-hiep-hoa-head", "khong-co-ai"):
        answer = head.post(API, json={"user": user, "levels": ["update"]})
        answers.append((answer.status_code, answer.json()["status"]))
    assert answers == [(202, "invited"), (202, "invited")]


def test_a_read_writes_nothing(client, site):
    for path in ("/vi", SITE):
        client().get(path, headers=HTML)  # portlets keep settings at first sight
    before = site._p_jar.db().lastTransaction()
    for user in (None, "so-y-te-update", "so-y-te-head"):
        session = client(user)
        session.get(API)
        session.get(f"{SITE}/@@board", headers=HTML)
        session.get("/vi/@@join/khong-co", headers=HTML)
    assert site._p_jar.db().lastTransaction() == before


@pytest.mark.whole_pages
def test_the_action_shows_on_sites_to_their_people(client):
    link = f"{SITE}/@@board"
    assert link in client("so-y-te-update").get(SITE, headers=HTML).text
    assert link not in client("huyen-hiep-hoa-head").get(SITE, headers=HTML).text
    section = client("so-y-te-update").get(f"{SITE}/tin-tuc", headers=HTML).text
    assert f"{SITE}/tin-tuc/@@board" not in section


@pytest.mark.regulation("15.5")
def test_a_short_password_is_refused_by_plones_own_way(site):
    tool = api.portal.get_tool("portal_registration")
    assert "10" in tool.testPasswordValidity("chin-ky-t")
    assert tool.testPasswordValidity("muoi-ky-tu") is None


@pytest.mark.regulation("2.2a")
def test_nobody_joins_a_closed_unit(site, client):
    """Its successor's head manages the closed site, but no board that has ended."""
    with api.env.adopt_roles(["Manager"]):
        merge_unit(get_unit("so-y-te"), "huyen-hiep-hoa", today(), "Sáp nhập")
    transaction.commit()
    head = client("huyen-hiep-hoa-head")
    for name, body in bodies().items():
        answer = head.post(API, json=body)
        assert answer.status_code == 400, name
        assert answer.json()["error"]["type"] == "unit_closed", name
    form = {"act": "add", "user": "so-y-te-update", "levels": "update"}
    answer = send(head, **form)
    assert answer.status_code == 400
    assert 'id="board-ended"' in answer.text
    assert 'id="board-add"' not in answer.text
