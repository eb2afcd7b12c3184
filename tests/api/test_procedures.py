"""`POST @procedures`: real records in, compared, out, and in again (4.1c, 7.2b)."""

from bacgiang.policy.editorial.intake.bulk_service import MAX_ITEMS
from bacgiang.policy.ops.command.procedures.source import Source
from bacgiang.policy.procedures.procedure.code import CODES
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.tables.file_reading import read_xlsx
from bacgiang.policy.procedures.vocabularies.fields import field_token
from collections import Counter
from collections.abc import Callable
from corpus_place import LISTS
from corpus_place import MISSING
from io import BytesIO
import json
from json_tables import read_json_list
from plone import api
from procedure_references import expected
from procedure_references import LOCAL
from procedure_references import NATIONAL
import pytest
from tiers import share
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c", "7.2b")
LIST_FILES = ("bacgiang_tthc_2016.jsonl", "tthc_national_sample.jsonl")
KEYS = {"bacgiang_tthc_2016.jsonl": "code", "tthc_national_sample.jsonl": "ma_thu_tuc"}
GOOD = {"code": "TOT.01", "title": "Thủ tục tốt"}
Send = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def send(client: Any, site: Any, boards: None) -> Send:
    """Post records as one person; status and body come back."""

    def post(user: str | None, *items: Any, **more: Any) -> tuple[int, dict[str, Any]]:
        answer = client(user).post(
            "/++api++/@procedures", json={"items": list(items), **more}
        )
        return answer.status_code, answer.json()

    return post


@pytest.fixture
def take_in(send: Send) -> Callable[..., Counter[str]]:
    """Send any number of records in batches; how many had which outcome."""

    def run(records: list[dict[str, Any]], user: str = "ubnd-update") -> Counter[str]:
        counted: Counter[str] = Counter()
        for start in range(0, len(records), MAX_ITEMS):
            status, body = send(user, *records[start : start + MAX_ITEMS])
            assert status == 200, body
            counted.update(one["outcome"] for one in body["items"])
        return counted

    return run


@pytest.fixture
def real() -> list[dict[str, Any]]:
    """The 262 records of the province and the 63 of the national database."""
    paths = [LISTS / name for name in LIST_FILES]
    if not all(path.exists() for path in paths):
        pytest.skip(MISSING)
    inputs = Source(paths).inputs
    assert not [one.source_id for one in inputs if one.reasons]
    return [dict(one.values) for one in inputs]


def outcomes(body: dict[str, Any]) -> list[str]:
    return [item["outcome"] for item in body["items"]]


def codes(item: dict[str, Any]) -> list[str]:
    return [reason["type"] for reason in item["reasons"]]


def whole_register(client: Any, user: str) -> dict[str, dict[str, Any]]:
    """Every record that a person sees, by code, page by page."""
    found: dict[str, dict[str, Any]] = {}
    path: str | None = "/++api++/@procedures?full=1&b_size=200&sort=code&facets=0"
    while path:
        page = client(user).get(path).json()
        found |= {one["code"]: one["record"] for one in page["items"]}
        path = page["batching"].get("next")
        path = path and path.replace("/@procedures", "/++api++/@procedures")
    return found


def test_the_real_records_go_in_and_come_out_as_they_are(
    real: list[dict[str, Any]], take_in: Any, client: Any, site: Any, act: Any
) -> None:
    assert len(real) == 262 + 63
    published = [one["code"] for one in (*LOCAL, *NATIONAL)]
    today = {one["code"] for one in share(real, of=4)} | {*published}
    some = [one for one in real if one["code"] in today]
    assert take_in(some) == {"made": len(some)}
    assert take_in(some) == {"same": len(some)}
    found = whole_register(client, "ubnd-update")
    assert len(found) == len(some)
    as_the_sources_have_them(found)
    assert take_in(list(found.values())) == {"same": len(some)}
    transaction.begin()
    for code in published:
        act(code)
    transaction.commit()
    for name, read in (("json", read_json_list), ("xlsx", read_xlsx)):
        file = client().get(f"/vi/thu-tuc/@@open-data.{name}")
        assert file.status_code == 200
        reading = read(BytesIO(file.content))
        assert reading.errors == ()
        records = [to_json(one.record) for one in reading.found]
        assert sorted(one["code"] for one in records) == sorted(published)
        assert records == [found[one["code"]] for one in records]
        assert take_in(records) == {"same": len(published)}


def as_the_sources_have_them(found: dict[str, dict[str, Any]]) -> None:
    """Five records of each source, field by field, as a person reads them there."""
    for name, references in zip(LIST_FILES, (LOCAL, NATIONAL), strict=True):
        lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
        rows = {row[KEYS[name]]: row for row in map(json.loads, filter(None, lines))}
        for reference in references:
            record, row = found[reference["code"]], rows[reference["code"]]
            wanted = expected(reference, record, row)
            wanted["field"] = field_token(wanted["field"])
            assert record == wanted


@pytest.fixture
def act(site: Any, boards: None) -> Callable[[str], None]:
    """Publish a procedure of the main board by its code."""

    def publish(code: str) -> None:
        procedure = CODES.item(code)
        tool = api.portal.get_tool("portal_workflow")
        for level, step in (
            ("update", "submit"),
            ("review", "approve"),
            ("publish", "publish"),
        ):
            stated = {"declaration": True} if step == "approve" else {}
            with api.env.adopt_user(username=f"ubnd-{level}"):
                tool.doActionFor(procedure, step, **stated)

    return publish


BAD: dict[str, Any] = {
    "no code": {"title": "Không có mã"},
    "no title": {"code": "XAU.01"},
    "fee abc": {
        "code": "XAU.02",
        "title": "A",
        "ways": [{"fee_amount": "abc", "currency": "VND"}],
    },
    "negative fee": {
        "code": "XAU.03",
        "title": "A",
        "ways": [{"fee_amount": -1, "currency": "VND"}],
    },
    "time without unit": {
        "code": "XAU.04",
        "title": "A",
        "ways": [{"time_amount": "3"}],
    },
    "unknown doer": {"code": "XAU.05", "title": "A", "doers": ["khong-co"]},
    "script": {"code": "XAU.06", "title": "A", "apply_at": "javascript:alert(1)"},
    "unknown key": {"code": "XAU.07", "title": "A", "la": 1},
    "unknown level": {"code": "XAU.08", "title": "A", "levels": ["xa"]},
    "no object": "chữ",
    "a list": [],
    "null": None,
    "code of signs": {"code": "<b>", "title": "A"},
    "day that is none": {
        "code": "XAU.09",
        "title": "A",
        "decision": {"kind": "publish", "issue_date": "31/12/2011"},
    },
    "infinite": {
        "code": "XAU.10",
        "title": "A",
        "ways": [{"fee_amount": "1e999999", "currency": "VND"}],
    },
    "too long": {"code": "XAU.11", "title": "x" * 9000},
}


def test_one_bad_record_harms_no_other(send: Send, client: Any) -> None:
    status, body = send("ubnd-update", GOOD, *BAD.values(), {**GOOD, "code": "TOT.02"})
    assert status == 200
    assert outcomes(body) == ["made", *["refused"] * len(BAD), "made"]
    for name, item in zip(BAD, body["items"][1:-1], strict=True):
        assert item["reasons"], name
        assert all(reason["message"] for reason in item["reasons"]), name
        assert (item["UID"], item["@id"]) == ("", ""), name
    assert set(whole_register(client, "ubnd-update")) == {"TOT.01", "TOT.02"}


@pytest.mark.parametrize(
    ("name", "code", "field"),
    [
        ("fee abc", "procedure_not_a_number", "ways[0].fee_amount"),
        ("unknown doer", "unknown_doer", "doers"),
        ("script", "procedure_bad_url", "apply_at"),
        ("no code", "procedure_required", "code"),
        ("time without unit", "procedure_required", "ways[0].time_unit"),
    ],
)
def test_a_refusal_names_the_value(
    send: Send, name: str, code: str, field: str
) -> None:
    (item,) = send("ubnd-update", BAD[name])[1]["items"]
    assert [(one["type"], one["field"]) for one in item["reasons"]] == [(code, field)]


def test_a_code_twice_in_one_batch_is_one_record(send: Send, client: Any) -> None:
    body = send("ubnd-update", GOOD, GOOD, {**GOOD, "title": "Tên khác"})[1]
    assert outcomes(body) == ["made", "same", "changed"]
    assert body["items"][2]["changes"] == ["title"]
    assert len(whole_register(client, "ubnd-update")) == 1


def test_a_dry_run_leaves_nothing(send: Send, client: Any) -> None:
    status, body = send("ubnd-update", GOOD, dry_run=True)
    assert (status, outcomes(body)) == (200, ["made"])
    assert whole_register(client, "ubnd-update") == {}
    assert outcomes(send("ubnd-update", GOOD)[1]) == ["made"]


def test_a_record_without_a_body_is_taken_in_and_lacks_much(
    send: Send, client: Any
) -> None:
    (item,) = send("ubnd-update", GOOD)[1]["items"]
    path = item["@id"].partition("/vi/")[2]
    said = client("ubnd-update").get(f"/++api++/vi/{path}").json()["procedure"]
    assert {one["field"] for one in said["missing"]} >= {"steps", "ways", "sets"}


@pytest.mark.parametrize("items", [None, [], {}, "a", [GOOD] * (MAX_ITEMS + 1)])
def test_a_list_that_is_none_is_refused(client: Any, boards: None, items: Any) -> None:
    answer = client("ubnd-update").post("/++api++/@procedures", json={"items": items})
    assert (answer.status_code, answer.json()["error"]["type"]) == (400, "wrong_items")


@pytest.mark.regulation("14.2", "8.2")
@pytest.mark.parametrize(
    ("user", "unit", "status"),
    [
        (None, None, 401),
        (None, "so-y-te", 401),
        ("so-y-te-update", None, 403),
        ("so-y-te-update", "huyen-hiep-hoa", 403),
        ("so-y-te-update", "so-y-te", 200),
        ("so-y-te-review", "so-y-te", 403),
        ("ubnd-update", "so-y-te", 403),
        ("van-phong", None, 403),
        ("ubnd-update", "khong-co", 400),
        ("ubnd-update", 5, 400),
    ],
)
def test_who_hands_in_for_whom(
    send: Send, user: str | None, unit: Any, status: int
) -> None:
    assert send(user, GOOD, unit=unit)[0] == status


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("unit", [None, "huyen-hiep-hoa"])
def test_what_another_unit_has_in_work_is_not_shown(
    send: Send, client: Any, unit: str | None
) -> None:
    """One answer for what is not there and what is others'; it waits at the step."""
    send("so-y-te-update", GOOD, unit="so-y-te")
    user = f"{unit or 'ubnd'}-update"
    free = {**GOOD, "code": "TOT.02"}
    tried = send(user, GOOD, free, unit=unit, dry_run=True)[1]["items"]
    assert tried[0] == tried[1]
    made = send(user, GOOD, free, unit=unit)[1]["items"]
    alike = [{**one, "UID": "", "@id": ""} for one in made]
    assert alike[0] == alike[1] and made[0]["outcome"] == "made"
    assert made[0]["@id"].replace("tot-01", "tot-02") == made[1]["@id"]
    (again,) = send(user, GOOD, unit=unit)[1]["items"]
    assert (again["outcome"], again["UID"]) == ("same", made[0]["UID"])
    steps = [
        client(user).post(f"{one['@id']}/@workflow/submit", json={}) for one in made
    ]
    assert [one.status_code for one in steps] == [200, 200]
    reviewer, stated = client(f"{unit or 'ubnd'}-review"), {"declaration": True}
    steps = [
        reviewer.post(f"{one['@id']}/@workflow/approve", json=stated) for one in made
    ]
    # What others have as a mere draft gives way.
    assert ["held_by_others" in one.text for one in steps] == [False, False]


def test_a_code_that_is_taken_is_refused_where_records_are_made_one_by_one(
    send: Send, client: Any
) -> None:
    """`POST` into the register and `PATCH` of another record."""
    made = send("ubnd-update", GOOD, {**GOOD, "code": "TOT.02"})[1]["items"]
    session = client("admin")
    answer = session.post(
        "/++api++/vi/thu-tuc", json={"@type": "Procedure", **GOOD, "title": "Khác"}
    )
    assert answer.status_code == 400, answer.text
    assert "TOT.01" in answer.json()["error"]["message"]
    path = made[1]["@id"].partition("/vi/")[2]
    for code in ("TOT.01", "tot.01"):
        answer = client("ubnd-update").patch(f"/++api++/vi/{path}", json={"code": code})
        assert answer.status_code == 400, answer.text
    assert set(whole_register(client, "ubnd-update")) == {"TOT.01", "TOT.02"}


def test_national_fields_are_not_patched(send: Send, client: Any) -> None:
    national = {**GOOD, "national_url": "https://dichvucong.gov.vn/p?ma=1"}
    (item,) = send("ubnd-update", national)[1]["items"]
    path = "/++api++/vi/" + item["@id"].partition("/vi/")[2]
    session = client("ubnd-update")
    for change in (
        {"title": "Khác"},
        {"national_url": None},
        {"sets": 3, "title": "K"},
    ):
        answer = session.patch(path, json=change)
        assert answer.status_code == 400, (change, answer.text)
        assert answer.json()["error"]["message"]
    for value in (None, {}, {"fields": []}):
        session.patch(path, json={"national": value})
        assert "title" in session.get(path).json()["national"]["fields"]
    assert session.patch(path, json={"keywords": "chợ"}).status_code == 204
    said = session.get(path).json()
    assert (said["title"], said["keywords"]) == (GOOD["title"], "chợ")
    assert said["national"]["synchronised"]


BAD_CHANGES = [
    {"apply_at": "javascript:alert(1)"},
    {"ways": [{"fee_amount": "abc"}]},
    {"ways": "chữ"},
    {"papers": [{"originals": -1}]},
    {"levels": ["xa"]},
    {"code": ""},
    {"title": None},
    {"related": ["<b>"]},
]


def test_a_bad_patch_changes_nothing(send: Send, client: Any) -> None:
    (item,) = send("ubnd-update", GOOD)[1]["items"]
    path = "/++api++/vi/" + item["@id"].partition("/vi/")[2]
    session = client("ubnd-update")
    before = session.get(path).json()
    for change in BAD_CHANGES:
        answer = session.patch(path, json=change)
        assert answer.status_code in (400, 403), answer.text
        assert session.get(path).json() == before, change


@pytest.mark.regulation("14.2")
def test_an_editor_does_not_give_a_record_away(send: Send, client: Any) -> None:
    (item,) = send("ubnd-update", GOOD)[1]["items"]
    path = "/++api++/vi/" + item["@id"].partition("/vi/")[2]
    client("ubnd-update").patch(path, json={"owner_unit": "so-y-te"})
    said = client("ubnd-update").get(path).json()
    assert said["procedure"]["unit"] == "ubnd"
