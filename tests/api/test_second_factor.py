"""The second factor over HTTP: set up, asked for, lost; and passwords alone."""

from acts_kept import acts_between
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.acts.store import EVER
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from bacgiang.policy.units.people.second_factor.attempts import counter
from bacgiang.policy.units.people.second_factor.keeping import add_app
from bacgiang.policy.units.people.second_factor.keeping import LAST_ONE
from bacgiang.policy.units.people.second_factor.requirement import RECORD
from bacgiang.policy.units.people.second_factor.store import second_factor_store
from bacgiang.policy.units.people.sign_in.throttle import throttle
from base64 import urlsafe_b64decode
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
import json
from lxml import html
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from pyotp import TOTP
import pytest
from soft_passkey import SoftPasskey
from time import time
import transaction
from urllib.parse import urlsplit


PASSWORD = "Mat-khau-thu-1"
HEAD, UPDATE, OTHER_HEAD = "so-y-te-head", "so-y-te-update", "huyen-hiep-hoa-head"
PAGE = {"Accept": "text/html"}
BOARD = "/vi/don-vi/so-y-te"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
HERE = {"Sec-Fetch-Site": "same-origin"}
STEP = "/vi/@@second-factor"
SET_UP = "/vi/@@second-factor-set-up"
OWN = "/vi/@@my-second-factor"


@pytest.fixture(autouse=True)
def asked_for(site, boards):
    """Required; each test begins without a guess."""
    rule("always")
    counter.clear()
    throttle.clear()


def rule(value):
    api.portal.set_registry_record(RECORD, value)
    transaction.commit()


def enrol(user_id, secret=SECRET):
    """An app as of a while ago; the recovery codes."""
    codes = add_app(user_id, secret, TOTP(secret).at(time()))
    factors = second_factor_store().of(user_id)
    factors.app = replace(factors.app, last_step=0)
    transaction.commit()
    return codes


def code(secret=SECRET):
    return TOTP(secret).at(time())


def give_password(session, user=HEAD, **more):
    form = {"__ac_name": user, "__ac_password": PASSWORD, "buttons.login": "1", **more}
    return session.post("/vi/login", data=form, headers=PAGE)


def page_of(answer):
    return html.fromstring(answer.content)


def state_in(page):
    return page.xpath("//input[@name='state']/@value")[0]


def prove(session, **values):
    """Open the second step and send a proof."""
    page = page_of(session.get(STEP, headers=PAGE))
    sent = {"state": state_in(page), **values}
    return session.post(STEP, data=sent, headers=PAGE)


def reasons(answer):
    return page_of(answer).xpath("//*[@id='reasons']//li/@data-reason")


def is_in(session):
    """Whether the session opens what only people of the board see."""
    return session.get(f"/++api++{BOARD}/@board").status_code == 200


def challenge_in(page):
    options = json.loads(page.xpath("//@data-options")[0])
    text = options["challenge"]
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def kinds_of(user_id):
    """Kinds of act on somebody's factors, the latest first."""
    transaction.begin()
    found = reversed(acts_between(act_store(), *EVER))
    return [one.kind for one in found if one.details.get("person") == user_id]


@pytest.mark.whole_pages
@pytest.mark.regulation("15.5", "14.2")
def test_a_password_alone_opens_nothing_where_more_is_needed(client):
    assert not is_in(client(HEAD))
    refused = client(HEAD).get("/++api++/vi")
    assert refused.status_code == 403
    assert refused.json()["error"]["type"] == "second_factor_needed"
    body = {"login": HEAD, "password": PASSWORD}
    token = client().post("/++api++/@login", json=body)
    assert token.status_code == 403
    assert token.json()["error"]["type"] == "second_factor_needed"
    form = {"__ac_name": HEAD, "__ac_password": PASSWORD}
    for path in (f"{BOARD}/@@board", "/vi/@@my-work", OWN):
        assert client().post(path, data=form, headers=PAGE).status_code == 403
    drawn = page_of(client(HEAD).get(f"{BOARD}/login", headers=PAGE))
    assert not drawn.xpath("//*[@id='edit-zone']"), "the page of whoever is signed in"
    # Nor is that form drawn as theirs, with whatever it is sent.
    for more in ({}, {"buttons.login": "1", "came_from": f"{BOARD}\nx"}):
        for path in ("/vi/login", "/vi/login_form", f"{BOARD}/login"):
            again = client().post(path, data={**form, **more}, headers=PAGE)
            assert again.status_code == 403, (path, more)
            assert "edit-zone" not in again.text
    # Nor does the password of the administrator of Zope's root.
    assert client("admin").get("/++api++/@users").status_code == 403


@pytest.mark.regulation("15.2", "15.5")
def test_whoever_sees_what_is_all_units_needs_one(client):
    """The standing office reads every unit's drafts; who oversees, plans and papers."""
    make_person("giam-sat", PASSWORD)
    api.group.add_user(groupname="overseers", username="giam-sat")
    make_person("reader", PASSWORD)
    with api.env.adopt_roles(["Manager"]):
        api.user.grant_roles("reader", roles=["Reader"])
    transaction.commit()
    for user in ("van-phong", "giam-sat", "reader"):
        refused = client(user).get("/++api++/vi/@office-tasks")
        assert refused.status_code == 403, user
        assert refused.json()["error"]["type"] == "second_factor_needed"
        body = {"login": user, "password": PASSWORD}
        assert client().post("/++api++/@login", json=body).status_code == 403, user
        session = client()
        give_password(session, user)
        led = session.get(STEP, headers=PAGE)
        assert urlsplit(led.headers["Location"]).path.endswith(SET_UP)


def test_those_who_only_write_need_none_and_may_have_one(client):
    assert is_in(client(UPDATE))
    enrol(UPDATE)
    assert not is_in(client(UPDATE))
    rule("never")
    assert not is_in(client(UPDATE))
    assert is_in(client(HEAD))


def test_a_portal_without_a_host_asks_nobody(client):
    rule("host")
    assert is_in(client(HEAD))
    session = client()
    give_password(session)
    assert is_in(session)
    # That session ends with the moment in which more is needed.
    api.portal.set_registry_record("bacgiang.main_host", "www.bacgiang.gov.vn")
    transaction.commit()
    try:
        assert not is_in(session)
        assert client("admin").get("/++api++/@users").status_code == 200
    finally:
        api.portal.set_registry_record("bacgiang.main_host", "")
        transaction.commit()


@pytest.mark.regulation("15.5")
def test_whoever_must_have_one_sets_it_up_before_anything_else(client):
    session = client()
    answer = give_password(session, came_from=f"{session.base}{BOARD}")
    assert urlsplit(answer.headers["Location"]).path.endswith(STEP)
    assert "__ac" not in session.cookies
    assert not is_in(session)
    assert session.get(OWN, headers=PAGE).status_code in (302, 403)
    led = session.get(STEP, headers=PAGE)
    assert urlsplit(led.headers["Location"]).path.endswith(SET_UP)
    page = page_of(session.get(SET_UP, headers=PAGE))
    key = "".join(page.xpath("//*[@id='app-key']/text()")[0].split())
    assert page.xpath("//*[@id='app-picture']//*[local-name()='svg']")
    wrong = {"state": state_in(page), "code": "000000"}
    refused = session.post(SET_UP, data=wrong, headers=PAGE)
    assert reasons(refused) == ["wrong_code"] and key[:4] in refused.text
    right = {"state": state_in(page_of(refused)), "code": code(key)}
    done = session.post(SET_UP, data=right, headers=PAGE)
    codes = page_of(done).xpath("//*[@id='recovery-codes']//code/text()")
    assert len(codes) == 10
    assert page_of(done).xpath("//*[@id='codes-kept']/@href")[0].endswith(BOARD)
    assert is_in(session)
    assert kinds_of(HEAD) == ["second_factor_added"]
    kept = second_factor_store().of(HEAD)
    assert not set(codes) & set(kept.recovery)
    # Programs go on by tokens, which are made in such a session.
    said = {"name": "Chương trình thử", "scope": "read", "days": 30}
    said["password"] = PASSWORD
    answer = session.post("/++api++/@tokens", json=said, headers=HERE)
    assert answer.status_code == 201, answer.text
    token = answer.json()["token"]
    program = client()
    program.headers["Authorization"] = f"Bearer {token}"
    assert is_in(program)
    # The half that has served opens the way no more.
    assert session.post(SET_UP, data=right, headers=PAGE).status_code == 400


@pytest.mark.regulation("15.5")
def test_a_code_of_the_app_counts_once(client):
    enrol(HEAD)
    session, other = client(), client()
    give_password(session)
    give_password(other)
    sent = code()
    assert prove(session, code=sent).status_code == 303
    assert is_in(session)
    assert reasons(prove(other, code=sent)) == ["wrong_second_factor"]
    assert not is_in(other)


def test_another_password_ends_what_the_one_before_began(client):
    session = client()
    give_password(session)
    with api.env.adopt_roles(["Manager"]):
        user = api.user.get(HEAD)
        user.setSecurityProfile(password="Mat-khau-khac-9-dai-hon")
    transaction.commit()
    assert session.get(SET_UP, headers=PAGE).status_code == 403


@pytest.mark.regulation("15.5")
def test_an_administrator_of_the_root_signs_in_with_both(client):
    session = client()
    form = {"__ac_name": SITE_OWNER_NAME, "__ac_password": SITE_OWNER_PASSWORD}
    sent = {**form, "buttons.login": "1"}
    session.post("/vi/login", data=sent, headers=PAGE)
    assert session.get("/++api++/@users").status_code == 401
    page = page_of(session.get(SET_UP, headers=PAGE))
    key = "".join(page.xpath("//*[@id='app-key']/text()")[0].split())
    done = session.post(
        SET_UP, data={"state": state_in(page), "code": code(key)}, headers=PAGE
    )
    assert done.status_code == 200
    assert session.get("/++api++/@users").status_code == 200


def test_nobody_proves_what_began_without_a_password_or_elsewhere(client):
    enrol(HEAD)
    session, other = client(), client()
    nobody = session.get(STEP, headers=PAGE)
    assert nobody.status_code == 403 and reasons(nobody) == ["sign_in_again"]
    give_password(session)
    state = state_in(page_of(session.get(STEP, headers=PAGE)))
    give_password(other)
    forged = {"state": state, "code": code()}
    assert reasons(other.post(STEP, data=forged, headers=PAGE)) == ["form_too_old"]
    assert other.post(STEP, data={"code": code()}, headers=PAGE).status_code == 400
    assert not is_in(other)


@pytest.mark.regulation("15.5")
def test_guesses_end_soon(client):
    enrol(HEAD)
    session = client()
    give_password(session)
    answers = [prove(session, code="000000").status_code for _ in range(6)]
    assert answers == [400] * 5 + [429]
    assert prove(session, code=code()).status_code == 429
    # Nor does another password begin to count anew.
    give_password(session)
    assert prove(session, code=code()).status_code == 429


@pytest.mark.regulation("15.5")
def test_a_recovery_code_counts_once_and_is_told(client):
    codes = enrol(HEAD)
    session, other = client(), client()
    give_password(session)
    assert prove(session, recovery=codes[0].upper()).status_code == 303
    assert is_in(session)
    give_password(other)
    assert reasons(prove(other, recovery=codes[0])) == ["wrong_second_factor"]
    assert kinds_of(HEAD)[0] == "recovery_code_used"
    assert len(second_factor_store().of(HEAD).recovery) == 9


@pytest.mark.regulation("15.5")
def test_passkeys_are_set_up_used_and_removed(client):
    enrol(HEAD)
    session = client()
    give_password(session)
    prove(session, code=code())
    base = urlsplit(session.base)
    soft = SoftPasskey("localhost", f"{base.scheme}://{base.netloc}")
    page = page_of(session.get(SET_UP, headers=PAGE))
    sent = {
        "state": state_in(page),
        "name": "Máy ở cơ quan",
        "passkey": soft.made(challenge_in(page)),
    }
    assert reasons(session.post(SET_UP, data=sent, headers=PAGE)) == ["wrong_password"]
    added = session.post(SET_UP, data={**sent, "password": PASSWORD}, headers=PAGE)
    assert added.status_code == 303
    other = client()
    give_password(other)
    page = page_of(other.get(STEP, headers=PAGE))
    proof = {"state": state_in(page), "passkey": soft.proof(challenge_in(page))}
    assert other.post(STEP, data=proof, headers=PAGE).status_code == 303
    assert is_in(other)
    own = page_of(session.get(OWN, headers=PAGE))
    assert "Máy ở cơ quan" in own.text_content()
    token = own.xpath("//form[@id='my-second-factor']//input[@name='_authenticator']")
    change = {"_authenticator": token[0].get("value"), "password": PASSWORD}
    removed = {**change, "change": soft.identifier.hex()}
    assert session.post(OWN, data=removed, headers=PAGE).status_code == 303
    last = session.post(OWN, data={**change, "change": "app"}, headers=PAGE)
    assert reasons(last) == [LAST_ONE.code]
    made = session.post(OWN, data={**change, "change": "codes"}, headers=PAGE)
    assert len(page_of(made).xpath("//*[@id='recovery-codes']//li")) == 10
    assert kinds_of(HEAD)[:2] == ["recovery_codes_made", "second_factor_removed"]


def test_setting_up_by_choice_ends_what_the_password_alone_began(client):
    session, other = client(), client()
    give_password(session, UPDATE)
    give_password(other, UPDATE)
    page = page_of(session.get(SET_UP, headers=PAGE))
    key = "".join(page.xpath("//*[@id='app-key']/text()")[0].split())
    sent = {"state": state_in(page), "code": code(key), "password": PASSWORD}
    assert session.post(SET_UP, data=sent, headers=PAGE).status_code == 200
    assert is_in(session) and not is_in(other)


@pytest.mark.regulation("15.5")
def test_a_token_of_the_password_alone_ends_where_more_is_needed(client):
    def holder(session):
        said = {"name": "Chương trình thử", "scope": "read", "days": 30}
        said["password"] = PASSWORD
        made = session.post("/++api++/@tokens", json=said, headers=HERE)
        program = client()
        program.headers["Authorization"] = f"Bearer {made.json()['token']}"
        return program

    rule("never")
    before = holder(client(HEAD))
    assert is_in(before)
    rule("always")
    assert not is_in(before)
    enrol(HEAD)
    session = client()
    give_password(session)
    prove(session, code=code())
    assert not is_in(before)
    assert is_in(holder(session))


@pytest.mark.regulation("14.2", "15.5")
def test_head_and_administrator_take_it_off_others(client, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA", str(tmp_path))
    enrol("so-y-te-publish", SECRET)
    enrol("huyen-hiep-hoa-publish", SECRET)
    enrol(HEAD)
    session, publisher = client(), client()
    give_password(session)
    prove(session, code=code())
    give_password(publisher, "so-y-te-publish")
    prove(publisher, code=code())
    assert is_in(publisher)

    def ask(user, **more):
        where = f"{BOARD}/@@reset-second-factor"
        page = session.get(f"{where}?user={user}", headers=PAGE)
        if page.status_code != 200:
            return page
        token = page_of(page).xpath("//input[@name='_authenticator']/@value")[0]
        form = {"user": user, "_authenticator": token, **more}
        return session.post(where, data=form, headers=PAGE)

    assert reasons(ask(HEAD)) == ["own_second_factor"]
    assert reasons(ask("huyen-hiep-hoa-publish")) == ["not_on_board"]
    assert reasons(ask("so-y-te-review")) == ["no_second_factor"]
    assert reasons(ask("so-y-te-publish")) == ["reason_missing"]
    done = ask("so-y-te-publish", reason="Mất điện thoại, đã gặp trực tiếp")
    assert done.status_code == 303
    assert not is_in(publisher)
    assert kinds_of("so-y-te-publish")[0] == "second_factor_reset"
    letters = [message_from_bytes(one.read_bytes()) for one in tmp_path.rglob("*.eml")]
    told = [one for one in letters if "so-y-te-publish@" in one["To"]]
    assert len(told) == 2
    assert not [one for one in told if SECRET in one.as_string()]
    lent = f"{BOARD}/@@reset-second-factor?user=so-y-te-review"
    assert publisher.get(lent, headers=PAGE).status_code in (302, 401, 403)


@pytest.mark.regulation("14.2", "15.5")
def test_who_heads_on_loan_takes_it_off_no_head(client):
    enrol(HEAD)
    until = now_utc() + timedelta(days=3)
    lent = (Level.HEAD, Position.MEMBER, now_utc(), HEAD, until, HEAD)
    board_store().add(Membership("so-y-te", UPDATE, *lent))
    enrol(UPDATE)
    transaction.commit()
    session, page = client(), f"{BOARD}/@@reset-second-factor"
    give_password(session, UPDATE)
    prove(session, code=code())
    assert reasons(session.get(f"{page}?user={HEAD}", headers=PAGE)) == ["lent_head"]
    form = page_of(session.get(OWN, headers=PAGE))
    token = form.xpath("//input[@name='_authenticator']/@value")[0]
    sent = {"user": HEAD, "reason": "Mất máy", "_authenticator": token}
    assert reasons(session.post(page, data=sent, headers=PAGE)) == ["lent_head"]
    assert second_factor_store().of(HEAD) is not None
