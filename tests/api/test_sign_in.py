"""Guessing at passwords: slowed down, told to the administrator, silent about names."""

from bacgiang.policy.units.people.sign_in import lines
from bacgiang.policy.units.people.sign_in.devices import COOKIE
from bacgiang.policy.units.people.sign_in.settings import MINUTES
from bacgiang.policy.units.people.sign_in.settings import MOST
from bacgiang.policy.units.people.sign_in.throttle import throttle
import logging
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
import transaction


PASSWORD = "Mat-khau-thu-1"
WRONG = "sai-mat-khau-bi-mat"
USER = "so-y-te-update"
PAGE = {"Accept": "text/html"}
API = "/++api++/vi"


@pytest.fixture(autouse=True)
def few_attempts(site, boards):
    api.portal.set_registry_record(MOST, 3)
    api.portal.set_registry_record(MINUTES, 7)
    transaction.commit()
    throttle.clear()
    yield
    throttle.clear()


def by_basic(client, name, password):
    return client().get(API, auth=(name, password))


def by_form(client, name, password):
    form = {"__ac_name": name, "__ac_password": password, "buttons.login": "1"}
    return client().post("/login", data=form, headers=PAGE)


def by_api(client, name, password):
    body = {"login": name, "password": password}
    return client().post("/++api++/@login", json=body)


WAYS = [by_basic, by_form, by_api]


@pytest.mark.regulation("15.5", "15.2")
@pytest.mark.parametrize("way", WAYS)
def test_after_some_attempts_comes_a_pause(client, way):
    for _ in range(3):
        assert way(client, USER, WRONG).status_code != 429
    for password in (WRONG, PASSWORD):
        answer = way(client, USER, password)
        assert answer.status_code == 429
        assert "Set-Cookie" not in answer.headers
        assert answer.headers["Retry-After"] == "420"
        assert "7 " in answer.text


@pytest.mark.whole_pages
def test_the_answer_says_what_to_do(client):
    for _ in range(3):
        by_api(client, USER, WRONG)
    error = by_api(client, USER, WRONG).json()["error"]
    assert error["type"] == "too_many_attempts"
    page = by_form(client, USER, WRONG)
    assert page.headers["Content-Type"].startswith("text/html")
    assert 'id="sign-in-locked"' in page.text
    assert "portal-footer" in page.text


def test_the_ways_add_up(client):
    for way in WAYS:
        way(client, USER, WRONG)
    assert [way(client, USER, PASSWORD).status_code for way in WAYS] == [429] * 3


def test_a_pause_is_of_one_account_alone(client):
    for _ in range(4):
        by_basic(client, USER, WRONG)
    assert by_basic(client, "so-y-te-review", PASSWORD).status_code == 200


def test_whoever_is_signed_in_stays_so(client):
    session = client()
    form = {"__ac_name": USER, "__ac_password": PASSWORD, "buttons.login": "1"}
    session.post("/login", data=form, headers=PAGE)
    for _ in range(4):
        by_basic(client, USER, WRONG)
    board = session.get("/++api++/vi/don-vi/so-y-te/@board")
    assert board.status_code == 200


def test_success_begins_counting_anew(client):
    for _ in range(3):
        by_basic(client, USER, WRONG)
        by_basic(client, USER, WRONG)
        assert by_basic(client, USER, PASSWORD).status_code == 200


def test_names_without_account_get_the_same_answers(client):
    for way in WAYS:
        throttle.clear()
        known = [way(client, USER, WRONG).status_code for _ in range(5)]
        throttle.clear()
        unknown = [way(client, "khong-co-ai", WRONG).status_code for _ in range(5)]
        assert known == unknown


def test_the_administrator_of_the_root_is_guarded_and_not_mistaken(client):
    for _ in range(5):
        answer = by_basic(client, SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
        assert answer.status_code == 200
    for _ in range(3):
        by_basic(client, SITE_OWNER_NAME, WRONG)
    assert by_basic(client, SITE_OWNER_NAME, SITE_OWNER_PASSWORD).status_code == 429


@pytest.mark.regulation("15.5")
def test_the_administrator_reads_who_failed_and_never_what_was_typed(
    client, caplog, monkeypatch
):
    # What tests of the same minute failed counts against the lines of a minute too.
    limits = {True: lines.LineLimit(), False: lines.LineLimit()}
    monkeypatch.setattr(lines, "_limits", limits)
    with caplog.at_level(logging.INFO, logger="bacgiang.sign_in"):
        for _ in range(3):
            by_form(client, USER, WRONG)
        by_form(client, "mat-khau-go-nham", WRONG)
    records = [one for one in caplog.records if one.name == "bacgiang.sign_in"]
    said = [one.getMessage() for one in records]
    assert said == [
        f"failed: {USER}, from 127.0.0.1, attempt 1",
        f"failed: {USER}, from 127.0.0.1, attempt 2",
        f"failed: {USER}, from 127.0.0.1, attempt 3",
        f"locked: {USER}, from 127.0.0.1, 7 minutes",
        "failed: no account, from 127.0.0.1, attempt 1",
    ]


def test_failing_writes_nothing_to_the_database(site, client):
    storage = site._p_jar.db().storage
    before = storage.lastTransaction()
    for way in WAYS:
        for _ in range(4):
            way(client, USER, WRONG)
    assert storage.lastTransaction() == before


def test_no_limit_where_none_is_set(site, client):
    api.portal.set_registry_record(MOST, 0)
    transaction.commit()
    answers = [by_basic(client, USER, WRONG).status_code for _ in range(6)]
    assert 429 not in answers


@pytest.mark.regulation("15.5", "15.2")
def test_spraying_is_slowed_and_whoever_was_here_before_goes_on(client):
    known = client()
    form = {"__ac_name": USER, "__ac_password": PASSWORD, "buttons.login": "1"}
    answer = known.post("/login", data=form, headers=PAGE)
    mark = answer.headers["Set-Cookie"].partition(f"{COOKIE}=")[2]
    assert "HttpOnly" in mark and "SameSite=Lax" in mark
    mark = mark.partition(";")[0]
    throttle.clear()
    sprayed = [by_api(client, f"name-{one}", WRONG) for one in range(20)]
    assert [one.status_code for one in sprayed] == [401] * 9 + [429] * 11
    assert int(sprayed[-1].headers["Retry-After"]) > 0
    assert sprayed[-1].json()["error"]["type"] == "sign_in_slow"
    assert by_api(client, USER, PASSWORD).status_code == 429

    def with_mark(name, value):
        body = {"login": name, "password": PASSWORD}
        cookies = {COOKIE: value}
        return client().post("/++api++/@login", json=body, cookies=cookies).status_code

    assert with_mark("so-y-te-review", mark) == 429
    day = mark.partition(".")[0]
    for forged in (f"{day}.{'0' * 64}", day, f"{day}0.", "9" * 5000, "\u0661.x"):
        assert with_mark(USER, forged.encode().decode("latin-1")) == 429
    assert with_mark(USER, mark) == 200
    assert by_api(client, USER, PASSWORD).status_code == 200


def test_a_forwarded_address_is_not_believed_where_no_proxy_is(client):
    for number in range(5):
        headers = {"X-Forwarded-For": f"203.0.113.{number}"}
        answer = client().get(API, auth=(USER, WRONG), headers=headers)
    assert answer.status_code == 429


@pytest.mark.regulation("15.5")
def test_the_samples_password_opens_nothing_once_there_is_a_host(
    client, tmp_path, monkeypatch
):
    (tmp_path / "sample-password").write_text(f"{PASSWORD}\n")
    monkeypatch.setenv("DATA", str(tmp_path))
    board = "/++api++/vi/don-vi/so-y-te/@board"
    assert client(USER).get(board).status_code == 200
    api.portal.set_registry_record("bacgiang.main_host", "www.bacgiang.gov.vn")
    transaction.commit()
    assert client(USER).get(board).status_code == 401
    assert client("admin").get(board).status_code == 200


def test_zopes_root_is_guarded_without_a_site(functional, client):
    root = functional["app"].absolute_url()
    for _ in range(4):
        answer = client().get(f"{root}/manage_main", auth=(SITE_OWNER_NAME, WRONG))
        assert answer.status_code in (401, 302)


def test_whoever_works_here_begins_with_their_work(client):
    """Those of the portal itself, too."""
    of_portal = ((SITE_OWNER_NAME, SITE_OWNER_PASSWORD), ("van-phong", PASSWORD))
    for name, password in ((USER, PASSWORD), *of_portal):
        form = {"__ac_name": name, "__ac_password": password, "buttons.login": "1"}
        answer = client().post("/login", data=form, headers=PAGE, allow_redirects=False)
        assert answer.headers["Location"].endswith("/@@my-work"), name


@pytest.mark.regulation("15.2")
def test_no_address_that_cannot_be_read_is_an_error(client):
    """Whatever says from where somebody came, and where to go on."""
    quoted = f"http://localhost/&{'amp;' * 1_500}lt;"
    for bad in ("http://[", "//[x", quoted):
        for page in ("login", "require_login", "login-help", "logout", "@@acts"):
            told = client().get(
                f"/vi/{page}",
                params={"came_from": bad},
                headers={**PAGE, "Referer": bad},
                allow_redirects=False,
            )
            assert told.status_code < 500, (page, bad[:20])
        form = {"__ac_name": USER, "__ac_password": PASSWORD, "buttons.login": "1"}
        sent = {**form, "came_from": bad}
        who = client()
        told = who.post("/login", data=sent, headers=PAGE, allow_redirects=False)
        assert told.status_code in (302, 303), bad[:20]
        assert "[" not in told.headers["Location"]
