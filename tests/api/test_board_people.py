"""Joining, leaving and passwords over HTTP, with the mails that were written."""

from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.boards.rules import THE_BOARD
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.people.accounts import accounts_with_email
from bacgiang.policy.units.people.handing_over_store import responsible_for
from bacgiang.policy.units.people.reset_letter import writer
from email import message_from_bytes
from email.policy import default
from plone import api
import pytest
import re
import stat
from tiers import in_turn
import transaction


SITE = "/vi/don-vi/so-y-te"
API = f"/++api++{SITE}/@board"
HTML = {"Accept": "text/html"}
PASSWORD = "lua-chin-tren-doi-1"
NEWCOMER = {"email": "moi@example.org", "name": "Trần Thị Mới", "levels": ["update"]}


@pytest.fixture(autouse=True)
def ready(site, boards, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA", str(tmp_path))
    monkeypatch.delenv("MAIL_TO_FILES", raising=False)
    transaction.commit()


@pytest.fixture
def mails(tmp_path):
    def read():
        files = sorted((tmp_path / "mail").glob("*.eml"))
        assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)
        return [message_from_bytes(one.read_bytes(), policy=default) for one in files]

    return read


def link(message, part):
    return re.search(rf"https?://\S*{part}\S+", message.get_content()).group(0)


def submit(session, url, **form):
    """Send the form of a page with its authenticator."""
    page = session.get(url, headers=HTML)
    found = re.search(r'name="_authenticator"[^>]*value="(\w+)"', page.text)
    data = {"_authenticator": found.group(1) if found else "", **form}
    return session.post(url, data=data, headers=HTML)


def invite(client, **changes):
    answer = client("so-y-te-head").post(API, json={**NEWCOMER, **changes})
    assert answer.status_code == 202


def join(client, url, **changes):
    form = {
        "name": "Trần Thị Mới",
        "password": PASSWORD,
        "password_confirmation": PASSWORD,
    }
    return submit(client(), url, **{**form, **changes})


def signed_in(client, login, password):
    session = client()
    session.auth = (login, password)
    return session.get(API).status_code == 200


@pytest.mark.regulation("8", "14.2", "15.5")
def test_from_invitation_to_work(client, mails):
    invite(client)
    (message,) = mails()
    assert message["To"] == "moi@example.org"
    url = link(message, "/@@join/")
    page = client().get(url, headers=HTML)
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "same-origin"
    joined = join(client, url)
    assert joined.status_code == 200
    # Not back to the invitation, which is used up.
    assert "login?came_from=" in joined.text and "%2F%40%40my-work" in joined.text
    assert signed_in(client, "moi@example.org", PASSWORD)
    assert signed_in(client, "Moi@Example.org", PASSWORD)
    again = join(client, url)
    assert again.status_code == 410
    transaction.begin()
    assert len(accounts_with_email("moi@example.org")) == 1


@pytest.mark.regulation("14.2")
def test_an_address_that_somebody_else_states(client, mails):
    """The form is there all the same, and the way to one's own account beside it."""
    other = client("huyen-hiep-hoa-update")
    stated = {"email": "moi@example.org"}
    path = "/++api++/@users/huyen-hiep-hoa-update"
    assert other.patch(path, json=stated).status_code == 204
    invite(client)
    # The address before is told that it was changed.
    (invitation,) = (one for one in mails() if "/@@join/" in one.get_content())
    url = link(invitation, "/@@join/")
    page = client().get(url, headers=HTML).text
    assert 'id="join-new"' in page and 'id="join-own"' in page
    assert join(client, url).status_code == 200
    assert signed_in(client, "moi@example.org", PASSWORD)


def test_a_forged_token_is_not_found(client):
    for forged in ("x", "a" * 43, "%00"):
        answer = client().get(f"/vi/@@join/{forged}", headers=HTML)
        assert answer.status_code in (400, 404)
    assert client().get("/vi/@@join", headers=HTML).status_code == 404
    assert client().post("/vi/@@join/x", headers=HTML).status_code == 404


def test_an_invitation_called_back_is_gone(client, mails):
    invite(client)
    head = client("so-y-te-head")
    (row,) = head.get(API).json()["invitations"]
    assert (row["name"], row["who"]) == ("Trần Thị Mới", "moi@example.org")
    assert head.delete(f"{API}/{row['id']}").status_code == 204
    url = link(mails()[0], "/@@join/")
    assert client().get(url, headers=HTML).status_code == 410


def test_a_weak_password_is_refused_and_said_why(client, mails):
    invite(client)
    url = link(mails()[0], "/@@join/")
    weak = {"password": "ngan", "password_confirmation": "ngan"}
    answer = join(client, url, **weak)
    assert answer.status_code == 400
    assert "10" in re.search(r'id="reasons".*?</div>', answer.text, re.S).group(0)
    assert join(client, url).status_code == 200


def test_a_form_refuses_no_password_that_nobody_typed(client):
    form = client("so-y-te-head").get("/vi/@@change-password", headers=HTML).text
    assert "10 ký tự" in form and "đoán ra" not in form and ".." not in form


def test_whoever_joins_without_a_name_is_asked_for_the_own_name(client, mails):
    invite(client)
    answer = join(client, link(mails()[0], "/@@join/"), name=" ")
    assert answer.status_code == 400
    reasons = re.search(r'id="reasons".*?</div>', answer.text, re.S).group(0)
    assert "được mời" not in reasons
    assert "person you invite" not in reasons


def test_a_colleague_with_an_account_accepts_signed_in(client, mails):
    invite(client, email="huyen-hiep-hoa-update@example.org")
    url = link(mails()[0], "/@@join/")
    anonymous = client().get(url, headers=HTML)
    assert 'id="join-own"' in anonymous.text
    assert submit(client("huyen-hiep-hoa-head"), url).status_code in (400, 403)
    own = client("huyen-hiep-hoa-update")
    assert 'id="join-accept"' in own.get(url, headers=HTML).text
    assert submit(own, url).status_code == 200
    transaction.begin()
    for code in ("so-y-te", "huyen-hiep-hoa"):
        assert board_with_code(code).holds("huyen-hiep-hoa-update", Level.UPDATE)
    assert own.get(API).status_code == 200


@pytest.mark.regulation("14.2")
def test_the_administrator_opens_accounts_where_the_rule_says_so(client, mails):
    api.portal.set_registry_record("bacgiang.account_rule", "administrator")
    transaction.commit()
    invite(client)
    url = link(mails()[0], "/@@join/")
    assert 'id="join-waiting"' in client().get(url, headers=HTML).text
    assert join(client, url).status_code in (400, 403)
    page = "/vi/@@account-requests"
    for user in ("so-y-te-head", "ubnd-head", "van-phong"):
        assert client(user).get(page, headers=HTML).status_code in (302, 401, 403)
    admin = client("admin")
    listed = admin.get(page, headers=HTML).text
    assert "moi@example.org" in listed
    request_id = re.search(r'name="request_id"[^>]*value="(\w+)"', listed).group(1)
    opened = submit(admin, page, request_id=request_id, open="1")
    assert opened.status_code == 303
    set_password = link(mails()[-1], "/passwordreset/")
    reset(client, set_password, "moi@example.org", PASSWORD)
    assert signed_in(client, "moi@example.org", PASSWORD)
    assert request_id not in admin.get(page, headers=HTML).text
    transaction.begin()
    assert len(accounts_with_email("moi@example.org")) == 1


def reset(client, url, login, password):
    form = {"userid": login, "password": password, "password2": password}
    return client().post(url, data=form, headers=HTML)


@pytest.mark.regulation("15.5")
def test_a_forgotten_password_is_set_anew(client, mails):
    asked = client().post(
        "/vi/mail_password", data={"userid": "so-y-te-update"}, headers=HTML
    )
    assert asked.status_code == 200
    # A thread of its own writes it.
    writer.submit(int).result(60)
    (message,) = mails()
    assert message["To"] == "so-y-te-update@example.org"
    url = f"/vi{link(message, '/passwordreset/').partition('/vi')[2]}"
    assert client().get(url, headers=HTML).status_code == 200
    reset(client, url, "so-y-te-update", "ngan")
    assert not signed_in(client, "so-y-te-update", "ngan")
    reset(client, url, "so-y-te-update", PASSWORD)
    assert signed_in(client, "so-y-te-update", PASSWORD)
    assert client("so-y-te-update").get(API).status_code == 401
    reset(client, url, "so-y-te-update", "mat-khau-khac-1")
    assert not signed_in(client, "so-y-te-update", "mat-khau-khac-1")


def test_mail_is_switched_off_and_on_by_oneself(client):
    own = client("so-y-te-update")
    page = f"{SITE}/@@mail-preferences"
    assert submit(own, page).status_code == 303
    transaction.begin()
    member = api.user.get("so-y-te-update")
    assert member.getProperty("editorial_mail") is False
    assert submit(own, page, editorial_mail="1").status_code == 303
    transaction.begin()
    assert api.user.get("so-y-te-update").getProperty("editorial_mail") is True
    assert client().get(page, headers=HTML).status_code in (302, 401)


@pytest.mark.regulation("8")
def test_who_leaves_hands_over(client, publish, site, mails):
    api.portal.set_registry_record("bacgiang.editorial_mail", False)
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "pending")
    own = client("so-y-te-update")
    page = f"{SITE}/@@hand-over"
    shown = own.get(page, headers=HTML)
    assert "Tin thử" in shown.text
    refused = submit(own, page, successor="huyen-hiep-hoa-update")
    assert refused.status_code == 400
    theft = submit(own, page, user="so-y-te-head", successor="so-y-te-update")
    assert theft.status_code == 400
    done = submit(own, page, successor="so-y-te-head", note="Chuyển công tác")
    assert done.status_code == 303
    assert own.get(API).status_code == 403
    (message,) = mails()
    assert "Tin thử" in message.get_content()
    transaction.begin()
    assert responsible_for(item.UID()) == "so-y-te-head"


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "user",
    in_turn([None, "huyen-hiep-hoa-head", "ubnd-head", "huyen-hiep-hoa-update"], of=2),
)
def test_nobody_hands_over_on_another_board(client, user):
    session = client(user)
    page = f"{SITE}/@@hand-over"
    form = {"user": "so-y-te-update", "successor": "so-y-te-head"}
    assert session.get(page, headers=HTML).status_code in (302, 401, 403)
    assert session.post(page, data=form, headers=HTML).status_code in (302, 401, 403)
    transaction.begin()
    assert board_with_code("so-y-te").active_of("so-y-te-update")


def test_the_standing_office_hands_nothing_over(client):
    session = client("van-phong")
    page = f"{SITE}/@@hand-over"
    assert session.get(page, headers=HTML).status_code == 200
    form = {"user": "so-y-te-update", "successor": "so-y-te-head"}
    own = f"{SITE}/@@mail-preferences"
    found = session.get(own, headers=HTML).text
    form["_authenticator"] = re.search(
        r'name="_authenticator"[^>]*value="(\w+)"', found
    ).group(1)
    assert session.post(page, data=form, headers=HTML).status_code == 400
    transaction.begin()
    assert board_with_code("so-y-te").active_of("so-y-te-update")


@pytest.mark.regulation("7.1", "8")
def test_ending_a_membership_asks_first_and_hands_drafts_on(client, publish, site):
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "draft")
    head, page = client("so-y-te-head"), f"{SITE}/@@board"
    ((identifier, _),) = board_with_code("so-y-te").active_of("so-y-te-update")
    asked = submit(head, page, act="end", id=identifier)
    assert asked.status_code == 200
    assert "Tin thử" in asked.text
    ways = (
        submit(head, page, act="end", id=identifier, perform="1"),
        head.delete(f"{API}/{identifier}"),
        head.delete(f"{API}/{identifier}", json={"successor": "huyen-hiep-hoa-head"}),
    )
    assert [one.status_code for one in ways] == [400, 400, 400]
    assert ways[1].json()["error"]["type"] == "successor_missing"
    transaction.begin()
    assert board_with_code("so-y-te").active_of("so-y-te-update")
    ended = head.delete(f"{API}/{identifier}", json={"successor": THE_BOARD})
    assert ended.status_code == 204, ended.text
    transaction.begin()
    assert not board_with_code("so-y-te").active_of("so-y-te-update")
    assert responsible_for(item.UID()) == THE_BOARD
    waiting = head.get("/++api++/@my-work").json()["items"]
    assert item.UID() in {one["UID"] for one in waiting if one["matter"] == "drafts"}
