"""The record of acts over HTTP: who reads what, as page, files and API."""

from acts_kept import acts_between
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.kinds import PUBLISH
from bacgiang.policy.editorial.acts.kinds import SIGN_IN
from bacgiang.policy.editorial.acts.kinds import WITHDRAW
from bacgiang.policy.editorial.acts.sealing import seal_closed_days
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.acts.store import ActStore
from bacgiang.policy.ops.command.main import main
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.sealing.records import VIET_NAM
from bacgiang.policy.sealing.seals import Genesis
import csv
from datetime import datetime
from datetime import timedelta
import io
from itertools import product
from pathlib import Path
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
import re
from tiers import in_turn
from tiers import share
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit
from zope.annotation.interfaces import IAnnotations


pytestmark = [pytest.mark.regulation("15.3"), pytest.mark.usefixtures("boards")]

NOW = datetime.now(VIET_NAM)
UNIT_SITE = "/vi/don-vi/so-y-te"
VIEWS = ("@@acts", "@@acts.csv", "@acts")


@pytest.fixture
def record(site: Any) -> ActStore:
    """A record with acts of three units, a day apart, the newest three days ago."""
    IAnnotations(site)[act_store.key] = ActStore()
    store = act_store(site)
    units = ("so-y-te", "huyen-hiep-hoa", "ubnd")
    for number in range(9):
        unit = units[number % 3]
        store.append(
            Act(
                identifier=f"{number:032x}",
                time=NOW - timedelta(days=11 - number),
                actor=f"{unit}-update",
                unit=unit,
                kind=MODIFY if number % 2 else PUBLISH,
                reason=f"Lý do {number}",
                address="192.0.2.7",
            )
        )
    transaction.commit()
    return store


def status(client: Any, user: str | None, path: str) -> int:
    return client(user).get(path).status_code


def units_in(answer: Any) -> set[str]:
    return {item["unit"]["code"] for item in answer.json()["items"]}


OFFICE = {"van-phong", "admin"}
READERS = {
    "": OFFICE,
    UNIT_SITE: {"so-y-te-head", *OFFICE},
    "/en/units/so-y-te": {"so-y-te-head", *OFFICE},
    "/vi": {"ubnd-head", *OFFICE},
    "/en": {"ubnd-head", *OFFICE},
}


def test_the_standing_office_and_the_units_head_read(record: Any, client: Any) -> None:
    others = {"so-y-te-update", "so-y-te-review", "so-y-te-publish"}
    others |= {"huyen-hiep-hoa-head", "ubnd-publish"}
    for (place, readers), view in share(product(READERS.items(), VIEWS), of=3):
        address = f"{place}/{view}"
        people = sorted(readers | others | {"so-y-te-head", "ubnd-head"})
        answers = {user: status(client, user, address) for user in people}
        assert {user for user, code in answers.items() if code == 200} == readers
        refused = {answers[user] for user in people if user not in readers}
        assert refused <= {401, 403, 302}, address
        assert status(client, None, address) in (401, 403, 302), address


def test_a_head_reads_the_acts_of_the_own_unit_alone(record: Any, client: Any) -> None:
    head = client("so-y-te-head")
    assert units_in(head.get(f"{UNIT_SITE}/@acts")) == {"so-y-te"}
    assert units_in(client("ubnd-head").get("/vi/@acts")) == {"ubnd"}
    page = head.get(f"{UNIT_SITE}/@@acts").text
    assert "Lý do 0" in page
    assert "Lý do 1" not in page
    assert "Lý do 1" not in head.get(f"{UNIT_SITE}/@@acts.csv").text
    assert units_in(client("van-phong").get("/@acts")) == {
        "so-y-te",
        "huyen-hiep-hoa",
        "ubnd",
    }


@pytest.mark.parametrize(
    ("query", "numbers"),
    in_turn(
        [
            ({"kind": "publish"}, [8, 6, 4, 2, 0]),
            ({"person": "ubnd-update"}, [8, 5, 2]),
            ({"person": "ubnd-update", "kind": "modify"}, [5]),
            ({"person": "nobody"}, []),
            ({"start": (NOW - timedelta(days=4)).date().isoformat()}, [8, 7]),
            (
                {
                    "start": (NOW - timedelta(days=11)).date().isoformat(),
                    "end": (NOW - timedelta(days=10)).date().isoformat(),
                },
                [1, 0],
            ),
            ({"item": "/vi/khong-co"}, []),
        ],
        of=3,
    ),
)
def test_filters(
    record: Any, client: Any, query: dict[str, str], numbers: list[int]
) -> None:
    found = client("van-phong").get("/@acts", params=query).json()["items"]
    assert [int(item["identifier"], 16) for item in found] == numbers
    page = client("van-phong").get("/@@acts", params=query).text
    shown = re.findall(r'<tr id="act-([0-9a-f]+)"', page)
    assert [int(one, 16) for one in shown] == numbers


def test_a_person_is_found_by_full_name_and_shown_by_it(
    site: Any, record: Any, client: Any
) -> None:
    with api.env.adopt_user("so-y-te-update"):
        person = api.user.get("so-y-te-update")
        person.setMemberProperties({"fullname": "Nguyễn Thị Mẫu"})
    transaction.commit()
    found = client("van-phong").get("/@acts", params={"person": "Thị Mẫu"}).json()
    assert {item["actor"]["id"] for item in found["items"]} == {"so-y-te-update"}
    assert {item["actor"]["fullname"] for item in found["items"]} == {"Nguyễn Thị Mẫu"}
    assert "Nguyễn Thị Mẫu" in client("van-phong").get("/@@acts").text


def test_batches_lead_to_the_oldest_act(record: Any, client: Any) -> None:
    session = client("van-phong")
    address, seen = "/@acts?b_size=4", []
    while address:
        answer = session.get(address).json()
        seen.append([int(item["identifier"], 16) for item in answer["items"]])
        address = answer["batching"].get("next", "")
    assert seen == [[8, 7, 6, 5], [4, 3, 2, 1], [0]]


@pytest.mark.parametrize(
    ("query", "field"),
    in_turn(
        [
            ({"start": "02/03/2026"}, "start"),
            ({"end": "2026-02-30"}, "end"),
            ({"start": "2026-03-02", "end": "2026-03-01"}, "end"),
            ({"start": "2024-01-01", "end": "2026-03-01"}, "start"),
            ({"start": "0001-01-01"}, "start"),
            ({"end": "9999-12-31"}, "end"),
            ({"kind": "fly"}, "kind"),
            ({"before": "yesterday"}, "before"),
            ({"b_size": "0"}, "b_size"),
            ({"b_size": "0000100000"}, "b_size"),
            ({"b_size": "²"}, "b_size"),
        ],
        of=3,
    ),
)
def test_a_question_without_sense_is_answered_in_words(
    record: Any, client: Any, query: dict[str, str], field: str
) -> None:
    session = client("van-phong")
    answer = session.get("/@acts", params=query)
    assert answer.status_code == 400
    code = "wrong_number" if field == "b_size" else "unreadable_question"
    assert answer.json()["error"]["type"] == code
    assert answer.json()["error"]["reasons"][0]["field"] == field
    if field != "b_size":
        page = session.get("/@@acts", params=query)
        assert page.status_code == 400
        assert 'id="acts-error"' in page.text
    if field in ("start", "end", "kind"):
        assert session.get("/@@acts.csv", params=query).status_code == 400


HOSTILE: list[dict[str, Any]] = [
    {"person": "%_*(\\"},
    {"person": "x" * 3000},
    {"item": "http://[bad"},
    {"item": "../../acl_users"},
    {"start:list": ["a", "b"]},
    {"start:int": "5"},
    {"kind:list": "publish"},
]


def test_nothing_that_is_sent_breaks_it(record: Any, client: Any) -> None:
    for view, query in share(product(VIEWS, HOSTILE), of=4):
        assert status_of(client, view, query) in (200, 400), (view, query)


def status_of(client: Any, view: str, query: dict[str, Any]) -> int:
    return client("van-phong").get(f"/{view}", params=query).status_code


def test_a_title_is_told_to_those_who_may_see_the_item(
    site: Any, client: Any, publish: Any
) -> None:
    """A withdrawn secret is hidden from everybody; the act on it stays."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", title="Tựa đề thử", id="tua-de")
    hidden = publish(section, "so-y-te", "draft", title="Bí mật thử", id="bi-mat-thu")
    for permission in ("View", "Access contents information"):
        hidden.manage_permission(permission, ["Manager"], acquire=0)
    hidden.reindexObjectSecurity()
    transaction.commit()
    session = client("so-y-te-head")
    items = session.get(f"{UNIT_SITE}/@acts").json()["items"]
    by_uid = {one["item"]["UID"]: one["item"] for one in items if one["item"]}
    assert by_uid[IUUID(item)]["title"] == "Tựa đề thử"
    assert by_uid[IUUID(hidden)] == {
        "@id": "",
        "UID": IUUID(hidden),
        "title": "",
        "path": "",
    }
    for view in ("@@acts", "@@acts.csv"):
        text = session.get(f"{UNIT_SITE}/{view}").text
        assert "Tựa đề thử" in text
        assert "Bí mật thử" not in text
        assert "bi-mat-thu" not in text


def test_an_item_is_found_by_its_address_also_when_it_is_gone(
    site: Any, client: Any, publish: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", id="mot-tin")
    uid, address = IUUID(item), item.absolute_url()
    session = client("so-y-te-head")

    def found(asked: str) -> set[str]:
        answer = session.get(f"{UNIT_SITE}/@acts", params={"item": asked})
        return {one["item"]["UID"] for one in answer.json()["items"]}

    ways = (uid, address, f"{address}/view", f"{UNIT_SITE}/tin-tuc/mot-tin")
    assert [found(way) for way in ways] == [{uid}] * len(ways)
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(item)
    transaction.commit()
    assert [found(way) for way in ways] == [{uid}] * len(ways)


def test_csv_opens_in_a_spreadsheet_and_computes_nothing(
    record: Any, client: Any
) -> None:
    dangerous = ('=HYPERLINK("http://x")', "+1", "-1", "@x", " =1", "＝1", "\t=1", "|x")
    for number, reason in enumerate(dangerous):
        act = Act(f"a{number}", NOW, "x", "so-y-te", WITHDRAW, reason=reason)
        record.append(act)
    transaction.commit()
    answer = client("van-phong").get("/@@acts.csv", params={"kind": "withdraw"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len({len(row) for row in rows}) == 1
    # Within a text a tab begins a cell for some programs.
    said = [f"'{reason}".replace("\t", "\t'") for reason in dangerous]
    assert [row[9] for row in rows[1:]] == said


def test_csv_holds_all_that_was_asked_for(record: Any, client: Any) -> None:
    text = client("van-phong").get("/@@acts.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert [row[9] for row in rows[1:]] == [f"Lý do {n}" for n in range(9)]


@pytest.mark.parametrize("user", [None, "so-y-te-update", "van-phong"])
def test_seals_are_public_and_hold_nothing_of_an_act(
    site: Any, record: Any, client: Any, user: str | None
) -> None:
    sealed = seal_closed_days(site, NOW)
    transaction.commit()
    answer = client(user).get("/@act-seals")
    assert answer.status_code == 200
    assert answer.json()["items"] == [seal.to_record() for seal in sealed]
    assert answer.json()["items_total"] == len(sealed)
    fields = {field for item in answer.json()["items"] for field in item}
    assert fields == {"count", "day", "digest", "previous", "root"}
    assert not re.search("Lý do|so-y-te|192[.]0", answer.text)


def test_seals_come_in_batches(site: Any, record: Any, client: Any) -> None:
    sealed = seal_closed_days(site, NOW)
    transaction.commit()
    session = client()
    newest = session.get("/@act-seals?b_size=2").json()
    assert [one["day"] for one in newest["items"]] == [s.day for s in sealed[-2:]]
    address, days = newest["batching"]["first"], []
    while address:
        query = parse_qs(urlsplit(address).query)
        answer = session.get("/@act-seals", params=query).json()
        days.extend(one["day"] for one in answer["items"])
        address = answer["batching"].get("next", "")
    assert days == [seal.day for seal in sealed]
    for wrong in ("after=x", "b_size=1001", "b_size=-1"):
        assert session.get(f"/@act-seals?{wrong}").status_code == 400


def test_the_sealed_export_verifies(site: Any, record: Any, client: Any) -> None:
    sealed = seal_closed_days(site, NOW)
    transaction.commit()
    answer = client("van-phong").get("/@@acts.jsonl")
    assert answer.status_code == 200
    report = verify_export(io.BytesIO(answer.content), head=sealed[-1].digest)
    assert report.findings == []
    assert (report.records, report.seals) == (9, sealed)
    assert report.header.previous == Genesis(report.header.log).digest


@pytest.mark.parametrize("user", [None, "so-y-te-head", "ubnd-head", "so-y-te-update"])
def test_the_sealed_export_is_for_the_standing_office(
    record: Any, client: Any, user: str | None
) -> None:
    assert status(client, user, "/@@acts.jsonl") in (401, 403, 302)
    for place in (UNIT_SITE, "/vi"):
        assert status(client, user, f"{place}/@@acts.jsonl") in (401, 403, 302, 404)


@pytest.fixture
def password(tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.write_text("Mat-khau-thu-1\n", encoding="utf-8")
    return path


def verify(site: Any, password: Path, *more: str | Path) -> int:
    account = ("--user", "van-phong", "--password-file", password)
    arguments = ("--url", site.absolute_url(), *account, *more)
    return main(["verify-acts", *map(str, arguments)])


def test_the_command_verifies_a_running_portal(
    site: Any, record: Any, password: Path, tmp_path: Path, capsys: Any
) -> None:
    assert verify(site, password) == 0
    assert "No day is sealed yet" in capsys.readouterr().out
    sealed = seal_closed_days(site, NOW)
    transaction.commit()
    kept = tmp_path / "kept"
    assert verify(site, password, "--save-seals", kept) == 0
    assert f"{len(sealed)} days sealed" in capsys.readouterr().out
    assert verify(site, password, "--seals", kept) == 0


def test_the_command_finds_what_somebody_changed_in_the_database(
    site: Any, record: Any, password: Path, tmp_path: Path, capsys: Any
) -> None:
    sealed = seal_closed_days(site, NOW)
    record.gather()
    transaction.commit()
    kept = tmp_path / "kept"
    assert verify(site, password, "--save-seals", kept) == 0
    leaves = record._archive._leaves
    key = next(iter(leaves))
    leaves[key] = leaves[key].replace(b"so-y-te-update", b"so-y-te-review")
    transaction.commit()
    capsys.readouterr()
    assert verify(site, password) == 1
    assert sealed[0].day in capsys.readouterr().out

    # Whoever changes the seals, too, is found by those who kept them.
    day = NOW - timedelta(days=11)
    fresh = ActStore()
    for act in acts_between(record, day - timedelta(days=1), NOW):
        fresh.append(act)
    IAnnotations(site)[act_store.key] = fresh
    seal_closed_days(site, NOW)
    transaction.commit()
    assert verify(site, password) == 0
    assert verify(site, password, "--seals", kept) == 1


def test_the_command_says_when_it_may_not_read(
    site: Any, record: Any, password: Path, capsys: Any
) -> None:
    seal_closed_days(site, NOW)
    transaction.commit()
    url = site.absolute_url()
    for user in ("so-y-te-head", "nobody"):
        options = ["--user", user, "--password-file", str(password)]
        assert main(["verify-acts", "--url", url, *options]) == 2
        assert "does not let this account" in capsys.readouterr().err


def test_signing_in_is_recorded_by_form_and_api(site: Any, client: Any) -> None:
    begin = datetime.now(VIET_NAM)
    form = {
        "__ac_name": "so-y-te-update",
        "__ac_password": "Mat-khau-thu-1",
        "buttons.login": "Log in",
    }
    assert client().post("/login", data=form).status_code == 302
    account = {"login": "so-y-te-head", "password": "Mat-khau-thu-1"}
    answer = client().post("/@login", json=account)
    assert answer.status_code == 200
    wrong = {**account, "password": "secret-typed-in-vain"}
    assert client().post("/@login", json=wrong).status_code == 401
    transaction.begin()
    acts = list(acts_between(act_store(site), begin, begin + timedelta(minutes=5)))
    signed_in = [act for act in acts if act.kind == SIGN_IN]
    assert [act.actor for act in signed_in] == ["so-y-te-update", "so-y-te-head"]
    assert {act.unit for act in signed_in} == {"so-y-te"}
    assert {act.address for act in signed_in} == {"127.0.0.1"}
    assert "secret-typed-in-vain" not in repr(acts)


@pytest.mark.parametrize("view", ["@@acts", "@@acts.csv", "@@acts.jsonl", "@acts"])
def test_reading_writes_nothing(site: Any, record: Any, client: Any, view: str) -> None:
    session = client("van-phong")
    session.get("/@@acts")
    before = site._p_jar.db().lastTransaction()
    assert session.get(f"/{view}").status_code == 200
    assert client().get("/@act-seals").status_code == 200
    assert site._p_jar.db().lastTransaction() == before
