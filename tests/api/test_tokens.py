"""Personal tokens: for programs, as far as their scope, and until they are ended (15.2)."""

from .test_sessions import API
from .test_sessions import by_api
from .test_sessions import by_form
from .test_sessions import EVENTS
from .test_sessions import PAGE
from .test_sessions import PASSWORD
from .test_sessions import USER
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.ops.command.main import main
from bacgiang.policy.units.people.second_factor.resetting import take_off
from bacgiang.policy.units.people.sign_in.throttle import throttle
from bacgiang.policy.units.people.tokens.life import tokens_seen
from bacgiang.policy.units.people.tokens.scopes import allows
from bacgiang.policy.units.people.tokens.scopes import Scope
from bacgiang.policy.units.people.tokens.scopes import WRITING
from bacgiang.policy.units.people.tokens.store import token_store
from dataclasses import replace
from datetime import timedelta
from lxml import html
from plone import api
from plone.app.testing import SITE_OWNER_NAME
import pytest
import re
import transaction
from typing import Any
from zope.component import getGlobalSiteManager


pytestmark = pytest.mark.regulation("14.2", "15.2", "15.5")

TOKENS = f"{API}/@tokens"
NEWS = f"{API}/vi/don-vi/so-y-te/tin-tuc"
BOARD = f"{API}/vi/don-vi/so-y-te/@board"
SERVICE = re.compile(r"(POST|PUT|PATCH|DELETE)_application_[^@]+_(@.+)?")
FOR_PEOPLE = {
    "@addons",
    "@aliases",
    "@board",
    "@content-rules",
    "@controlpanels",
    "@email-notification",
    "@email-send",
    "@export",
    "@groups",
    "@import",
    "@login",
    "@login-renew",
    "@logout",
    "@registry",
    "@sessions",
    "@sharing",
    "@sites",
    "@tokens",
    "@transactions",
    "@types",
    "@units",
    "@upgrade",
    "@users",
}


@pytest.fixture(autouse=True)
def unused(site, boards):
    tokens_seen.clear()


@pytest.fixture
def program(client):
    """Make a program that holds a new token of USER."""

    def make(scope: str = "read", **facts: Any) -> Any:
        said = {"name": "Chương trình thử", "scope": scope, "days": 30, **facts}
        answer = client(USER).post(TOKENS, json=said)
        assert answer.status_code == 201, answer.text
        holder = client()
        holder.told = answer.json()
        holder.headers["Authorization"] = f"Bearer {holder.told['token']}"
        return holder

    return make


def is_in(holder: Any) -> bool:
    status = holder.get(BOARD).status_code
    assert status in (200, 401)
    return bool(status == 200)


def kind_of(answer: Any) -> str:
    return str(answer.json()["error"]["type"]) if answer.status_code == 403 else ""


def test_a_token_is_told_once_and_kept_as_a_digest(client, program):
    holder = program("import")
    secret = holder.told["token"]
    assert re.fullmatch(r"bg_[\w-]{43}", secret)
    assert is_in(holder)
    transaction.begin()
    (kept,) = token_store().of_user(USER)
    assert secret not in repr(kept)
    (listed,) = client(USER).get(TOKENS).json()["items"]
    assert "token" not in listed
    assert listed["last_used"]
    assert not client("so-y-te-head").get(TOKENS).json()["items"]


@pytest.mark.parametrize(
    "said,field",
    [
        ({"name": "", "scope": "read", "days": 1}, "name"),
        ({"name": "x" * 101, "scope": "read", "days": 1}, "name"),
        ({"name": "x", "scope": "all", "days": 1}, "scope"),
        ({"name": "x", "scope": "read", "days": 366}, "days"),
        ({"name": "x", "scope": "read", "days": 0}, "days"),
        ({"name": ["x"], "scope": "read", "days": 1}, "name"),
    ],
)
def test_what_a_token_must_say(client, said, field):
    answer = client(USER).post(TOKENS, json=said)
    assert answer.status_code == 400
    assert answer.json()["error"]["reasons"][0]["field"] == field


def test_no_token_for_the_root(client):
    said = {"name": "x", "scope": "read", "days": 1}
    assert client("admin").post(TOKENS, json=said).status_code == 403
    assert not token_store().of_user(SITE_OWNER_NAME)


@pytest.mark.parametrize("scope", ["read", "import", "write"])
def test_a_scope_holds_over_every_method(site, client, program, scope):
    holder, writes, takes_in = program(scope), scope == "write", scope != "read"
    assert holder.get(NEWS).status_code == 200
    said = {"@type": "News Item", "title": "Tin thử", "language": "vi"}
    added = holder.post(NEWS, json=said)
    assert (added.status_code == 201) == writes
    assert writes or kind_of(added) == "token_scope"
    item = client(USER).post(NEWS, json=said)
    path = item.json()["@id"]
    changes = [
        holder.patch(path, json={"title": "Khác"}),
        holder.post(f"{path}/@lock", json={}),
        holder.delete(f"{path}/@lock", json={}),
        holder.post(f"{path}/@workflow/submit", json={}),
        holder.delete(path),
    ]
    kinds = {(one.request.method, one.status_code, kind_of(one)) for one in changes}
    assert {kind == "token_scope" for _method, _status, kind in kinds} == {
        not writes
    }, kinds
    acts = client("admin").get(f"{API}/@acts", params={"b_size": 50}).json()["items"]
    by = {one["details"].get("by_token") for one in acts}
    assert None in by
    assert (holder.told["id"] in by) == writes
    # Whose it is sees that, on the page of tokens and by a program.
    listed = f"{API}/@token-acts/{holder.told['id']}"
    done = [one for one in acts if one["details"].get("by_token") == holder.told["id"]]
    told = client(USER).get(listed, params={"b_size": 50}).json()["items"]
    assert [one["identifier"] for one in told] == [one["identifier"] for one in done]
    assert holder.get(f"{listed}?b_size=1").json()["items"] == told[:1]
    assert client("so-y-te-head").get(listed).json()["items"] == []
    assert client().get(listed).status_code == 401
    page = by_form(client).get("/vi/@@tokens", headers=PAGE)
    (way,) = html.fromstring(page.text).xpath(
        "//main//a[contains(@href, 'token-acts')]"
    )
    shown = html.fromstring(by_form(client).get(way.get("href"), headers=PAGE).text)
    assert len(shown.xpath("//*[@id='acts-table']/tbody/tr")) == len(done)
    intake = holder.post(f"{API}/@legal-documents", json={"items": [], "dry_run": True})
    assert (kind_of(intake) == "token_scope") == (not takes_in)
    for never in (
        holder.put(path, json={}),
        holder.get(TOKENS),
        holder.post(TOKENS, json={"name": "x", "scope": "write", "days": 1}),
        holder.get("/++api++/@unsaved"),
        holder.delete(f"{TOKENS}/{holder.told['id']}"),
        holder.post(f"{API}/@login-renew", json={}),
        holder.get(f"{API}/@sessions"),
        holder.delete(f"{API}/@sessions"),
        holder.post(BOARD, json={}),
        holder.patch(f"{API}/@users/{USER}", json={"fullname": "Khác"}),
        holder.post(f"{NEWS}/@sharing", json={}),
        holder.get("/vi", headers=PAGE),
        holder.post("/vi/@@mail-preferences", data={}, headers=PAGE),
        holder.get("/vi/@@tokens", headers=PAGE),
        holder.get(f"{API}/vi/@@tokens", headers=PAGE),
        holder.get("/manage_main", headers=PAGE),
    ):
        assert never.status_code in (302, 403, 404, 405), never.url
    assert is_in(holder)


def test_every_service_that_writes_is_named_or_shut():
    """A new one is for people, until somebody has decided otherwise."""
    found = {
        (match[1], match[2] or "")
        for one in getGlobalSiteManager().registeredAdapters()
        if (match := SERVICE.fullmatch(one.name or ""))
    }
    shut = {name for method, name in found if not allows(Scope.WRITE, method, name)}
    assert {*FOR_PEOPLE} <= shut
    assert {
        (method, name) for method, names in WRITING.items() for name in names
    } <= found
    for method, name in found:
        asks = name == "@querystring-search"
        assert allows(Scope.READ, method, name) == (asks and method == "POST")


def taking_factors_off(client: Any, mine: Any) -> None:
    """Whoever had the account may have lost it to a stranger, who made the token."""
    transaction.begin()
    take_off(USER, "admin", "Mất điện thoại")


@pytest.mark.parametrize("happens", [*EVENTS[:-1], taking_factors_off])
def test_what_ends_a_token(client, program, happens):
    holder, mine = program("write"), by_form(client)
    assert is_in(holder)
    happens(client, mine)
    transaction.commit()
    assert not is_in(holder)


def test_signing_out_ends_none_and_time_does(client, program):
    holder, mine = program(), by_form(client)
    mine.get("/logout", headers=PAGE)
    assert is_in(holder)
    transaction.begin()
    (token,) = token_store().of_user(USER)
    expired = replace(token, expires=now_utc() - timedelta(seconds=1))
    token_store().add(expired)
    transaction.commit()
    assert not is_in(holder)


def test_owner_and_administrator_take_it_back(client, program):
    first, second, third = program(), program(), program()
    path = f"{TOKENS}/{first.told['id']}"
    assert client("so-y-te-head").delete(path).status_code == 404
    other = client("so-y-te-head").delete(path, params={"user_id": USER})
    assert other.status_code in (401, 403)
    assert client(USER).delete(path).status_code == 204
    path = f"{TOKENS}/{second.told['id']}"
    answer = client("admin").delete(path, params={"user_id": USER})
    assert answer.status_code == 204
    assert [is_in(one) for one in (first, second, third)] == [False, False, True]
    acts = client("admin").get(f"{API}/@acts", params={"b_size": 20}).json()["items"]
    kinds = sorted(one["kind"]["token"] for one in acts)
    assert [one for one in kinds if one.startswith("token_")] == ["token_ended"] * 2 + [
        "token_made"
    ] * 3


@pytest.mark.parametrize("way", [by_form, by_api])
def test_a_session_that_was_got_hold_of_makes_no_token(client, way):
    """What opens a session for a day opens the account for a year otherwise."""
    mine, said = way(client), {"name": "x", "scope": "read", "days": 365}
    for wrong in ({}, {"password": ""}, {"password": 7}, {"password": "sai"}):
        answer = mine.post(TOKENS, json={**said, **wrong})
        assert answer.status_code == 403
        assert answer.json()["error"]["reasons"][0]["field"] == "password"
    throttle.clear()
    answer = mine.post(TOKENS, json={**said, "password": PASSWORD})
    assert answer.status_code == 201, answer.text


def test_the_page_shows_a_token_once(client):
    mine = by_form(client)
    address = "/vi/@@tokens"
    page = mine.get(address, headers=PAGE).text
    token = page.split('name="_authenticator"')[1].split('value="')[1].split('"')[0]
    form = {"name": "Nhập văn bản", "scope": "import", "days": "90"}
    assert mine.post(address, data=form, headers=PAGE).status_code == 403
    form["_authenticator"] = token
    short = {**form, "days": "x", "password": PASSWORD}
    assert mine.post(address, data=short, headers=PAGE).status_code == 400
    told = mine.post(address, data={**short, "password": ""}, headers=PAGE).text
    assert told.index('data-field="days"') < told.index('data-field="password"')
    for password in ("", "sai-mat-khau"):
        wrong = mine.post(address, data={**form, "password": password}, headers=PAGE)
        assert wrong.status_code == 403
    throttle.clear()
    form["password"] = PASSWORD
    made = mine.post(address, data=form, headers=PAGE)
    assert made.status_code == 200
    (secret,) = set(re.findall(r"bg_[\w-]{43}", made.text))
    again = mine.get(address, headers=PAGE).text
    assert secret not in again
    assert "Nhập văn bản" in again
    holder = client()
    holder.headers["Authorization"] = f"Bearer {secret}"
    assert is_in(holder)


def test_the_command_line_takes_a_token(client, program, tmp_path, capsys):
    holder, file = program("read"), tmp_path / "token"
    file.write_text(holder.told["token"] + "\n")
    base = ["export", "procedures", str(tmp_path / "out"), "--url", holder.base]
    assert main([*base, "--token-file", str(file)]) == 0
    file.write_text("bg_" + "x" * 43)
    assert main([*base, "--token-file", str(file)]) == 2
    said = capsys.readouterr()
    assert holder.told["token"] not in said.out + said.err
    assert PASSWORD not in said.out + said.err


def test_what_the_samples_password_made_ends_once_there_is_a_host(
    client, program, tmp_path, monkeypatch
):
    (tmp_path / "sample-password").write_text(f"{PASSWORD}\n")
    monkeypatch.setenv("DATA", str(tmp_path))
    holder, page, signed_in = program(), by_form(client), by_api(client)
    assert all(map(is_in, (holder, page, signed_in)))
    api.portal.set_registry_record("bacgiang.main_host", "www.bacgiang.gov.vn")
    transaction.commit()
    assert not any(map(is_in, (holder, page, signed_in)))
