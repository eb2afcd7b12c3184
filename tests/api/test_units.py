"""`@units`: the register over the API, to the public and to those who manage it."""

from bacgiang.policy.units.register.directory import directory
from collections.abc import Callable
from made_once import make_item
import pytest
from tiers import in_turn
from tiers import share
import transaction
from typing import Any


Clients = Callable[..., Any]
UNITS = "/++api++/@units"
NEW = {"code": "so-moi", "name": "Sở Mới", "kind": "department"}
ENDING = {"on": "2025-07-01", "reason": "Nghị quyết 60"}


def types(answer: Any) -> list[str]:
    return [reason["type"] for reason in answer.json()["error"]["reasons"]]


@pytest.fixture
def admin(client: Clients) -> Any:
    return client("admin")


@pytest.mark.regulation("4.1a", "3.1")
def test_the_public_reads_the_register(client: Clients) -> None:
    answer = client().get(f"{UNITS}?b_size=100").json()
    assert answer["items_total"] == 7
    units = {one["code"]: one for one in answer["items"]}
    health = units["so-y-te"]
    assert health["kind"] == "department"
    assert health["parent"] == "ubnd"
    assert health["host"] == "soyte.bacgiang.gov.vn"
    assert health["site"]["vi"].endswith("/vi/don-vi/so-y-te")
    assert health["site"]["en"].endswith("/en/units/so-y-te")
    assert health["page"]["en"].endswith("/en/organisation/so-y-te")
    assert units["hdnd"]["site"] == {"vi": None, "en": None}


def test_every_address_it_gives_answers(client: Clients) -> None:
    reader = client()
    for unit in reader.get(f"{UNITS}?b_size=100").json()["items"]:
        addresses = [*unit["page"].values(), *filter(None, unit["site"].values())]
        for address in share(addresses, of=2):
            answer = reader.get(address, headers={"Accept": "text/html"})
            assert answer.status_code == 200, address


def test_it_comes_in_batches(client: Clients) -> None:
    answer = client().get(f"{UNITS}?b_size=3").json()
    assert len(answer["items"]) == 3
    following = client().get(answer["batching"]["next"]).json()
    assert following["items"][0]["code"] not in {one["code"] for one in answer["items"]}


@pytest.mark.parametrize(
    "code", ["edit", "login", "view", "standing-office", "informatics-centre"]
)
def test_a_name_of_the_portals_own_is_no_code(admin: Any, code: str) -> None:
    answer = admin.post(UNITS, json={**NEW, "code": code})
    assert answer.status_code == 400
    assert types(answer) == ["reserved_code"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind=district", {"huyen-hiep-hoa"}),
        ("parent=huyen-hiep-hoa", {"hiep-hoa-thanh-van"}),
        ("kind=district&parent=so-y-te", set()),
        ("exists=false", set()),
    ],
)
def test_it_is_filtered(client: Clients, query: str, expected: set[str]) -> None:
    answer = client().get(f"{UNITS}?{query}").json()
    assert {one["code"] for one in answer["items"]} == expected


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        (f"{UNITS}/so-khong-co", 404, "unknown_unit"),
        (f"{UNITS}?kind=king", 400, "unknown_kind"),
        (f"{UNITS}?parent=so-khong-co", 400, "unknown_unit"),
        (f"{UNITS}?kind=a&kind=b", 400, "invalid_value"),
    ],
)
def test_reading_is_refused_clearly(
    client: Clients, path: str, status: int, kind: str
) -> None:
    answer = client().get(path)
    assert (answer.status_code, answer.json()["error"]["type"]) == (status, kind)


def test_one_unit_is_told_in_full(client: Clients) -> None:
    answer = client().get(f"{UNITS}/huyen-hiep-hoa").json()
    assert answer["members"] == ["hiep-hoa-thanh-van"]
    assert answer["former_names"] == []
    assert answer["functions"]


@pytest.mark.regulation("2.2a")
def test_a_unit_is_entered_opened_and_renamed(admin: Any, client: Clients) -> None:
    made = admin.post(UNITS, json={**NEW, "parent": "ubnd", "presence": "open"})
    assert made.status_code == 201
    assert made.headers["Location"] == made.json()["@id"]
    site = made.json()["site"]["vi"]
    assert client().get(site, headers={"Accept": "text/html"}).status_code == 200
    changed = admin.patch(
        f"{UNITS}/so-moi",
        json={"name": "Sở Rất Mới", "host": "moi.bacgiang.gov.vn", "on": "2020-02-02"},
    )
    assert changed.status_code == 200
    assert changed.json()["former_names"] == [
        {"name": "Sở Mới", "name_en": None, "from": None, "to": "2020-02-02"}
    ]
    assert client().get(f"{UNITS}/so-moi").json()["name"] == "Sở Rất Mới"


def test_text_is_stored_composed(admin: Any) -> None:
    made = admin.post(UNITS, json={**NEW, "name": "Sơ\u0309 Mo\u031b\u0301i"})
    assert made.json()["name"] == "Sở Mới"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({**NEW, "code": "so-y-te"}, ["duplicate_code"]),
        ({**NEW, "code": "Sở"}, ["invalid_code"]),
        ({**NEW, "code": "so_moi"}, ["invalid_code"]),
        ({**NEW, "host": "soyte.bacgiang.gov.vn"}, ["duplicate_host"]),
        ({**NEW, "host": "http://x"}, ["invalid_host"]),
        ({**NEW, "parent": "so-khong-co"}, ["unknown_unit"]),
        ({**NEW, "kind": "king"}, ["invalid_value"]),
        ({**NEW, "order": "many"}, ["invalid_value"]),
        ({**NEW, "order": True}, ["invalid_value"]),
        ({**NEW, "valid_from": "yesterday"}, ["invalid_value"]),
        ({**NEW, "email": "nobody"}, ["invalid_value"]),
        ({**NEW, "name": ["a"]}, ["invalid_value"]),
        ({**NEW, "name": "x" * 10000}, ["invalid_value"]),
        ({**NEW, "presence": "everywhere"}, ["unknown_presence"]),
        ({**NEW, "successor": "so-y-te"}, ["unknown_field"]),
        ({"code": "so-moi"}, ["invalid_value", "invalid_value"]),
        ([], ["malformed_body"]),
    ],
)
def test_entering_is_refused(admin: Any, body: Any, expected: list[str]) -> None:
    answer = admin.post(UNITS, json=body)
    assert (answer.status_code, types(answer)) == (400, expected)
    assert all(one["message"] for one in answer.json()["error"]["reasons"])
    assert admin.get(f"{UNITS}/so-moi").status_code == 404


def test_a_body_that_is_no_json_is_refused(admin: Any) -> None:
    answer = admin.post(
        UNITS, data=b"\xffcode", headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("code", "body", "status", "expected"),
    [
        ("so-y-te", {"code": "so-khac"}, 400, ["code_fixed"]),
        ("so-y-te", {"host": "sogd.bacgiang.gov.vn"}, 400, ["duplicate_host"]),
        ("so-y-te", {"parent": "so-y-te"}, 400, ["cycle"]),
        ("huyen-hiep-hoa", {"parent": "hiep-hoa-thanh-van"}, 400, ["cycle"]),
        ("so-y-te", {"name": ""}, 400, ["invalid_value"]),
        ("so-y-te", {"kind": "department"}, 400, ["nothing_changes"]),
        ("so-y-te", {"valid_to": "2020-01-01"}, 400, ["unknown_field"]),
        ("so-y-te", {"name": "Mai", "on": "2999-01-01"}, 400, ["date_in_future"]),
        ("so-khong-co", {"name": "Mai"}, 404, ["unknown_unit"]),
    ],
)
def test_changing_is_refused(
    site: Any, admin: Any, code: str, body: Any, status: int, expected: list[str]
) -> None:
    if "host" in body:
        body = {"host": directory(site).entries["so-giao-duc"].host}
    answer = admin.patch(f"{UNITS}/{code}", json=body)
    assert (answer.status_code, types(answer)) == (status, expected)


def test_the_code_stays_when_the_content_api_is_used(admin: Any, site: Any) -> None:
    address = "/++api++/vi/to-chuc/so-y-te"
    answer = admin.patch(address, json={"code": "so-khac"})
    assert answer.status_code == 400
    assert answer.json()["error"]["message"]
    taken = admin.post(
        "/++api++/vi/to-chuc",
        json={"@type": "Unit", "code": "so-y-te", "title": "Hai", "kind": "district"},
    )
    assert taken.status_code == 400
    moved = admin.post(
        "/++api++/vi/don-vi/@move", json={"source": "/vi/to-chuc/so-y-te"}
    )
    assert moved.status_code >= 400
    assert admin.delete(address).status_code == 400
    admin.patch(address, json={"valid_to": "2020-01-01", "successor": "ubnd"})
    unit = admin.get(f"{UNITS}/so-y-te").json()
    assert (unit["valid_to"], unit["successor"]) == (None, None)


@pytest.mark.regulation("5.2", "7.1-2a")
def test_a_site_is_taken_to_a_desk_and_opened_again(
    admin: Any, client: Clients
) -> None:
    reader = client()
    before = reader.get(f"{UNITS}/so-y-te").json()["site"]["vi"]
    hidden = admin.post(f"{UNITS}/so-y-te/desk", json={"reason": "Sửa chữa"})
    assert hidden.json()["site"] == {"vi": None, "en": None}
    pages = {"headers": {"Accept": "text/html"}}
    assert reader.get(before, **pages).status_code in (302, 401, 404)
    again = admin.post(f"{UNITS}/so-y-te/open", json={})
    assert again.json()["site"]["vi"] == before
    assert reader.get(before, **pages).status_code == 200


@pytest.mark.regulation("4.1a")
def test_a_unit_moves_below_another(admin: Any) -> None:
    path = f"{UNITS}/hiep-hoa-thanh-van/move"
    assert admin.post(path, json={"parent": "ubnd"}).json()["parent"] == "ubnd"
    assert admin.post(path, json={"parent": None}).json()["parent"] is None
    assert types(admin.post(path, json={})) == ["parent_missing"]
    assert types(admin.post(path, json={"parent": "so-khong-co"})) == ["unknown_unit"]


@pytest.mark.regulation("2.2a")
def test_a_merger_with_open_work(
    site: Any, boards: None, admin: Any, client: Clients
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    draft = make_item(section, "so-y-te", "draft")
    published = make_item(section, "so-y-te", "published", title="Tin cũ")
    transaction.commit()
    answer = admin.post(
        f"{UNITS}/so-y-te/merge", json={**ENDING, "successor": "huyen-hiep-hoa"}
    )
    assert answer.status_code == 200
    assert answer.json()["successor"] == "huyen-hiep-hoa"
    assert answer.json()["valid_to"] == "2025-07-01"
    address = "/".join(("/++api++", *draft.getPhysicalPath()[2:]))
    title = {"title": "Đổi"}
    # Who left with the unit reads not even what they began.
    for user in ("so-y-te-head", "so-y-te-update"):
        led = client(user).get(address, allow_redirects=False)
        assert led.headers["Location"].endswith("/huyen-hiep-hoa/tin-tuc")
    refused = client("so-y-te-update").patch(address, json=title)
    assert refused.status_code in (401, 403, 404), refused.status_code
    assert client("huyen-hiep-hoa-update").patch(address, json=title).status_code == 204
    page = client().get(published.absolute_url(), headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert "closed-site-notice" in page.text
    new = {"@type": "News Item", "title": "Mới"}
    folder = "/++api++/vi/don-vi/so-y-te/tin-tuc"
    for user in ("huyen-hiep-hoa-update", "so-y-te-update", "admin"):
        assert client(user).post(folder, json=new).status_code in (400, 401, 403)


@pytest.mark.parametrize(
    ("path", "body", "status", "expected"),
    [
        ("so-y-te/merge", ENDING, 400, ["successor_missing"]),
        ("so-y-te/merge", {**ENDING, "successor": "so-y-te"}, 400, ["own_successor"]),
        ("so-y-te/merge", {**ENDING, "successor": "x"}, 400, ["unknown_unit"]),
        ("so-y-te/merge", {**ENDING, "into": "x"}, 400, ["unknown_field"]),
        ("so-y-te/close", {"on": "2025-07-01"}, 400, ["reason_missing"]),
        ("so-y-te/close", {"reason": "x"}, 400, ["date_missing"]),
        ("so-y-te/close", {**ENDING, "on": "x"}, 400, ["invalid_value"]),
        ("huyen-hiep-hoa/close", ENDING, 400, ["has_members"]),
        ("ubnd/close", ENDING, 400, ["main_unit"]),
        ("ubnd/open", {}, 400, ["main_site"]),
        ("so-y-te/open", {}, 400, ["already_open"]),
        ("hdnd/desk", {}, 400, ["not_open"]),
        ("so-y-te/destroy", {}, 404, ["unknown_act"]),
        ("so-y-te", {}, 404, ["unknown_act"]),
        ("so-khong-co/close", ENDING, 404, ["unknown_unit"]),
    ],
)
def test_acts_are_refused(
    admin: Any, path: str, body: Any, status: int, expected: list[str]
) -> None:
    answer = admin.post(f"{UNITS}/{path}", json=body)
    assert (answer.status_code, types(answer)) == (status, expected)


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "user",
    in_turn(
        [
            None,
            *[f"so-y-te-{level}" for level in ("update", "review", "publish", "head")],
            "ubnd-head",
            "van-phong",
        ],
        of=3,
    ),
)
def test_nobody_else_manages_units(
    boards: None, client: Clients, user: str | None
) -> None:
    person = client(user)
    answers = [
        person.post(UNITS, json=NEW),
        person.patch(f"{UNITS}/so-y-te", json={"name": "Khác"}),
        *(
            person.post(f"{UNITS}/so-y-te/{act}", json={**ENDING, "parent": None})
            for act in ("open", "desk", "move", "merge", "close")
        ),
        person.post("/++api++/vi/don-vi/so-y-te/@workflow/close", json={}),
    ]
    assert {answer.status_code for answer in answers} <= {400, 401, 403}
    assert {answer.status_code for answer in answers[:-1]} <= {401, 403}
    unit = client().get(f"{UNITS}/so-y-te").json()
    assert (unit["valid_to"], unit["parent"]) == (None, "ubnd")
    assert unit["site"]["vi"]


@pytest.mark.regulation("4.1a")
def test_a_head_may_not_change_the_units_place_by_the_content_api(
    boards: None, client: Clients
) -> None:
    head = client("so-y-te-head")
    page = "/++api++/vi/to-chuc/so-y-te"
    place = {"title": "Khác", "host": "x.gov.vn"}
    assert head.patch(page, json=place).status_code == 400
    unit = client().get(f"{UNITS}/so-y-te").json()
    assert unit["host"] == "soyte.bacgiang.gov.vn"
    assert unit["name"] != "Khác"
