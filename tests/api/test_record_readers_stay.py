"""Who administers the site alone does not do away with whoever reads what they do."""

from .conftest import Client
from .conftest import PASSWORD
from .sent_forms import form_token
from .sent_forms import HTML
from .test_account_values import administrators  # noqa: F401
from .test_account_values import GROUPS
from .test_account_values import OFFICE
from .test_account_values import USERS
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.people import by_administrators
from collections.abc import Callable
from lxml import html
from made_once import made_once
from plone import api
import pytest
from requests import Response
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("7.1", "15.5")

Way = Callable[[Client], Response]
EMPTY = "/++api++/vi/don-vi/huyen-hiep-hoa/@board"
OWN = "noi-bo@example.org"


def ask(method: str, path: str, body: Any = None) -> Way:
    return lambda who: who.request(method, path, json=body)


def post(path: str, **form: Any) -> Way:
    def sent(who: Client) -> Response:
        data = {"_authenticator": form_token(who), "form.submitted": "1", **form}
        return who.post(path, data=data, headers=HTML)

    return sent


def row(user: str, *roles: str) -> dict[str, Any]:
    """As the page of accounts sends it."""
    values = {"id": user, "email": f"{user}@example.org", "resetpassword": ""}
    sent = {f"users.{name}:records": value for name, value in values.items()}
    sent["users.roles:list:records"] = list(roles)
    return {**sent, "form.button.Modify": "1"}


# `van-phong` is of the office, `giam-sat` in a group among those who oversee; a role of
# their own have `vai-tro` and, by another group, `nguoi-hai`.
TOLD: dict[str, Way] = {
    "account": ask("DELETE", f"{USERS}/van-phong"),
    "account in a group in the group": ask("DELETE", f"{USERS}/giam-sat"),
    "account with the role": ask("DELETE", f"{USERS}/vai-tro"),
    "account in a group with the role": ask("DELETE", f"{USERS}/nguoi-hai"),
    "member": ask("PATCH", OFFICE, {"users": {"van-phong": False}}),
    "group in it": ask("PATCH", f"{GROUPS}/overseers", {"users": {"nhom": False}}),
    "member of a group in it": ask(
        "PATCH", f"{GROUPS}/nhom", {"users": {"giam-sat": False}}
    ),
    "the group itself": ask("DELETE", f"{GROUPS}/nhom"),
    "role": ask("PATCH", f"{USERS}/vai-tro", {"roles": {"Overseer": False}}),
    "role of a group": ask("PATCH", f"{GROUPS}/nhom-khac", {"roles": []}),
    "page of accounts": post(
        "/@@usergroup-userprefs", **row("van-phong"), **{"delete:list": "van-phong"}
    ),
    "page of accounts, a role": post(
        "/@@usergroup-userprefs", **row("vai-tro", "Member")
    ),
    "page of the group": post(
        "/@@usergroup-groupmembership?groupname=standing-office",
        **{"form.button.Edit": "1", "delete:list": "van-phong"},
    ),
    "page of the account": post(
        "/@@usergroup-usermembership?userid=van-phong",
        **{"form.button.Delete": "1", "delete:list": "standing-office"},
    ),
    "page of groups": post(
        "/@@usergroup-groupprefs",
        **{"form.button.Modify": "1", "delete:list": "nhom"},
    ),
}
BY_ADDRESS: dict[str, Way] = {
    "userFolderDelUsers": post(
        "/acl_users/userFolderDelUsers", **{"names:list": "van-phong"}
    ),
    "userFolderEditUser": post(
        "/acl_users/userFolderEditUser", principal_id="vai-tro", **{"roles:list": "x"}
    ),
    "deleteMembers": post(
        "/portal_membership/deleteMembers", **{"member_ids:list": "van-phong"}
    ),
    "deleteMemberData": post(
        "/portal_memberdata/deleteMemberData", member_id="van-phong"
    ),
    "removePrincipalFromGroup": post(
        "/portal_groups/removePrincipalFromGroup",
        principal_id="van-phong",
        group_id="standing-office",
    ),
    "removeGroup": post("/portal_groups/removeGroup", group_id="nhom"),
    "manage_removeUsers": post(
        "/acl_users/source_users/manage_removeUsers", **{"user_ids:list": "van-phong"}
    ),
    "doDeleteUser": post("/acl_users/source_users/doDeleteUser", userid="van-phong"),
    "deleteUser": post("/acl_users/mutable_properties/deleteUser", user_id="van-phong"),
    "manage_removePrincipalsFromGroup": post(
        "/acl_users/source_groups/manage_removePrincipalsFromGroup",
        group_id="standing-office",
        **{"principal_ids:list": "van-phong"},
    ),
    "manage_removeGroups": post(
        "/acl_users/source_groups/manage_removeGroups", **{"group_ids:list": "nhom"}
    ),
    "manage_removeRoles": post(
        "/acl_users/portal_role_manager/manage_removeRoles",
        **{"role_ids:list": "Overseer"},
    ),
    "manage_removeRoleFromPrincipals": post(
        "/acl_users/portal_role_manager/manage_removeRoleFromPrincipals",
        role_id="Overseer",
        **{"principal_ids:list": "vai-tro"},
    ),
    "manage_delObjects": post(
        "/acl_users/manage_delObjects", **{"ids:list": "source_groups"}
    ),
}


@pytest.fixture
@made_once
def readers(administrators: None) -> None:  # noqa: F811
    for name in ("giam-sat", "vai-tro", "nguoi-hai"):
        make_person(name, PASSWORD)
    with api.env.adopt_roles(["Manager"]):
        api.group.create(groupname="nhom", title="Nhóm")
        api.group.create(groupname="nhom-khac", title="Khác", roles=["Overseer"])
        api.group.add_user(groupname="nhom", username="giam-sat")
        api.group.add_user(groupname="nhom-khac", username="nguoi-hai")
        api.user.grant_roles(username="vai-tro", roles=["Overseer"])
        groups = api.portal.get_tool("acl_users").source_groups
        groups.addPrincipalToGroup("nhom", "overseers")
    transaction.commit()


def now() -> list[Any]:
    """What each of them is; None without an account."""
    transaction.begin()
    found = map(api.user.get, ("van-phong", "giam-sat", "vai-tro", "nguoi-hai"))
    return [
        one and (one.getRoles(), one.getGroups(), one.getProperty("email"))
        for one in found
    ]


def test_no_way_in_takes_them_out(readers: None, client: Any, site: Any) -> None:
    who, before, wrong = client("quan-tri"), now(), []
    assert None not in before
    for name, way in {**TOLD, **BY_ADDRESS}.items():
        answer = way(who)
        if now() != before:
            wrong.append(f"{name} ({answer.status_code}): done")
            break
        if answer.status_code not in ((403,) if name in TOLD else (302, 403, 404)):
            wrong.append(f"{name}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def test_the_answer_says_who_can(readers: None, client: Any) -> None:
    who = client("quan-tri")
    (reason,) = TOLD["account"](who).json()["error"]["reasons"]
    assert reason["type"] == "reads_the_record"
    assert "quản trị hệ thống" in reason["message"]
    assert "quản trị hệ thống" in TOLD["page of the group"](who).text


def test_a_manager_can(readers: None, client: Any) -> None:
    who = client("quan-ly")
    for name in ("member", "role", "role of a group", "the group itself", "account"):
        assert TOLD[name](who).status_code == 204, name


@pytest.mark.parametrize("user", ["quan-tri", "quan-ly"])
def test_the_page_of_accounts_gives_nobody_the_roles_of_their_groups(
    readers: None, client: Any, site: Any, user: str
) -> None:
    """It sends them with all else; what is changed beside them is kept."""
    who, page = client(user), "/@@usergroup-userprefs"
    own = site.acl_users.portal_role_manager._principal_roles
    before = {name: set(roles) for name, roles in own.items()}
    shown = html.fromstring(who.get(page, headers={"Accept": "text/html"}).text)
    (form,) = (one for one in shown.forms if "users.id:records" in one.fields)
    sent = [*form.form_values(), ("form.button.Modify", "1")]
    assert ("users.roles:list:records", "Standing Office") in sent
    at = sent.index(("users.id:records", "huyen-hiep-hoa-head"))
    sent.insert(at + 1, ("users.roles:list:records", "Site Administrator"))
    saved = who.post(page, data=sent, headers={"Accept": "text/html"})
    assert saved.status_code == 200, saved.text
    transaction.begin()
    after = {name: set(roles) for name, roles in own.items()}
    assert after.pop("huyen-hiep-hoa-head") - before.pop("huyen-hiep-hoa-head") == {
        "Site Administrator"
    }
    assert after == before


def membership_of_head() -> str:
    transaction.begin()
    held = board_with_code("huyen-hiep-hoa").active_of("huyen-hiep-hoa-head")
    return next(key for key, one in held if one.level == Level.HEAD.value)


def test_the_head_of_a_board_is_ended_there_first(
    readers: None, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that they, too, are written to, and somebody takes over their work."""
    letters: list[str] = []
    monkeypatch.setattr(
        by_administrators, "send", lambda to, *_said, **_how: letters.append(to.email)
    )
    who, account = client("quan-tri"), f"{USERS}/huyen-hiep-hoa-head"
    refused = who.delete(account)
    assert refused.status_code == 409
    assert refused.json()["error"]["type"] == "heads_a_board"
    form = row("huyen-hiep-hoa-head") | {"delete:list": "huyen-hiep-hoa-head"}
    assert post("/@@usergroup-userprefs", **form)(who).status_code == 409
    key = membership_of_head()
    assert who.delete(f"{EMPTY}/{key}", json={}).status_code == 204
    assert letters == ["huyen-hiep-hoa-head@example.org"]
    assert who.delete(account).status_code == 204


def test_somebody_is_told_where_the_office_is_empty(
    readers: None, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Managers, or whoever reads at the portal's own address."""
    letters: list[tuple[str, str]] = []
    said = ""

    def keep(to: Any, subject: str, text: Any, **_how: Any) -> None:
        nonlocal said
        said = api.portal.translate(text, domain="bacgiang", lang="vi")
        assert "${" not in said
        letters.append((to.email, str(subject)))

    monkeypatch.setattr(by_administrators, "send", keep)
    manager, who = client("quan-ly"), client("quan-tri")
    for address, values in (
        (OFFICE, {"users": {"van-phong": False}}),
        ("/++api++/@registry", {"plone.email_from_address": OWN}),
    ):
        assert manager.patch(address, json=values).status_code == 204, values
    transaction.begin()
    head = api.user.get("huyen-hiep-hoa-head")
    with api.env.adopt_roles(["Manager"]):
        head.setMemberProperties({"email": ""})
    make_person("nguoi-moi", PASSWORD)
    transaction.commit()
    ended = who.delete(f"{EMPTY}/{membership_of_head()}", json={})
    assert ended.status_code == 204, ended.text
    assert letters == [("quan-ly@example.org", "mail_head_ended")]
    given = {"user": "nguoi-moi", "levels": ["head"], "position": "head"}
    assert who.post(EMPTY, json=given).status_code == 201
    assert letters[1:] == [("quan-ly@example.org", "mail_levels_given_office")]
    # Nobody is told of what they do themselves.
    assert manager.delete(f"{USERS}/ubnd-head").status_code == 204
    assert letters[2:] == [(OWN, "mail_head_ended")]
    make_person("con-roi", PASSWORD)
    transaction.commit()
    joins = {"users": {"con-roi": True}}
    assert manager.patch(OFFICE, json=joins).status_code == 204
    assert letters[3:] == [(OWN, "mail_joined_readers")]
    assert said.startswith("Kính gửi ông/bà phụ trách địa chỉ thư này,")
    assert f"“{api.group.get('standing-office').getProperty('title')}”" in said


def test_others_are_told_whom_an_administrator_lets_read(
    readers: None, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an account of their own would be the only one that is told of them."""
    letters: list[str] = []
    monkeypatch.setattr(
        by_administrators, "send", lambda to, *_said, **_how: letters.append(to.email)
    )
    make_person("con-roi", PASSWORD)
    transaction.commit()
    told = ["quan-ly@example.org", "van-phong@example.org"]
    for address in (f"{GROUPS}/nhom", OFFICE):
        sent = {"users": {"con-roi": True}}
        assert client("quan-tri").patch(address, json=sent).status_code == 204
        assert sorted(letters) == told, address
        letters.clear()
    board = {"users": {"con-roi": True}}
    client("quan-ly").patch(f"{GROUPS}/Reviewers", json=board)
    assert letters == []
