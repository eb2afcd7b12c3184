"""Levels come from boards alone; what administrators do stands in the record (15.5)."""

from .accounts import MEMBER
from .items import item_of
from .items import site_root
from .person import path_of
from .person import Person
from Acquisition import aq_base
from acts_kept import acts_between
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.acts.store import EVER
from bacgiang.policy.units.levels import ROLES_OF_BOARDS
from collections.abc import Callable
from plone import api
from plone.app.testing import SITE_OWNER_NAME
import pytest
from requests import Response
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "15.5", "7.1")

BOARD = "so-y-te.head"
ADMINISTRATORS = ("quan-tri", "quan-ly")
PASSWORD = "Mot-mat-khau-dai-9"  # noqa: S105
NEW = {"email": "moi@example.org", "password": PASSWORD, "fullname": "Người mới"}
Way = Callable[[Person], Response]


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def ask(method: str, path: str, body: Any = None) -> Way:
    return lambda who: who.ask(method, path, body)


def post(path: str, **form: Any) -> Way:
    return lambda who: who.post(path, form)


SITE = "/vi/don-vi/so-y-te"


def shared(user: str, kind: str, *roles: str) -> Way:
    entries = [{"id": user, "type": kind, "roles": dict.fromkeys(roles, True)}]
    return ask("POST", f"{SITE}/@sharing", {"entries": entries})


PAST_THE_BOARD: dict[str, Way] = {
    "local roles": shared(MEMBER, "user", "Reviewer", "Reader"),
    "reader of all in a site": shared(MEMBER, "user", "Reader"),
    "reader of all in a site, a group": shared("Administrators", "group", "Reader"),
    "local roles of a group": shared("Administrators", "group", "Publisher"),
    "local roles of its group": shared(BOARD, "group", "Reader"),
    "what its board has in a section": ask(
        "POST", f"{SITE}/tin-tuc/@sharing", {"inherit": False}
    ),
    "page of local roles": post(
        f"{SITE}/@@sharing",
        **{
            "form.submitted": "1",
            "form.button.Save": "1",
            "entries.id:records": MEMBER,
            "entries.type:records": "user",
            "entries.role_Board Head:records": "1",
        },
    ),
    "page of local roles, a reader": post(
        f"{SITE}/tin-tuc/@@sharing",
        **{
            "form.submitted": "1",
            "form.button.Save": "1",
            "entries.id:records": MEMBER,
            "entries.type:records": "user",
            "entries.role_Reader:records": "1",
        },
    ),
    "members of its group": ask(
        "PATCH", f"/@groups/{BOARD}", {"users": {MEMBER: True}}
    ),
    "roles of its group": ask("PATCH", f"/@groups/{BOARD}", {"roles": ["Reader"]}),
    "its group in another": ask(
        "PATCH", f"/@groups/{BOARD}", {"groups": ["Site Administrators"]}
    ),
    "its group removed": ask("DELETE", f"/@groups/{BOARD}"),
    "a group with its roles": ask(
        "POST", "/@groups", {"groupname": "nhom", "roles": ["Reviewer"]}
    ),
    "Plone's own such group": ask(
        "PATCH", "/@groups/Reviewers", {"users": {MEMBER: True}}
    ),
    "roles of a new account": ask(
        "POST", "/@users", {**NEW, "username": "moi", "roles": ["Publisher"]}
    ),
    "roles of an account": ask(
        "PATCH", f"/@users/{MEMBER}", {"roles": {"Board Head": True}}
    ),
    "page of the group": post(
        f"/@@usergroup-groupmembership?groupname={BOARD}",
        **{"form.submitted": "1", "form.button.Add": "1", "add:list": MEMBER},
    ),
    "page of the account": post(
        f"/@@usergroup-usermembership?userid={MEMBER}",
        **{"form.submitted": "1", "form.button.Add": "1", "add:list": BOARD},
    ),
    "page of accounts": post(
        "/@@usergroup-userprefs",
        **{
            "form.submitted": "1",
            "form.button.Modify": "1",
            "users.id:records": MEMBER,
            "users.email:records": "m@example.org",
            "users.resetpassword:records": "",
            "users.roles:list:records": "Editor",
        },
    ),
    "Zope's form of groups": post(
        "/acl_users/source_groups/manage_addPrincipalsToGroup",
        **{"group_id": BOARD, "principal_ids:list": MEMBER},
    ),
    "Zope's form of roles": post(
        "/acl_users/portal_role_manager/manage_assignRoleToPrincipals",
        **{"role_id": "Reviewer", "principal_ids:list": MEMBER},
    ),
}


def block_of(place: Any) -> Any:
    return getattr(aq_base(place), "__ac_local_roles_block__", None)


def held(portal: Any) -> dict[str, Any]:
    """Members of every group, and who holds roles of boards on the portal or a site."""
    transaction.begin()
    groups, roles = portal.acl_users.source_groups, portal.acl_users.portal_role_manager
    given = roles._principal_roles.items()
    return {
        **{one: groups.getGroupMembers(one) for one in groups.getGroupIds()},
        "roles": {name for name, has in given if ROLES_OF_BOARDS & {*has}},
        "local": [
            (place.get_local_roles(), bool(block_of(place)))
            for place in map(
                portal.unrestrictedTraverse, (SITE[1:], f"{SITE[1:]}/tin-tuc")
            )
        ],
    }


@pytest.mark.parametrize("user_id", ADMINISTRATORS)
def test_no_level_past_the_board(portal: Any, user_id: str) -> None:
    who, before, wrong = Person(portal.absolute_url(), user_id), held(portal), []
    for name, way in PAST_THE_BOARD.items():
        answer = way(who)
        if answer.status_code >= 500:
            wrong.append(f"{name}: {answer.status_code}")
        if held(portal) != before:
            wrong.append(f"{name} ({answer.status_code}): given")
            break
    assert not wrong, "\n".join(wrong)


RECORDED: list[tuple[str, Way]] = [
    ("account_open", ask("POST", "/@users", {**NEW, "username": "moi"})),
    ("account_change", ask("PATCH", "/@users/moi", {"fullname": "Khác"})),
    ("password_set", ask("PATCH", "/@users/moi", {"password": f"{PASSWORD}-2"})),
    ("roles_set", ask("PATCH", "/@users/moi", {"roles": {"Reader": True}})),
    ("group_add", ask("POST", "/@groups", {"groupname": "nhom"})),
    ("group_join", ask("PATCH", "/@groups/nhom", {"users": {"moi": True}})),
    ("group_leave", ask("PATCH", "/@groups/nhom", {"users": {"moi": False}})),
    ("group_remove", ask("DELETE", "/@groups/nhom")),
    ("account_close", ask("DELETE", "/@users/moi")),
    ("setting", ask("PATCH", "/@controlpanels/site", {"site_title": "Tên khác"})),
    ("setting", ask("PATCH", "/@registry", {"plone.site_title": "Tên nữa"})),
    ("setting", ask("PATCH", "/@controlpanels/mail", {"smtp_host": "m.example.org"})),
    (
        "administer",
        ask("POST", "/@controlpanels/dexterity-types", {"title": "Loại thử"}),
    ),
    (
        "administer",
        post("/manage_permission", permission_to_manage="View", **{"roles:list": "x"}),
    ),
]


def acts(portal: Any) -> list[Act]:
    transaction.begin()
    return acts_between(act_store(portal), *EVER)


@pytest.mark.regulation("7.1-2b")
def test_administration_is_recorded(portal: Any) -> None:
    """Who did what to whom, and never what was written into it."""
    who, wrong = Person(portal.absolute_url(), "quan-ly"), []
    for kind, way in RECORDED:
        seen = {one.identifier for one in acts(portal)}
        answer = way(who)
        new = [one for one in acts(portal) if one.identifier not in seen]
        told = [(one.kind, one.actor, one.unit) for one in new]
        if (kind, "quan-ly", "") not in told:
            wrong.append(f"{answer.request.url} ({answer.status_code}): {told}")
        if any(PASSWORD.encode() in one.leaf() for one in new):
            wrong.append(f"{kind}: tells a password")
    assert not wrong, "\n".join(wrong)


def test_the_standing_office_reads_it(portal: Any) -> None:
    administrator = Person(portal.absolute_url(), "quan-tri")
    administrator.ask("PATCH", "/@controlpanels/site", {"site_title": "Tên khác"})
    office = Person(portal.absolute_url(), "van-phong")
    (found,) = office.ask("GET", "/@acts", kind="setting").json()["items"][:1]
    assert found["actor"]["id"] == "quan-tri"
    assert found["details"]["setting"] == "plone.site_title"
    assert "plone.site_title" in office.read("/@@acts?kind=setting").text


def test_a_site_says_what_it_said_before(portal: Any) -> None:
    """It is named by no head alone; a mark of secrecy stays out (4.2a)."""
    site = site_root(portal, "so-y-te")
    was, registers = site.title, ("van-ban", "du-thao", "thu-tuc", "to-chuc")
    for place in (site, portal["vi"], *(portal["vi"][one] for one in registers)):
        for who in ("so-y-te-head", "ubnd-head", "van-phong", "quan-tri"):
            person = Person(portal.absolute_url(), who)
            for name in ("title", "description"):
                refused = person.ask("PATCH", path_of(place), {name: "Tên mới"})
                assert refused.status_code in (400, 401, 403), (place, who, name)
    told = {"rights": "Gọi 0900 123 456", "creators": ["Ai đó"], "subjects": ["x"]}
    told |= {"language": "en", "effective": "2020-01-01T00:00:00"}
    administrator = Person(portal.absolute_url(), "quan-tri")
    for place in (portal, portal["vi"]):
        for name, value in told.items():
            refused = administrator.ask("PATCH", path_of(place) or "/", {name: value})
            assert refused.status_code in (400, 401, 403), (place, name)
    head = Person(portal.absolute_url(), "so-y-te-head")
    # As the portal lays places out; Plone enters whoever changes one first.
    site.creators = ()
    transaction.commit()
    arranged = head.ask("PATCH", path_of(site), {"exclude_from_nav": True})
    assert arranged.status_code == 204
    manager = Person(portal.absolute_url(), "quan-ly")
    assert manager.ask("PATCH", path_of(site), {"title": "Tên mới"}).status_code == 204
    transaction.begin()
    last = list(act_store().of_item(site.UID()))[-1]
    assert (last.kind, last.actor) == ("modify", "quan-ly")
    assert last.details["before"] == f"title: {was}"
    secret = manager.ask("PATCH", path_of(site), {"description": "TUYỆT MẬT"})
    assert secret.status_code == 400
    assert "secrecy_mark" in secret.text
    form = head.read(f"{path_of(site)}/edit")
    assert form.status_code == 200 and "widgets.title" not in form.text


def test_a_form_that_tells_nobody_leaves_a_line(portal: Any) -> None:
    """Zope's forms change an item without an event."""
    item = item_of(portal, "so-y-te", "News Item", "published")
    manager = Person(portal.absolute_url(), "quan-ly")
    form = {"userid": MEMBER, "roles:list": "Reader"}
    answer = manager.post(f"{path_of(item)}/manage_setLocalRoles", form)
    assert answer.status_code < 400
    transaction.begin()
    last = list(act_store().of_item(item.UID()))[-1]
    assert (last.kind, last.actor) == ("administer", "quan-ly")
    assert "manage_setLocalRoles" in last.details["way"]
    assert "roles" in last.details["fields"]
    assert api.content.get_state(item) == "published"


BEYOND: dict[str, Way] = {
    "address": post(
        "/@@user-information?userid=quan-ly",
        **{"form.widgets.email": "khac@example.org", "form.buttons.save": "1"},
    ),
    "address by the API": ask("PATCH", "/@users/quan-ly", {"email": "khac@x.org"}),
    "name": ask("PATCH", "/@users/quan-ly", {"fullname": "Tên khác"}),
    "password": ask("PATCH", "/@users/quan-ly", {"password": PASSWORD}),
    "roles": ask("PATCH", "/@users/quan-ly", {"roles": {"Manager": False}}),
    "end": ask("DELETE", "/@users/quan-ly"),
}


def recorded(portal: Any, name: str, doing: Callable[[], Response]) -> list[str]:
    """A detail of the acts that somebody's request leaves."""
    before = len(acts(portal))
    answer = doing()
    assert answer.ok, answer.text
    return [str(one.details.get(name, "")) for one in acts(portal)[before:]]


def test_addresses_that_lead_on_are_named(portal: Any) -> None:
    """Not the names of a form's fields alone: where each led is gone with it."""
    who = Person(portal.absolute_url(), "quan-tri")
    old, new = "/vi/tin-cu", "/vi/tin-tuc"

    def said(name: str, method: str, *items: dict[str, str]) -> list[str]:
        body = {"items": list(items)}
        return recorded(portal, name, lambda: who.ask(method, "/@aliases", body))

    first = {"path": old, "redirect-to": new}
    assert said("led", "POST", first) == [f"{old} → {new}"]
    many = [{"path": f"/vi/a{n}", "redirect-to": new} for n in range(30)]
    (line,) = said("led", "POST", *many)
    assert line.endswith("; + 20") and line.count(" → ") == 10
    assert said("led_no_more", "DELETE", {"path": old}) == [f"{old} → {new}"]
    # The form of an item, which is another way to the same.
    form = {"redirection": "/them-mot", "form.button.Add": "1"}
    way = lambda: who.post(f"{SITE}/tin-tuc/@@manage-aliases", form)  # noqa: E731
    assert recorded(portal, "led", way) == [f"{SITE}/them-mot → {SITE}/tin-tuc"]


def test_what_was_moved_in_a_folder_is_named(portal: Any) -> None:
    who, place = Person(portal.absolute_url(), "quan-tri"), f"{SITE}/tin-tuc"
    section = portal.unrestrictedTraverse(place.removeprefix("/"))
    order = list(section.getOrdering().idsInOrder())
    assert len(order) > 3

    def said(delta: Any, name: str) -> list[str]:
        moved = {"ordering": {"obj_id": name, "delta": delta}}
        return recorded(portal, "order", lambda: who.ask("PATCH", place, moved))

    assert said("top", order[3]) == [f"{order[3]}: 4 → 1"]
    section._p_jar.sync()
    (both,) = said(1, order[3])
    assert both == f"{order[0]}: 2 → 1; {order[3]}: 1 → 2"
    turned = {"sort": {"on": "sortable_title", "order": "reverse"}}
    said_of = recorded(portal, "order", lambda: who.ask("PATCH", place, turned))
    (line,) = filter(None, said_of)
    assert 0 < line.count(" → ") <= 5


@pytest.mark.parametrize("way", BEYOND)
def test_accounts_of_managers_are_changed_by_managers(portal: Any, way: str) -> None:
    """Whoever sets their address has their letters with new passwords."""

    def now() -> tuple[Any, ...]:
        transaction.begin()
        user = api.user.get(userid="quan-ly")
        named = (user.getProperty("email"), user.getProperty("fullname"))
        return (*named, "Manager" in user.getRoles())

    before = now()
    BEYOND[way](Person(portal.absolute_url(), "quan-tri"))
    assert now() == before
    assert Person(portal.absolute_url(), "quan-ly").ask("GET", "/@users").ok
    changed = ask("PATCH", "/@users/quan-ly", {"fullname": "Chính chủ"})
    assert changed(Person(portal.absolute_url(), "quan-ly")).ok
    assert now() != before


@pytest.mark.parametrize(
    "way",
    [
        ask("PATCH", f"/@users/{SITE_OWNER_NAME}", {"fullname": "Tên khác"}),
        post(
            f"/@@user-information?userid={SITE_OWNER_NAME}",
            **{
                "form.widgets.fullname": "Tên khác",
                "form.widgets.email": "khac@example.org",
                "form.widgets.old_password": PASSWORD,
                "form.buttons.save": "1",
            },
        ),
    ],
)
def test_who_manages_from_above_is_called_otherwise_by_nobody(
    portal: Any, way: Way
) -> None:
    """Plone tells of no change of an account in Zope's root."""
    assert way(Person(portal.absolute_url(), "quan-tri")).status_code == 403
    transaction.begin()
    user = api.user.get(userid=SITE_OWNER_NAME)
    assert not (user.getProperty("fullname") or user.getProperty("email"))


LEADING_AWAY = (
    ("/vi/tin-la", "https://evil.example"),
    ("/vi/don-vi/so-y-te/nop", "http://evil.example/a"),
    ("/vi/tin-la", "//evil.example"),
)


@pytest.mark.regulation("4.2a", "15.2")
def test_addresses_and_names_of_units_say_nothing_of_ones_own(portal: Any) -> None:
    """They are public at once, below the province's host."""
    who = Person(portal.absolute_url(), "quan-tri")
    for path, target in LEADING_AWAY:
        items = [{"path": path, "redirect-to": target}]
        answer = who.ask("POST", "/@aliases", {"items": items})
        form = {"redirection": path, "target_path": target, "form.button.Add": "1"}
        page = who.post("/@@redirection-controlpanel", form)
        assert answer.status_code < 500 and page.status_code < 500
        portal._p_jar.sync()
        led = who.send("GET", path, headers={"Accept": "text/html"})
        assert "evil" not in led.headers.get("Location", ""), target
    items = [{"path": "/vi/tin-la", "redirect-to": "/vi/tin-tuc"}]
    assert who.ask("POST", "/@aliases", {"items": items}).status_code == 204
    for values in ({"name": "TỐI MẬT Sở"}, {"short_name": "TUYỆT MẬT"}):
        answer = who.ask("PATCH", "/@units/so-y-te", values)
        assert answer.status_code == 400, values
        assert "secrecy_mark" in answer.text


def test_years_of_a_register_are_called_by_their_figures(portal: Any) -> None:
    """They are public at once: no words of one administrator stand in their place."""
    who = Person(portal.absolute_url(), "quan-tri")
    for title in ("TUYỆT MẬT: kế hoạch", "Lời một người", ""):
        new = {"@type": "RegisterYear", "title": title}
        assert who.ask("POST", "/vi/van-ban", new).status_code == 400, title
    made = who.ask("POST", "/vi/van-ban", {"@type": "RegisterYear", "title": "1999"})
    assert made.status_code == 201
