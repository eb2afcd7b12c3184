"""Pages of the register: the organisation, a unit, and the acts of its life."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refusal
from bacgiang.policy.text.collation import sort_key
from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.register.lookup import get_unit
from bacgiang.policy.units.register.reasons import DUPLICATE_CODE
from bacgiang.policy.units.register.reasons import DUPLICATE_HOST
from bacgiang.policy.units.register.reasons import INVALID_CODE
from collections.abc import Callable
from datetime import date
from datetime import timedelta
from itertools import product
from lxml import html
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
import pytest
from tiers import in_turn
import transaction
from typing import Any
from zope.i18n import translate


pytestmark = pytest.mark.whole_pages


MANAGE = "/vi/to-chuc/{}/@@manage-unit"
ENDING = {"successor": "huyen-hiep-hoa", "on": "2025-07-01", "reason": "NQ 60"}
Filled = Callable[..., Any]


@pytest.fixture
def admin(client: Callable[..., Any]) -> Any:
    session = client("admin")
    session.headers["Accept"] = "text/html"
    return session


def fields(page: Any, action: str) -> dict[str, str]:
    """Names and values of the form that is sent to `action`."""
    tree = html.fromstring(page.content)
    (form,) = [one for one in tree.forms if (one.action or "").endswith(action)]
    # Browsers send lines that are empty; lxml passes those over that have no value.
    lines = (
        one for one in form.inputs if getattr(one, "type", "") in ("text", "email")
    )
    empty = {one.name: "" for one in lines if one.name}
    return {**empty, **{name: value or "" for name, value in form.form_values()}}


@pytest.fixture
def fill(admin: Any) -> Filled:
    """Fill in an act's form: see what will happen, then (`sure`) do it."""

    def send(code: str, act: str, sure: bool = True, **stated: str) -> Any:
        path = f"{MANAGE.format(code)}/{act}"
        page = admin.get(path)
        assert page.status_code == 200
        answer = admin.post(path, data={**fields(page, f"/{act}"), **stated})
        if not sure or answer.status_code != 200:
            return answer
        return admin.post(path, data={**fields(answer, f"/{act}"), "perform": "1"})

    return send


def text(answer: Any, path: str = "//article") -> str:
    found = html.fromstring(answer.content).xpath(path)
    return " ".join(" ".join(one.text_content().split()) for one in found)


@pytest.mark.regulation("4.1a")
@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/vi/to-chuc", ["Hội đồng nhân dân tỉnh", "Sở Y tế", "Thanh Vân"]),
        ("/en/organisation", ["People's Council", "Department of Health"]),
    ],
)
def test_the_organisation_is_a_tree_in_both_languages(
    client: Callable[..., Any], path: str, names: list[str]
) -> None:
    page = client().get(path, headers={"Accept": "text/html"})
    told = text(page)
    assert all(name in told for name in names)
    tree = html.fromstring(page.content)
    (district,) = tree.xpath("//li[a[contains(@href,'/huyen-hiep-hoa')]]")
    (commune,) = district.xpath("./details/ul/li/a/@href")
    assert commune.endswith(f"{path}/hiep-hoa-thanh-van")
    assert district.xpath("ancestor::details")[0].get("open") is not None


@pytest.mark.regulation("4.1a", "2.2a")
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/vi/don-vi/huyen-hiep-hoa/lien-he", ["Hiệp Hòa", "Thanh Vân"]),
        ("/en/units/huyen-hiep-hoa/contact", ["Hiep Hoa District", "Thanh Van"]),
    ],
)
def test_a_unit_site_shows_the_units_own_part(
    client: Callable[..., Any], path: str, words: list[str]
) -> None:
    page = client().get(path, headers={"Accept": "text/html"})
    told = text(page)
    assert all(word in told for word in words)
    assert "Sở Y tế" not in told


@pytest.mark.regulation("4.1a")
def test_a_units_page_tells_its_former_names(
    site: Any, client: Callable[..., Any]
) -> None:
    old = get_unit("so-y-te").title
    setRoles(site, TEST_USER_ID, ["Site Administrator"])
    with api.env.adopt_roles(["Manager"]):
        change_unit(get_unit("so-y-te"), {"title": "Sở Sức khỏe"}, date(2008, 3, 1))
    transaction.commit()
    page = client().get("/vi/to-chuc/so-y-te", headers={"Accept": "text/html"})
    assert f"{old} (01/03/2008)" in text(page)
    assert "manage-unit" not in page.text


def test_an_unknown_unit_is_not_found(client: Callable[..., Any]) -> None:
    for path in ("/en/organisation/so-khong-co", "/en/organisation/so-y-te/x"):
        assert client().get(path, headers={"Accept": "text/html"}).status_code == 404


@pytest.mark.regulation("2.2a")
def test_a_unit_is_renamed_on_the_page(fill: Filled, site: Any) -> None:
    shown = fill("so-y-te", "rename", sure=False, name="Sở Sức khỏe")
    assert "“Sở Y tế tỉnh Bắc Giang”" in text(shown)
    assert "“Sở Sức khỏe”" in text(shown)
    transaction.begin()
    assert get_unit("so-y-te").title == "Sở Y tế tỉnh Bắc Giang"
    done = fill("so-y-te", "rename", name="Sở Sức khỏe", reason="QĐ 1")
    assert done.status_code == 303
    transaction.begin()
    unit = get_unit("so-y-te")
    assert unit.title == "Sở Sức khỏe"
    assert unit.former_names[0].until == today()


@pytest.mark.regulation("2.2a")
def test_what_was_stated_can_be_changed_before_it_is_done(
    admin: Any, fill: Filled
) -> None:
    shown = fill("so-y-te", "merge", sure=False, **ENDING)
    again = admin.post(
        f"{MANAGE.format('so-y-te')}/merge",
        data={**fields(shown, "/merge"), "again": "1"},
    )
    assert again.status_code == 200
    values = fields(again, "/merge")
    assert {name: values[name] for name in ENDING} == ENDING


@pytest.mark.regulation("2.2a")
def test_a_merger_is_told_before_it_is_done(
    boards: None, fill: Filled, publish: Any, site: Any
) -> None:
    publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "pending")
    told = text(fill("so-y-te", "merge", sure=False, **ENDING))
    assert "01/07/2025" in told
    assert get_unit("huyen-hiep-hoa").title in told
    assert {"4", "1"} <= set(told.split())
    transaction.begin()
    assert get_unit("so-y-te").valid_to is None
    assert fill("so-y-te", "merge", **ENDING).status_code == 303
    transaction.begin()
    assert get_unit("so-y-te").successor == "huyen-hiep-hoa"


def test_units_are_ticked_told_and_taken_in_and_one_comes_back(admin: Any) -> None:
    path = f"{MANAGE.format('ubnd')}/take-in"
    page = admin.get(path)
    ticked = html.fromstring(page.content).xpath("//fieldset//label/text()")
    assert ticked == sorted(ticked, key=sort_key) and len(ticked) > 2
    stated = {**fields(page, "/take-in"), **ENDING}
    stated["units"] = ["so-y-te", "hiep-hoa-thanh-van"]
    answer = admin.post(path, data=stated)
    told = html.fromstring(answer.content).xpath(
        "//*[@aria-labelledby='will-happen']//li"
    )
    sites = [one for one in told if "Trang của đơn vị đóng lại" in one.text_content()]
    assert len(sites) == 2
    assert not any(" 0 " in one.text_content() for one in told)
    again = html.fromstring(admin.post(path, data={**stated, "again": "1"}).content)
    assert len(again.xpath("//fieldset//input[@checked]")) == 2
    assert admin.post(path, data={**stated, "perform": "1"}).status_code == 303
    overview = admin.get(MANAGE.format("so-y-te"))
    first = html.fromstring(overview.content).xpath(
        "//ul[contains(@class,'unit-acts')]/li"
    )
    assert first[0].xpath(".//a[contains(@href, '/undo-end')]")


@pytest.mark.parametrize(
    ("code", "act", "stated"),
    [
        ("hiep-hoa-thanh-van", "move", {"parent": "so-y-te"}),
        ("so-y-te", "host", {"host": "yte.bacgiang.gov.vn"}),
        ("so-y-te", "desk", {}),
        ("so-y-te", "close", {**ENDING, "successor": ""}),
        ("hdnd", "open", {}),
    ],
)
def test_every_act_is_done_on_the_page(
    fill: Filled, code: str, act: str, stated: dict[str, str]
) -> None:
    assert fill(code, act, **stated).status_code == 303


REFUSED = [
    ("so-y-te", "rename", {"name": ""}, "invalid_value"),
    ("so-y-te", "rename", {"on": "2199-01-01", "name": "x"}, "date_in_future"),
    ("so-y-te", "rename", {"on": "hôm nay", "name": "x"}, "invalid_value"),
    ("so-y-te", "rename", {"name": "x" * 10000}, "invalid_value"),
    ("so-y-te", "host", {"host": "hiephoa.bacgiang.gov.vn"}, "duplicate_host"),
    ("so-y-te", "host", {"host": "http://x"}, "invalid_host"),
    ("so-y-te", "host", {}, "nothing_changes"),
    ("huyen-hiep-hoa", "move", {"parent": "hiep-hoa-thanh-van"}, "cycle"),
    ("so-y-te", "move", {"parent": "so-khong-co"}, "unknown_unit"),
    ("so-y-te", "merge", {**ENDING, "successor": ""}, "successor_missing"),
    ("so-y-te", "merge", {**ENDING, "successor": "so-y-te"}, "own_successor"),
    ("so-y-te", "merge", {**ENDING, "reason": " "}, "reason_missing"),
    ("so-y-te", "merge", {**ENDING, "on": ""}, "date_missing"),
    ("so-y-te", "open", {}, "already_open"),
    ("huyen-hiep-hoa", "close", ENDING, "has_members"),
    ("ubnd", "close", ENDING, "main_unit"),
    ("hdnd", "desk", {}, "not_open"),
]


@pytest.mark.parametrize(
    ("code", "act", "stated", "reason"),
    in_turn(REFUSED, of=3),
)
def test_acts_are_refused_on_the_page(
    fill: Filled, code: str, act: str, stated: dict[str, str], reason: str
) -> None:
    answer = fill(code, act, **stated)
    assert answer.status_code == 400
    told = html.fromstring(answer.content).xpath("//*[@role='alert']//li")
    assert reason in [one.get("data-reason") for one in told]
    assert all(one.text_content().strip() for one in told)


def test_the_day_to_come_is_refused_even_at_the_second_step(admin: Any) -> None:
    path = f"{MANAGE.format('so-y-te')}/merge"
    stated = fields(admin.get(path), "/merge")
    tomorrow = (today() + timedelta(days=1)).isoformat()
    data = {**stated, **ENDING, "on": tomorrow, "perform": "1"}
    assert admin.post(path, data=data).status_code == 400


def test_an_act_without_its_form_is_refused(admin: Any) -> None:
    path = f"{MANAGE.format('so-y-te')}/desk"
    assert admin.post(path, data={"perform": "1"}).status_code == 403
    transaction.begin()
    assert get_unit("so-y-te") is not None
    assert admin.get(f"{MANAGE.format('so-y-te')}/destroy").status_code == 404


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    ("path", "user"),
    in_turn(
        product(
            ["", "/merge", "/rename", "/desk"],
            [
                None,
                *[
                    f"so-y-te-{level}"
                    for level in ("update", "review", "publish", "head")
                ],
                "ubnd-head",
                "van-phong",
            ],
        ),
        of=4,
    ),
)
def test_nobody_else_reaches_the_page(
    boards: None, client: Callable[..., Any], user: str | None, path: str
) -> None:
    person = client(user)
    address = f"{MANAGE.format('so-y-te')}{path}"
    pages = {"Accept": "text/html"}
    for answer in (
        person.get(address, headers=pages),
        person.post(address, headers=pages, data={**ENDING, "perform": "1"}),
    ):
        assert answer.status_code in (302, 401, 403)
        assert "successor" not in answer.text
    transaction.begin()
    assert get_unit("so-y-te").valid_to is None


def test_a_site_leads_to_its_units_page(admin: Any) -> None:
    answer = admin.get("/vi/don-vi/so-y-te/@@manage-unit")
    assert answer.headers["Location"].endswith(MANAGE.format("so-y-te"))


def add_form(admin: Any, **stated: str) -> Any:
    path = "/vi/to-chuc/++add++Unit"
    form = fields(admin.get(path), path)
    values = {
        name if (name := f"form.widgets.{one}:list") in form else name[:-5]: value
        for one, value in stated.items()
    }
    return admin.post(
        path, data={**form, **values, "form.buttons.save": "Save"}, files={"x": b""}
    )


@pytest.mark.regulation("2.2a")
def test_a_unit_is_added_with_the_form(admin: Any, site: Any) -> None:
    done = add_form(admin, code="so-moi", title="Sở Mới", kind="department")
    assert done.status_code == 302
    transaction.begin()
    assert get_unit("so-moi").getId() == "so-moi"


@pytest.mark.parametrize(
    ("stated", "refusal"),
    [
        (
            {"code": "so-y-te"},
            DUPLICATE_CODE.at("code", code="so-y-te", name="Sở Y tế tỉnh Bắc Giang"),
        ),
        ({"code": "Sở"}, INVALID_CODE),
        (
            {"host": "soyte.bacgiang.gov.vn"},
            DUPLICATE_HOST.at(
                "host", host="soyte.bacgiang.gov.vn", name="Sở Y tế tỉnh Bắc Giang"
            ),
        ),
    ],
)
def test_the_form_refuses_clearly(
    admin: Any, stated: dict[str, str], refusal: Refusal
) -> None:
    facts = {"code": "so-moi", "title": "Sở Mới", "kind": "department", **stated}
    answer = add_form(admin, **facts)
    assert answer.status_code == 200
    told = text(answer, "//form")
    words = {
        translate(refusal.message, target_language=language)
        for language in ("vi", "en")
    }
    assert any(one in told for one in words)
    transaction.begin()
    assert get_unit("so-moi") is None


@pytest.mark.regulation("14.2")
def test_the_edit_form_knows_who_may_change_what(
    boards: None, admin: Any, client: Callable[..., Any]
) -> None:
    path = "/vi/to-chuc/{}/edit"
    of_admin = fields(admin.get(path.format("so-giao-duc")), "edit")
    shown = client("so-y-te-head").get(
        "/vi/to-chuc/so-y-te", headers={"Accept": "text/html"}
    )
    assert "content-checkout" in shown.text
    assert "/to-chuc/so-y-te/edit" not in shown.text
    names = {name.removeprefix("form.widgets.").partition(":")[0] for name in of_admin}
    assert {"title", "host"} <= names
    assert not names & {
        "phone",
        "functions",
        "code",
        "valid_to",
        "successor",
        "former_hosts",
    }
