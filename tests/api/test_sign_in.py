"""Guessing at passwords: slowed down, told to the administrator, silent about names."""

from bacgiang.policy.units.people.sign_in.guard import counter
from bacgiang.policy.units.people.sign_in.settings import MINUTES
from bacgiang.policy.units.people.sign_in.settings import MOST
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
    counter.clear()
    yield
    counter.clear()


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
        counter.clear()
        known = [way(client, USER, WRONG).status_code for _ in range(5)]
        counter.clear()
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
def test_the_administrator_reads_who_failed_and_never_what_was_typed(client, caplog):
    with caplog.at_level(logging.INFO, logger="bacgiang.sign_in"):
        for _ in range(3):
            by_form(client, USER, WRONG)
        by_form(client, "mat-khau-go-nham", WRONG)
    lines = [one for one in caplog.records if one.name == "bacgiang.sign_in"]
    said = [one.getMessage() for one in lines]
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


def test_zopes_root_is_guarded_without_a_site(functional, client):
    root = functional["app"].absolute_url()
    for _ in range(4):
        answer = client().get(f"{root}/manage_main", auth=(SITE_OWNER_NAME, WRONG))
        assert answer.status_code in (401, 302)
