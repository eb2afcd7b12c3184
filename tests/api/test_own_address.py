"""Letters with new passwords go to an address that its owner alone changes (15.5)."""

from .test_sessions import by_api
from .test_sessions import by_form
from .test_sessions import PAGE
from .test_sessions import PASSWORD
from .test_sessions import USER
from bacgiang.policy.units.levels import is_board_group
from bacgiang.policy.units.people import of_boards
from bacgiang.policy.units.people.own_address import changing
from lxml import html
from plone import api
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


OWN = f"/++api++/@users/{USER}"
FORM = "/vi/@@personal-information"
NEW = "khac@example.org"


@pytest.mark.regulation("14.2", "15.5")
def test_a_new_address_asks_for_the_password(
    site: Any, boards: None, client: Any, monkeypatch: Any
) -> None:
    written: list[str] = []
    monkeypatch.setattr(
        changing, "write_of_change", lambda to, what: written.append(to.email)
    )

    def address() -> str:
        site._p_jar.sync()
        return str(api.user.get(USER).getProperty("email"))

    before = address()
    browser, program = by_form(client), by_api(client)
    for given in ({}, {"old_password": "Sai-mat-khau-1"}):
        refused = program.patch(OWN, json={"email": NEW, **given})
        assert refused.status_code == 403, refused.text
    unchanged = {"email": before, "fullname": "Nguyễn Thị Mẫu"}
    assert program.patch(OWN, json=unchanged).status_code == 204

    def send(**given: str) -> Any:
        page = html.fromstring(browser.get(FORM, headers=PAGE).text)
        form = page.xpath("//form[.//input[@name='form.widgets.email']]")[0]
        values = {**dict(form.form_values()), "form.buttons.save": "1"}
        values |= {f"form.widgets.{name}": value for name, value in given.items()}
        return browser.post(FORM, data=values, headers=PAGE)

    for password in ("", "Sai-mat-khau-1"):
        shown = send(email=NEW, old_password=password)
        assert shown.status_code == 200
        assert html.fromstring(shown.text).xpath(
            "//*[@id='formfield-form-widgets-old_password']"
            "[.//*[contains(@class, 'invalid-feedback')]]"
        )
    shown = send(fullname="Trúng thưởng: http://evil.example/ ngay")
    assert shown.status_code == 200
    assert "Chỉ ghi họ tên" in shown.text
    changed = site["vi"].modified(), site["vi"].creators
    assert send(location="Bắc Giang").status_code == 302
    site._p_jar.sync()
    assert (site["vi"].modified(), site["vi"].creators) == changed
    assert (address(), written) == (before, [])
    assert send(email=NEW, old_password=PASSWORD).status_code == 302
    assert (address(), written) == (NEW, [before])
    back = {"email": before, "old_password": PASSWORD}
    assert program.patch(OWN, json=back).status_code == 204
    assert (address(), written) == (before, [before, NEW])
    admin = client("admin").patch(OWN, json={"email": NEW})
    assert admin.status_code == 204, admin.text
    assert (address(), written[2:]) == (NEW, [before])


@pytest.mark.regulation("14.2", "15.5")
def test_who_gives_another_address_confirms_it(
    site: Any, boards: None, client: Any, monkeypatch: Any
) -> None:
    """A session of an administrator that somebody got hold of makes no accounts its."""
    written: list[str] = []
    for module in (changing, of_boards):
        monkeypatch.setattr(
            module, "write_of_change", lambda to, what: written.append(str(what))
        )
    api.user.create("ai@example.org", "ai-do", PASSWORD)
    api.user.create("it@example.org", "cntt", PASSWORD)
    api.user.grant_roles(username="cntt", roles=["Site Administrator"])
    transaction.commit()
    program = by_api(client, "cntt")
    theirs = "/++api++/@users/ai-do"
    assert program.patch(theirs, json={"email": NEW}).status_code == 403
    said = {"email": NEW, "old_password": PASSWORD, "password": "Dat-ho-nguoi-khac-1"}
    assert program.patch(theirs, json=said).status_code == 204
    assert sorted(written) == ["mail_address_changed", "mail_password_set_by_others"]
    for values in (
        {"error_log_update": "x"},
        {"la": {"b": [1]}},
        {"fullname": "\u202egnàoT"},
        {"roles": ["Boss"]},
    ):
        assert program.patch(theirs, json=values).status_code == 400, values
    assert program.patch(theirs, json={"roles": ["Member"]}).status_code == 204


@pytest.mark.regulation("14.2", "15.5")
def test_who_adds_an_account_in_a_session_confirms_it(
    site: Any, boards: None, client: Any
) -> None:
    api.user.create("it@example.org", "cntt", PASSWORD)
    api.user.grant_roles(username="cntt", roles=["Site Administrator"])
    transaction.commit()
    program, accounts = by_api(client, "cntt"), "/++api++/@users"
    new = {"username": "nguoi-moi", "email": NEW, "fullname": "Người Mẫu Mới"}
    new["password"] = "Mat-khau-cua-nguoi-moi-1"  # pragma: allowlist secret
    for given in ({}, {"old_password": "Sai-mat-khau-1"}):
        refused = program.post(accounts, json={**new, **given})
        assert refused.status_code == 403, refused.text
    site._p_jar.sync()
    assert api.user.get("nguoi-moi") is None
    made = program.post(accounts, json={**new, "old_password": PASSWORD})
    assert made.status_code == 201, made.text
    assert made.json()["email"] == NEW
    # Also with what it works for from its first day on.
    overseer = {**new, "username": "nguoi-giam-sat", "roles": ["Overseer"]}
    made = client("admin").post(accounts, json=overseer)
    assert made.status_code == 201, made.text
    assert client("admin").delete(f"{accounts}/nguoi-giam-sat").status_code == 204
    for said in (overseer, {**overseer, "roles": ["Member"]}):
        again = client("admin").post(accounts, json=said)
        assert again.json()["error"]["type"] == "account_of_before", again.text
    browser, form = by_form(client, "cntt"), "/@@new-user"
    page = html.fromstring(browser.get(form, headers=PAGE).text)
    # What boards give nobody is given here, and so it is not offered.
    groups = page.xpath("//input[@name='form.widgets.groups:list']/@value")
    assert "standing-office" in groups
    assert not [one for one in groups if is_board_group(one)]
    shown = page.xpath("//form[.//input[@name='form.widgets.username']]")[0]
    values = {**dict(shown.form_values()), "form.buttons.register": "1"}
    added = {"username": "nguoi-khac", "email": "nua@example.org"}
    added |= {"password": new["password"], "password_ctl": new["password"]}
    right = {"old_password": PASSWORD}
    for sent_with, status in (
        ({}, 200),
        ({"old_password": "Sai-mat-khau-1"}, 200),
        ({**right, "fullname": "Ng\u043e Ưng"}, 200),
        (right, 302),
    ):
        given = {**added, **sent_with}
        sent = {f"form.widgets.{name}": value for name, value in given.items()}
        answer = browser.post(form, data={**values, **sent}, headers=PAGE)
        assert answer.status_code == status, sent_with
        site._p_jar.sync()
        assert (api.user.get("nguoi-khac") is not None) == (status == 302)


@pytest.mark.regulation("15.5")
def test_the_board_is_told_what_others_do_with_an_account(
    site: Any, boards: None, client: Any
) -> None:
    said = {"password": "Dat-ho-nguoi-khac-1", "location": "Bắc Giang"}
    assert client("admin").patch(OWN, json=said).status_code == 204
    told = client("so-y-te-head").get("/++api++/vi/don-vi/so-y-te/@acts").json()
    kinds = {one["kind"]["token"] for one in told["items"]}
    assert {"password_set", "account_change"} <= kinds


@pytest.mark.regulation("14.2", "15.5")
def test_acts_are_not_told_by_the_name_of_another(
    site: Any, boards: None, client: Any
) -> None:
    """Neither taken by who did them, nor given by others, nor with the account's."""
    head = "Ngô Việt Ưng (mẫu)"
    of_head = "/++api++/@users/so-y-te-head"
    assert client("so-y-te-head").patch(of_head, json={"fullname": head}).ok
    for name in (head, f" {head.upper()}  ", f"{head}.", "Ngô  Việt Ưng mẫu"):
        taken = client(USER).patch(OWN, json={"fullname": name})
        assert (taken.status_code, taken.json()["error"]["type"]) == (
            400,
            "name_of_another",
        ), name
    for name in (
        "Ngô Việt Ưng\u200b (mẫu)",
        "Ngô Việt Ưng (m\u0430̂̃u)",
        "Ng\u043e Việt Ưng (mẫu)",
        "Trúng thưởng: http://evil.example/ ngay",
        "Xem www.evil.example",
        "Gọi 0900 000 000",
        "\u202egnàoT",
    ):
        wrong = client(USER).patch(OWN, json={"fullname": name})
        assert wrong.status_code == 400, name
    assert client(USER).patch(OWN, json={"fullname": f"{head} (2)"}).status_code == 204
    api.user.create("it@example.org", "cntt", PASSWORD)
    api.user.grant_roles(username="cntt", roles=["Site Administrator"])
    transaction.commit()
    administrator = client("cntt")
    lured = {"username": "moi", "email": "moi@example.org", "fullname": "Vào www.a.vn"}
    lured["password"] = "Mat-khau-cua-nguoi-moi-1"  # pragma: allowlist secret
    made = client("admin").post("/++api++/@users", json=lured)
    assert (made.status_code, made.json()["error"]["type"]) == (400, "name_wrong")
    given = administrator.patch(OWN, json={"fullname": "Người khác"})
    assert given.json()["error"]["type"] == "name_of_member", given.text
    assert client("admin").delete(OWN).status_code == 204
    new = {"username": USER, "email": NEW, "fullname": "Người khác"}
    new["password"] = "Mat-khau-cua-nguoi-moi-1"  # pragma: allowlist secret
    made = administrator.post("/++api++/@users", json=new)
    assert made.status_code == 400, made.text
    assert made.json()["error"]["type"] == "account_of_before"
    site._p_jar.sync()
    assert api.user.get(USER) is None
