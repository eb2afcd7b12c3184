"""Whoever signs out is out, everywhere and at once (4.2a, 14.2, 15.2, 15.5)."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.units.boards.administration import cease
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.people.sessions.last_seen import sessions_seen
from bacgiang.policy.units.people.sessions.session import digest_of
from bacgiang.policy.units.people.sessions.step import ISignInStep
from bacgiang.policy.units.people.sessions.store import session_store
from bacgiang.policy.units.people.sessions.writing import write_seen
from base64 import encodebytes
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
import pytest
import threading
import transaction
from typing import Any
from urllib.parse import quote
from ZODB.Connection import Connection
from zope.component import getGlobalSiteManager


pytestmark = pytest.mark.regulation("4.2a", "14.2", "15.2", "15.5")

USER = "so-y-te-update"
PASSWORD = "Mat-khau-thu-1"
NEW = "Mat-khau-moi-dat-2"
PAGE = {"Accept": "text/html"}
BY_CLICK = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "document"}
API = "/++api++"
SESSIONS = f"{API}/@sessions"


@pytest.fixture(autouse=True)
def nobody_seen(site, boards):
    sessions_seen.clear()


def by_form(client: Any, name: str = USER, password: str = PASSWORD) -> Any:
    """A browser in which somebody has signed in."""
    browser = client()
    browser.headers["Sec-Fetch-Site"] = "same-origin"
    form = {"__ac_name": name, "__ac_password": password, "buttons.login": "1"}
    browser.signing_in = browser.post("/login", data=form, headers=PAGE)
    return browser


def by_api(client: Any, name: str = USER, password: str = PASSWORD) -> Any:
    """A program, which holds the API's token and nothing besides."""
    program = client()
    said = {"login": name, "password": password}
    answer = program.post(f"{API}/@login", json=said)
    assert "__ac" not in program.cookies
    program.token = answer.json()["token"]
    program.headers["Authorization"] = f"Bearer {program.token}"
    return program


def holder(client: Any, cookie: str) -> Any:
    """Somebody who has got hold of a cookie."""
    thief = client()
    thief.cookies.set("__ac", cookie)
    return thief


def is_in(client: Any) -> bool:
    status = client.get(SESSIONS).status_code
    assert status in (200, 401)
    return bool(status == 200)


def renews(program: Any) -> bool:
    answer = program.post(f"{API}/@login-renew", json={})
    return bool(answer.status_code == 200)


def own_change(client: Any, mine: Any) -> None:
    said = {"old_password": PASSWORD, "new_password": NEW}
    path = f"{API}/@users/{USER}/reset-password"
    assert mine.post(path, json=said).status_code in (200, 204)


def set_by_administrator(client: Any, mine: Any) -> None:
    said = {"password": NEW}
    answer = client("admin").patch(f"{API}/@users/{USER}", json=said)
    assert answer.status_code == 204


def set_in_zope(client: Any, mine: Any) -> None:
    """Zope's own page tells nobody."""
    api.portal.get().acl_users.source_users.updateUserPassword(USER, NEW)


def leave_the_board(client: Any, mine: Any) -> None:
    transaction.begin()
    board = board_with_code("so-y-te")
    for identifier, membership in board.active_of(USER):
        cease(board, identifier, membership, by="admin")


def reach_the_last_day(client: Any, mine: Any) -> None:
    """A membership ends by its date: nobody acts, and nobody is told."""
    transaction.begin()
    for _identifier, membership in board_with_code("so-y-te").active_of(USER):
        membership.until = now_utc()


def close_the_account(client: Any, mine: Any) -> None:
    assert client("admin").delete(f"{API}/@users/{USER}").status_code == 204


def end_by_administrator(client: Any, mine: Any) -> None:
    path = f"{SESSIONS}?user_id={USER}"
    assert client("admin").delete(path).status_code == 204


EVENTS = (
    own_change,
    set_by_administrator,
    set_in_zope,
    leave_the_board,
    reach_the_last_day,
    close_the_account,
    end_by_administrator,
)


@pytest.mark.parametrize("happens", EVENTS)
def test_what_ends_every_session(site, client, happens: Callable[..., None]):
    mine, other, program = by_form(client), by_form(client), by_api(client)
    before = mine.cookies["__ac"]
    everybody = [mine, other, program]
    assert all(is_in(one) for one in everybody)
    happens(client, mine)
    transaction.commit()
    everybody[0] = holder(client, before)
    assert not any(is_in(one) for one in everybody)
    assert not renews(program)
    assert is_in(mine) == (happens is own_change)
    by_themselves = (set_in_zope, reach_the_last_day)
    assert len(session_store().of_user(USER)) <= 1 or happens in by_themselves
    if happens is reach_the_last_day:
        assert is_in(by_form(client))


def test_signing_out_ends_this_session_alone(client):
    mine, other, program = by_form(client), by_form(client), by_api(client)
    thief = holder(client, mine.cookies["__ac"])
    assert mine.get("/logout", headers={**PAGE, **BY_CLICK}).status_code == 302
    assert [is_in(one) for one in (thief, other, program)] == [False, True, True]


@pytest.mark.parametrize("way", [by_form, by_api])
def test_the_api_signs_out_of_token_and_cookie(client, way):
    mine = way(client)
    thief = holder(client, mine.cookies.get("__ac"))
    thief.headers.update(mine.headers)
    assert is_in(thief)
    assert mine.post(f"{API}/@logout").status_code == 204
    assert not is_in(thief)
    assert not is_in(mine)
    assert not renews(mine)
    assert mine.post(f"{API}/@logout").status_code == 400


def test_a_renewed_token_takes_the_place_of_the_one_before(client):
    program = by_api(client)
    answer = program.post(f"{API}/@login-renew", json={})
    assert not is_in(program)
    program.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    assert is_in(program)
    transaction.begin()
    assert len(session_store().of_user(USER)) == 1


def test_the_list_and_its_ends(client):
    mine, other, third = by_form(client), by_form(client), by_form(client)
    rows = mine.get(SESSIONS).json()["items"]
    assert [one["current"] for one in rows] == [False, False, True]
    assert {*rows[0]} >= {"id", "begun", "last_seen", "browser"}
    stranger = by_form(client, "so-y-te-head")
    path = f"{SESSIONS}/{rows[1]['id']}"
    assert stranger.delete(path).status_code == 404
    asked = stranger.get(SESSIONS, params={"user_id": USER})
    assert asked.status_code in (401, 403)
    assert mine.delete(path).status_code == 204
    assert [is_in(one) for one in (mine, other, third)] == [True, False, True]
    page = mine.get("/vi/@@sessions", headers=PAGE)
    assert page.status_code == 200
    token = page.text.split('name="_authenticator"')[1].split('value="')[1]
    form = {"_authenticator": token.split('"')[0]}
    assert mine.post("/vi/@@sessions", data={}, headers=PAGE).status_code == 403
    assert is_in(third)
    assert mine.post("/vi/@@sessions", data=form, headers=PAGE).status_code == 303
    assert [is_in(one) for one in (mine, third)] == [True, False]


@pytest.mark.parametrize("minutes,hours", [(61, 1), (0, 13)])
def test_time_ends_a_session(client, minutes, hours):
    """Whoever does nothing for an hour is out, and everybody after twelve."""
    mine = by_form(client)
    transaction.begin()
    store = session_store()
    (session,) = store.of_user(USER)
    now = now_utc()
    begun = now - timedelta(hours=hours, minutes=minutes)
    store._sessions[session.identifier] = replace(session, begun=begun)
    seen = now - timedelta(minutes=minutes)
    store.keep_seen({session.identifier: int(seen.timestamp())})
    transaction.commit()
    assert not is_in(mine)


def test_a_reader_with_a_session_writes_nothing(site, client, monkeypatch):
    mine, own = by_form(client), threading.get_ident()
    written: list[str] = []
    register = Connection.register

    def note(self: Connection, obj: Any) -> None:
        if threading.get_ident() != own:
            written.append(type(obj).__name__)
        register(self, obj)

    monkeypatch.setattr(Connection, "register", note)
    assert mine.get("/vi", headers=PAGE).status_code == 200
    assert is_in(mine)
    assert written == []
    transaction.begin()
    (session,) = session_store().of_user(USER)
    assert not session_store().seen(session.identifier)
    write_seen(site._p_jar.db())
    transaction.begin()
    assert session_store().seen(session.identifier)
    write_seen(site._p_jar.db())


@pytest.mark.parametrize(
    "name,password",
    [(USER, PASSWORD), (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)],
)
def test_the_cookie_is_a_secret_of_the_server_alone(client, name, password):
    mine = by_form(client, name, password)
    said = mine.signing_in.headers["Set-Cookie"]
    assert "__ac=" in said
    assert "HttpOnly" in said
    assert "SameSite=Lax" in said
    secret = mine.cookies["__ac"]
    assert is_in(mine)
    assert len(secret) >= 43
    transaction.begin()
    (session,) = session_store().of_user(name)
    assert session.keys == (digest_of(secret),)
    assert secret not in repr(session)
    mine.get("/logout", headers={**PAGE, **BY_CLICK})
    assert not is_in(holder(client, secret))


def test_behind_https_it_is_secure(site, client):
    """As nginx asks; whatever the line between the two is."""
    transaction.begin()
    if "virtual_hosting" not in site.__parent__.objectIds():
        manage_addVirtualHostMonster(site.__parent__, "virtual_hosting")
        transaction.commit()
    form = {"__ac_name": USER, "__ac_password": PASSWORD, "buttons.login": "1"}
    browser = client()
    root, _slash, name = browser.base.rpartition("/")
    host = root.partition("//")[2]
    path = f"/VirtualHostBase/https/{host}/{name}/VirtualHostRoot/login"
    answer = browser.post(f"{root}{path}", data=form, headers=PAGE)
    assert answer.status_code == 302
    cookies = answer.raw.headers.getlist("Set-Cookie")
    assert cookies
    assert all("Secure" in one and "SameSite=Lax" in one for one in cookies), cookies


def test_no_cookie_with_a_password_lets_anybody_in(client):
    name, password = SITE_OWNER_NAME.encode().hex(), SITE_OWNER_PASSWORD.encode().hex()
    cookie = quote(encodebytes(f"{name}:{password}".encode()).strip())
    assert not is_in(holder(client, cookie))
    root = client()
    address = root.base.rpartition("/")[0] + "/++api++/@login"
    said = {"login": SITE_OWNER_NAME, "password": SITE_OWNER_PASSWORD}
    answer = root.post(address, json=said)
    assert "Set-Cookie" not in answer.headers, answer.headers


def test_an_address_or_a_form_is_no_cookie(client):
    secret = by_form(client).cookies["__ac"]
    assert client().get(SESSIONS, params={"__ac": secret}).status_code == 401


class Held:
    """A further step that everybody still has to do."""

    def needs_more(self, user_id: str, request: Any) -> bool:
        return True

    def is_done(self, user_id: str, request: Any) -> bool:
        return False


def test_a_further_step_holds_the_session_back(client):
    components = getGlobalSiteManager()
    own = components.getUtility(ISignInStep)
    components.registerUtility(Held(), ISignInStep)
    try:
        mine = by_form(client)
        answer = client().post(
            f"{API}/@login", json={"login": USER, "password": PASSWORD}
        )
    finally:
        components.registerUtility(own, ISignInStep)
    assert "__ac" not in mine.cookies
    assert answer.status_code == 401
    assert answer.json()["error"]["type"] == "second_step"
    assert "token" not in answer.json()
    transaction.begin()
    assert not session_store().of_user(USER)


def test_nobody_makes_a_session_last_longer(client):
    """Plone's form of signing in takes whoever has a session at their word."""
    mine = by_form(client)
    transaction.begin()
    store = session_store()
    (session,) = store.of_user(USER)
    begun = now_utc() - timedelta(hours=11)
    store._sessions[session.identifier] = replace(session, begun=begun)
    store.keep_seen({session.identifier: int(now_utc().timestamp())})
    transaction.commit()
    form = {"__ac_name": USER, "__ac_password": "sai", "buttons.login": "1"}
    mine.post("/login", data=form, headers=PAGE)
    mine.get("/acl_users/credentials_cookie_auth/login", headers=PAGE)
    transaction.begin()
    assert [one.begun for one in store.of_user(USER)] == [begun]
