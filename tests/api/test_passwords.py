"""Passwords: how they are kept, and that no way in takes an easy one (15.5)."""

from AuthEncoding import AuthEncoding
from AuthEncoding.AuthEncoding import SSHADigestScheme
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.ops.creating import ensure_administrator
from bacgiang.policy.units.people.passwords import argon2id
from bacgiang.policy.units.people.passwords.argon2id import scheme
from bacgiang.policy.units.people.sign_in.throttle import throttle
from plone import api
from plone.app.testing import SITE_OWNER_NAME
import pytest
import transaction
from zope.globalrequest import setRequest


USER = "so-y-te-update"
PASSWORD = "Mat-khau-thu-1"
EASY = ("1234567890", " " * 10, "matkhau123")
BOARD = "/++api++/vi/don-vi/so-y-te/@board"
PAGE = {"Accept": "text/html"}


@pytest.fixture(autouse=True)
def ready(site, boards):
    throttle.clear()
    yield
    throttle.clear()


def kept(site, user_id=USER):
    transaction.begin()
    return site.acl_users.source_users._user_passwords[user_id]


def keep_as_before(site):
    transaction.begin()
    old = b"{SSHA}" + SSHADigestScheme().encrypt(PASSWORD)
    site.acl_users.source_users._user_passwords[USER] = old
    transaction.commit()
    return old


@pytest.mark.regulation("15.5")
def test_they_are_kept_as_argon2id_and_older_ones_from_the_next_sign_in_on(
    site, client
):
    assert kept(site).startswith(b"{ARGON2ID}$argon2id$")
    form = {"__ac_name": USER, "__ac_password": PASSWORD, "buttons.login": "1"}
    body = {"login": USER, "password": PASSWORD}
    old = keep_as_before(site)
    assert client(USER).get(BOARD).status_code == 200
    assert kept(site) == old
    browser = client()
    assert browser.post("/login", data=form, headers=PAGE).status_code in (200, 302)
    assert not scheme.is_outdated(kept(site))
    assert browser.get(BOARD).status_code == 200
    keep_as_before(site)
    token = client().post("/++api++/@login", json=body).json()["token"]
    assert not scheme.is_outdated(kept(site))
    by_token = {"Authorization": f"Bearer {token}"}
    assert client().get(BOARD, headers=by_token).status_code == 200


def test_a_wrong_password_costs_the_same_whether_or_not_there_is_such_a_name(
    site, client, monkeypatch
):
    computed = []
    real = argon2id._is_of
    monkeypatch.setattr(
        argon2id, "_is_of", lambda *given: computed.append(1) or real(*given)
    )

    def costs(name):
        computed.clear()
        body = {"login": name, "password": "sai-mat-khau"}
        client().post("/++api++/@login", json=body)
        by_login = len(computed)
        client().get(BOARD, auth=(name, "sai-mat-khau"))
        return by_login, len(computed) - by_login

    known, unknown = costs(USER), costs("khong-co-ai")
    keep_as_before(site)
    assert known == unknown == costs(USER) == (1, 1)


def by_token(site, client, password):
    token = api.portal.get_tool("portal_password_reset").requestReset(USER)
    transaction.commit()
    return token["randomstring"]


def set_by_api(site, client, password):
    body = {"reset_token": by_token(site, client, password), "new_password": password}
    return client().post(f"/++api++/@users/{USER}/reset-password", json=body)


def set_by_page(site, client, password):
    form = {"userid": USER, "password": password, "password2": password}
    address = f"/vi/passwordreset/{by_token(site, client, password)}"
    return client().post(address, data=form, headers=PAGE)


def set_by_method(site, client, password):
    values = {"userid": USER, "password": password}
    values["randomstring"] = by_token(site, client, password)
    return client().post("/portal_password_reset/resetPassword", data=values)


def set_own(site, client, password):
    return client(USER).patch(f"/++api++/@users/{USER}", json={"password": password})


def set_by_knowing_the_old_one(site, client, password):
    body = {"old_password": PASSWORD, "new_password": password}
    return client(USER).post(f"/++api++/@users/{USER}/reset-password", json=body)


def set_by_the_administrator(site, client, password):
    return client("admin").patch(f"/++api++/@users/{USER}", json={"password": password})


def set_in_zmi(site, client, password):
    form = {"user_id": USER, "password": password, "confirm": password}
    path = "/acl_users/source_users/manage_updateUserPassword"
    return client("admin").post(path, data=form)


WAYS = [set_by_api, set_by_page, set_by_method, set_own, set_by_knowing_the_old_one]
WAYS += [set_by_the_administrator, set_in_zmi]


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("way", WAYS)
def test_no_way_in_takes_an_easy_one(site, client, way):
    before = kept(site)
    for password in EASY:
        answer = way(site, client, password)
        assert answer.status_code < 500, answer.text
        assert kept(site) == before, password
    assert client().get(BOARD, auth=(USER, PASSWORD)).status_code == 200


def test_what_looks_like_a_hash_is_a_password_as_any_other(site, client):
    hashed = AuthEncoding.pw_encrypt("biet-truoc", "SHA").decode()
    assert set_by_the_administrator(site, client, hashed).status_code == 204
    assert client().get(BOARD, auth=(USER, "biet-truoc")).status_code == 401
    assert client().get(BOARD, auth=(USER, hashed)).status_code == 200


def test_an_account_is_not_opened_with_an_easy_one(site, client):
    body = {"username": "moi", "email": "moi@example.org", "password": "matkhau123"}
    assert client("admin").post("/++api++/@users", json=body).status_code == 400
    transaction.begin()
    assert api.user.get("moi") is None


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("name", ["so-y-te-h\u0435ad", "nguyễn", "moi\u200b", "a\x07b"])
def test_a_name_to_sign_in_with_looks_like_no_other(site, client, name):
    body = {"username": name, "email": "moi@example.org"}
    body["password"] = "lua-chin-tren-doi-1"
    answer = client("admin").post("/++api++/@users", json=body)
    assert answer.status_code == 400, answer.text
    transaction.begin()
    assert api.user.get(name) is None


def test_the_root_takes_none_from_the_web_and_none_at_the_first_start(site):
    root = site.getPhysicalRoot()
    (manager,) = root.acl_users.objectValues("ZODB User Manager")
    setRequest(site.REQUEST)
    try:
        with pytest.raises(Refused):
            manager.updateUserPassword(SITE_OWNER_NAME, "matkhau123")
    finally:
        setRequest(None)
    with pytest.raises(SystemExit, match="admin-password"):
        ensure_administrator(root, "quan-ly", "matkhau123")
    assert root.acl_users.getUser("quan-ly") is None


@pytest.mark.regulation("15.5")
def test_no_session_alone_sets_its_own_password(site, client):
    """Also where the setting lets people choose passwords when they register."""
    api.portal.set_registry_record("plone.enable_user_pwd_choice", True)
    transaction.commit()
    before = kept(site)
    answer = set_own(site, client, "Khong-can-mat-khau-cu-9")
    assert answer.status_code == 403 and "reset-password" in answer.text
    assert kept(site) == before


@pytest.mark.regulation("15.5")
def test_ones_own_name_with_a_year_is_easy(site, client):
    before, facts = kept(site), {"fullname": "Nguyễn Văn An"}
    named = client("admin").patch(f"/++api++/@users/{USER}", json=facts)
    assert named.status_code == 204, named.text
    for password in ("NguyenVanAn1985", "an.nguyenvan1985"):
        set_by_the_administrator(site, client, password)
        set_by_knowing_the_old_one(site, client, password)
        assert kept(site) == before, password
