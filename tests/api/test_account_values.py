"""What the API sets on an account is checked (15.5)."""

from .conftest import PASSWORD
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.boards.board import Board
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.people import by_administrators
from bacgiang.policy.units.people.all_units import all_units_store
from bacgiang.policy.units.people.all_units import note_those_of_now
from bacgiang.policy.units.people.kept_apart import ROLES_OF_GROUPS
from bacgiang.policy.units.people.security_switches import turn_off
from base64 import b64encode
from io import BytesIO
from lxml import html
from made_once import made_once
from PIL import Image
from plone import api
import pytest
from tests.api.royalty_desk import RoyaltyDesk
import transaction


USERS = "/++api++/@users"
GROUPS = "/++api++/@groups"
OFFICE = f"{GROUPS}/standing-office"
SECURITY = "/++api++/@controlpanels/security"
HTML = {"Accept": "text/html"}
OWN = "/++api++/@users/so-y-te-update"


def picture() -> bytes:
    data = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(data, "PNG")
    return data.getvalue()


def portrait(data: bytes) -> dict[str, str]:
    kind = {"encoding": "base64", "content-type": "image/png", "filename": "a.png"}
    return {"data": b64encode(data).decode(), **kind}


@pytest.mark.parametrize(
    "values",
    [
        {"timezone": "x"},
        {"timezone": 7},
        {"email": "không phải địa chỉ"},
        {"email": ["a@example.org"]},
        {"home_page": "javascript:alert(1)"},
        {"home_page": "https://[broken"},
        {"fullname": "a" * 20_000},
        {"fullname": {"a": 1}},
        {"portrait": "x"},
        {"portrait": {"data": "!"}},
        {"portrait": portrait(b"<svg onload='x'/>")},
        {"portrait": portrait(picture() + bytes(3 * 1024 * 1024))},
    ],
)
def test_a_wrong_value_is_refused_and_nothing_kept(boards, client, site, values):
    person = client("so-y-te-update")
    answer = person.patch(OWN, json={"location": "Bắc Giang", **values})
    assert answer.status_code == 400
    assert answer.json()["error"]["reasons"][0]["field"] in values
    site._p_jar.sync()
    assert api.user.get("so-y-te-update").getProperty("location") == ""


def test_right_values_are_kept(boards, client, site):
    values = {"timezone": "Asia/Ho_Chi_Minh", "home_page": "https://example.org/"}
    values["portrait"] = portrait(picture())
    assert client("so-y-te-update").patch(OWN, json=values).status_code == 204
    site._p_jar.sync()
    person = api.user.get("so-y-te-update")
    assert person.getProperty("timezone") == "Asia/Ho_Chi_Minh"


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("values", [{"password": "x"}, {"roles": {"a": 1}}])
def test_the_administrator_is_bound_too(boards, client, values):
    assert client("admin").patch(OWN, json=values).status_code == 400


@pytest.mark.regulation("15.2")
def test_no_cache_keeps_what_members_are_told(boards, client):
    services = (OWN, "/++api++/vi", "/++api++/@my-work")
    for address in (*services, "/vi/@@my-work", "/vi/tin-tuc"):
        accept = "application/json" if address in services else "text/html"
        told = client("so-y-te-update").get(address, headers={"Accept": accept})
        assert told.status_code == 200, address
        assert "no-store" in told.headers["Cache-Control"], address


@pytest.fixture
@made_once
def administrators(site, boards):
    """One of the site, and one who manages all of it."""
    for name, role in (("quan-tri", "Site Administrator"), ("quan-ly", "Manager")):
        make_person(name, PASSWORD)
        api.user.grant_roles(username=name, roles=[role])
    transaction.commit()


def own_roles(site, user_id):
    site._p_jar.sync()
    return {*site.acl_users.portal_role_manager._principal_roles.get(user_id, ())}


@pytest.mark.regulation("14.2", "15.5")
def test_a_groups_role_does_not_become_an_accounts_own(administrators, client, site):
    before = own_roles(site, "so-y-te-update")
    who, role = client("quan-ly"), "Reader"
    for address, values in (
        (OFFICE, {"users": {"so-y-te-update": True}}),
        (OWN, {"roles": {role: True}}),
        (OWN, {"roles": {role: False, "Standing Office": True}}),
        (OFFICE, {"users": {"so-y-te-update": False}}),
    ):
        assert who.patch(address, json=values).status_code == 204, values
        now = own_roles(site, "so-y-te-update")
        assert now - {role} == before
        assert (role in now) is bool(values.get("roles", {}).get(role))
    assert "Standing Office" not in who.get(OWN).json()["roles"]


@pytest.mark.regulation("14.2", "15.5")
def test_who_administers_is_not_who_reads_the_record(administrators, client):
    """Nor does one do away with the other, or with what makes them that."""
    who, theirs = client("quan-tri"), {"users": {"quan-tri": True}}
    made = who.post(GROUPS, json={"groupname": "nhom", "title": "Nhóm"})
    assert made.status_code == 201, made.text
    assert who.patch(f"{GROUPS}/nhom", json=theirs).status_code == 204
    both = [
        (f"{GROUPS}/overseers", {"users": {one: True}}) for one in ("nhom", "quan-tri")
    ]
    both += [(OFFICE, theirs)]
    both += [(f"{GROUPS}/Site Administrators", {"users": {"van-phong": True}})]
    both += [(f"{USERS}/van-phong", {"roles": {"Site Administrator": True}})]
    both += [(f"{GROUPS}/standing-office", {"groups": ["Site Administrators"]})]
    for address, values in both:
        refused = who.patch(address, json=values)
        assert refused.json()["error"]["type"] == "two_offices", (address, values)
    for role in ("Standing Office", "Overseer", "Reader"):
        group = {"groupname": "rieng", "title": "Riêng", "roles": [role]}
        for refused in (
            who.post(GROUPS, json={**group, "users": ["so-y-te-update"]}),
            who.patch(f"{GROUPS}/nhom", json={"roles": [role]}),
            who.patch(OWN, json={"roles": {role: True}}),
        ):
            assert refused.json()["error"]["type"] == "by_the_portal", role
    for one in (who, client("quan-ly")):
        for name in ROLES_OF_GROUPS:
            address = f"{GROUPS}/{name}"
            assert one.delete(address).status_code in (400, 403), name
            given = one.patch(address, json={"roles": ["Member"]})
            assert given.status_code in (400, 403), name
    assert who.get("/++api++/@acts").status_code == 403
    assert client("van-phong").get("/++api++/@acts").status_code == 200


def test_who_had_both_offices_before_joins_other_groups(administrators, client, site):
    """On a portal of before the rule: what is given is judged, not what was."""
    held = site.acl_users.portal_role_manager._principal_roles
    held["so-y-te-update"] = ("Member", "Site Administrator", "Standing Office")
    transaction.commit()
    who = client("quan-tri")
    made = who.post(GROUPS, json={"groupname": "nhom", "title": "Nhóm"})
    assert made.status_code == 201, made.text
    joined = {"users": {"so-y-te-update": True}}
    assert who.patch(f"{GROUPS}/nhom", json=joined).status_code == 204
    refused = client("quan-ly").patch(f"{GROUPS}/overseers", json=joined)
    assert refused.json()["error"]["type"] == "two_offices"


@pytest.mark.regulation("7.1", "14.2")
def test_administrators_give_no_level_to_who_works_for_all_units(
    administrators, client, monkeypatch
):
    """Not to themselves either; heads are written to where others get one."""
    letters = []

    def keep(to, subject, text, **options):
        letters.append((to.user_id, str(text.mapping["person"])))

    monkeypatch.setattr(by_administrators, "send", keep)
    make_person("nguoi-moi", PASSWORD)
    transaction.commit()
    who, board = client("quan-tri"), "/++api++/vi/don-vi/so-y-te/@board"
    for user in ("quan-tri", "quan-ly", "van-phong"):
        given = {"user": user, "levels": ["update", "publish"], "position": "member"}
        refused = who.post(board, json=given)
        assert refused.status_code == 403, user
        assert refused.json()["error"]["type"] == "by_the_head"
    assert letters == []
    given = {"user": "nguoi-moi", "levels": ["update", "review"], "position": "member"}
    assert who.post(board, json=given).status_code == 201
    assert letters == [("so-y-te-head", "nguoi-moi")]
    # Who came by the same administrator is no head who could object.
    given = {"user": "nguoi-moi", "levels": ["head"], "position": "head"}
    empty = "/++api++/vi/don-vi/huyen-hiep-hoa/@board"
    for _key, one in board_with_code("huyen-hiep-hoa").active():
        one.until = now_utc() if one.is_own_head else one.until
    transaction.commit()
    assert who.post(empty, json=given).status_code == 201
    given = {"user": "so-y-te-review", "levels": ["review"], "position": "member"}
    assert who.post(empty, json=given).status_code == 201
    told = [to for to, _person in letters[1:]]
    assert told == ["van-phong", "nguoi-moi", "van-phong"]
    # A board without a head has nobody else to be brought one by.
    monkeypatch.setattr(Board, "other_heads", lambda self, user: frozenset())
    given = {"user": "van-phong", "levels": ["head"], "position": "head"}
    answer = who.post(board, json=given)
    assert answer.status_code == 201, answer.text


@pytest.mark.regulation("7.1", "14.2")
def test_heads_are_told_where_an_administrator_ends_them(
    administrators, client, monkeypatch
):
    """By itself or with the unit; on a board without one nobody else is written to."""
    letters = []
    monkeypatch.setattr(
        by_administrators, "send", lambda to, *_said, **_how: letters.append(to.user_id)
    )
    who, board = client("quan-tri"), "/++api++/vi/don-vi/so-y-te/@board"
    members = who.get(board).json()["members"]
    (head,) = (
        one["id"]
        for member in members
        for one in member["memberships"]
        if one["level"] == "head"
    )
    answer = who.delete(f"{board}/{head}", json={})
    assert answer.status_code == 204, answer.text
    assert letters == ["so-y-te-head"]
    end = {"successor": "so-y-te", "on": today().isoformat(), "reason": "Sáp nhập"}
    answer = who.post("/++api++/@units/huyen-hiep-hoa/merge", json=end)
    assert answer.status_code == 200, answer.text
    assert letters[1:] == ["huyen-hiep-hoa-head"]
    # Of one that is gone the standing office is told.
    assert client("quan-ly").delete(f"{USERS}/ubnd-head").status_code == 204
    assert letters[2:] == ["van-phong"]


@pytest.mark.regulation("15.2", "15.5")
def test_accounts_of_all_units_are_their_owners_alone(administrators, client, site):
    """Otherwise whoever opened one would decide under another name."""
    make_person("giam-sat", PASSWORD)
    api.group.add_user(groupname="overseers", username="giam-sat")
    transaction.commit()
    who, own = client("quan-tri"), {"password": "Mat-khau-cua-ai-khac-9"}
    for user in ("van-phong", "giam-sat"):
        address = f"{USERS}/{user}"
        told = set()
        for values in (own, {"email": "khac@example.org"}, {"fullname": "Ai khác"}):
            refused = who.patch(address, json=values)
            assert refused.status_code == 403, (user, values)
            told.add(refused.json()["error"]["type"])
        of_member = {f"{one}_of_member" for one in ("password", "address")}
        assert of_member <= told
        assert client(user).get(address).json()["email"] == f"{user}@example.org"
        assert client("quan-ly").patch(address, json=own).status_code == 204
    # Data of before know nobody yet; a step of the upgrade notes who is there.
    site._p_jar.sync()
    all_units_store()._accounts.clear()
    note_those_of_now(site.portal_setup)
    assert all(one in all_units_store() for one in ("van-phong", "giam-sat"))
    assert "so-y-te-update" not in all_units_store()
    transaction.abort()


@pytest.mark.regulation("7.2f", "15.5")
def test_accounts_of_whom_a_board_pays_are_their_owners_alone(
    administrators, client, site
):
    """Otherwise whoever set a password would say alone where the money goes."""
    make_person("cong-tac-vien", PASSWORD)
    transaction.commit()
    RoyaltyDesk(client).enter("Nguyễn Văn A", email="cong-tac-vien")
    who, address = client("quan-tri"), f"{USERS}/cong-tac-vien"
    own = {"password": "Mat-khau-cua-ai-khac-9"}
    for values in (own, {"email": "khac@example.org"}, {"fullname": "Ai khác"}):
        assert who.patch(address, json=values).status_code == 403, values
    told = client("cong-tac-vien").get(address).json()
    assert told["email"] == "cong-tac-vien@example.org"
    assert who.delete(address).status_code == 204
    again = {"username": "cong-tac-vien", "email": "khac@example.org", **own}
    told = who.post(USERS, json={**again, "sendPasswordReset": False})
    assert told.json()["error"]["type"] == "account_of_before", told.text
    # One person wrote another's account down by mistake, and nobody else did.
    transaction.begin()
    make_person("nham", PASSWORD)
    transaction.commit()
    register = "/++api++/vi/don-vi/so-y-te/@collaborators"
    sent = {"names": ["Nguyễn Văn B"], "email": "nham", "private": {}}
    line = client("so-y-te-review").post(register, json=sent).json()
    told = {"fullname": "Tên khác"}
    assert who.patch(f"{USERS}/nham", json=told).status_code == 403
    ending = {"act": "end", "seen": line["seen"]}
    ended = client("so-y-te-head").patch(line["@id"], json=ending)
    assert ended.status_code == 200, ended.text
    assert who.patch(f"{USERS}/nham", json=told).status_code == 204


@pytest.mark.regulation("15.2", "15.5")
def test_who_is_taken_out_keeps_the_account_for_themselves(
    administrators, client, site
):
    """Whoever could set its password then would put them back and act as they."""
    make_person("giam-sat", PASSWORD)
    transaction.commit()
    who, role = client("quan-tri"), "Overseer"
    group = f"{GROUPS}/giam-sat-vien"
    with api.env.adopt_roles(["Manager"]):
        api.group.create(groupname="giam-sat-vien", title="Nhóm")
    transaction.commit()
    # A person of the office, one in a group that stands in another, one by a role.
    ways = [(OFFICE, "van-phong", True), (group, "giam-sat", True)]
    ways += [(f"{GROUPS}/overseers", "giam-sat-vien", True), (group, "giam-sat", False)]
    for address, name, held in (*ways, (OFFICE, "van-phong", False)):
        sent, one = {"users": {name: held}}, who if held else client("quan-ly")
        assert one.patch(address, json=sent).status_code == 204, (address, name)
    by_role = f"{USERS}/vai-tro"
    make_person("vai-tro", PASSWORD)
    transaction.commit()
    for held in (True, False):
        sent = {"roles": {role: held}}
        assert client("quan-ly").patch(by_role, json=sent).status_code == 204
    for user in ("van-phong", "giam-sat", "vai-tro"):
        address = f"{USERS}/{user}"
        for values in (
            {"password": "Mat-khau-cua-ai-khac-9"},
            {"email": "khac@example.org"},
        ):
            assert who.patch(address, json=values).status_code == 403, (user, values)
        assert client(user).get(address).json()["email"] == f"{user}@example.org"
    # Nor is there another account of that name.
    assert who.delete(f"{USERS}/giam-sat").status_code == 204
    again = {"username": "giam-sat", "email": "khac@example.org", "password": PASSWORD}
    told = who.post(USERS, json={**again, "sendPasswordReset": False})
    assert told.status_code == 400, told.text


@pytest.mark.regulation("14.2", "15.5")
def test_groups_of_a_managers_account_are_changed_by_managers(
    administrators, client, site
):
    groups = site.acl_users.source_groups
    who, page = client("quan-tri"), "/@@usergroup-usermembership?userid=quan-ly"
    for held, service, button in ((False, True, "add"), (True, False, "delete")):
        values = {"users": {"quan-ly": service}}
        assert who.patch(OFFICE, json=values).status_code == 403
        shown = html.fromstring(who.get(page, headers=HTML).text)
        token = shown.xpath("//input[@name='_authenticator']/@value")[0]
        sent = {"form.submitted": "1", f"{button}:list": "standing-office"}
        sent |= {f"form.button.{button.title()}": "1", "_authenticator": token}
        assert who.post(page, data=sent, headers=HTML).status_code == 403
        site._p_jar.sync()
        assert ("quan-ly" in groups.getGroupMembers("standing-office")) is held
        assert client("quan-ly").patch(OFFICE, json=values).status_code == 204


@pytest.mark.regulation("14.2", "15.5")
def test_a_group_with_a_manager_is_renamed_and_deleted_by_managers(
    administrators, client, site
):
    """One in which a Manager's account is, and an empty one with that role."""
    with api.env.adopt_roles(["Manager"]):
        for name, roles in (("nhom", []), ("quan-ly-khac", ["Manager"])):
            api.group.create(groupname=name, title="Nhóm", roles=roles)
        api.group.add_user(groupname="nhom", username="quan-ly")
    transaction.commit()
    who, page = client("quan-tri"), "/@@usergroup-groupprefs"
    shown = html.fromstring(who.get(page, headers=HTML).text)
    token = shown.xpath("//input[@name='_authenticator']/@value")[0]
    (form,) = (one for one in shown.forms if one.get("name") == "groups_search")
    same = [*form.form_values(), ("form.button.Modify", "1")]
    unchanged = who.post(page, data=same, headers=HTML)
    assert unchanged.status_code == 200, unchanged.text[-300:]
    for name in ("nhom", "quan-ly-khac"):
        address, new = f"/++api++/@groups/{name}", {"title": "Tên khác"}
        refused = who.patch(address, json=new)
        assert refused.status_code == 403, name
        is_role = name == "quan-ly-khac"
        assert (refused.json()["error"]["type"] == "group_of_manager") is is_role
        assert who.delete(address).status_code in (400, 403), name
        sent = {"delete:list": name, "form.button.Modify": "1", "form.submitted": "1"}
        sent |= {"_authenticator": token}
        assert who.post(page, data=sent, headers=HTML).status_code == 403, name
        site._p_jar.sync()
        assert api.group.get(name).getProperty("title") == "Nhóm"
        assert client("quan-ly").patch(address, json=new).status_code == 204
        assert client("quan-ly").delete(address).status_code == 204
    assert who.patch(OFFICE, json={"title": "Thường trực"}).status_code == 204


@pytest.mark.regulation("15.2", "15.5")
def test_nobody_makes_an_account_for_themselves(administrators, client, site):
    for name in ("quan-tri", "quan-ly"):
        answer = client(name).patch(SECURITY, json={"enable_self_reg": True})
        assert answer.status_code == 400
        (reason,) = answer.json()["error"]["reasons"]
        assert reason["type"] == "no_self_registration"
        panel = client(name).get("/@@security-controlpanel", headers=HTML)
        assert panel.status_code == 200
        assert "enable_user_pwd_choice" in panel.text
        assert "enable_self_reg" not in panel.text
        # It would change the name by which everybody signs in.
        answer = client(name).patch(SECURITY, json={"use_email_as_login": True})
        assert answer.status_code == 400
        (reason,) = answer.json()["error"]["reasons"]
        assert reason["type"] == "no_login_by_mail"
        assert "use_email_as_login" not in panel.text
    # A portal where it had been turned on, and one where the permission stays given.
    site.manage_permission("Add portal member", ["Anonymous", "Manager"], acquire=0)
    registry = site.portal_registry
    registry._records._values["plone.enable_self_reg"] = True
    transaction.commit()
    asked = {"username": "x", "email": "x@example.org", "sendPasswordReset": True}
    assert client().post(USERS, json=asked).status_code in (401, 403)
    site._p_jar.sync()
    assert api.user.get("x") is None
    assert turn_off(site)
    assert registry["plone.enable_self_reg"] is False
    assert not turn_off(site)


@pytest.mark.regulation("7.2d", "15.5")
@pytest.mark.parametrize("name", ["system", "System", "informatics-centre"])
def test_no_account_is_called_as_the_portal_itself(administrators, client, site, name):
    """What the portal itself changed nobody's approval is asked apart from."""
    administrator = client("quan-tri")
    said = {"username": name, "email": "nhan@example.org", "password": PASSWORD}
    made = administrator.post("/++api++/@users", json=said)
    assert made.status_code == 400
    assert made.json()["error"]["type"] == "account_of_the_portal"
    assert administrator.get(f"/++api++/@users/{name}").status_code == 404
    site._p_jar.sync()
    assert api.user.get(name) is None
