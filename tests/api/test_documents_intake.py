"""`POST @legal-documents`: many documents, a result for each (7.2b)."""

from .legal_records import FIRST
from .legal_records import make_record
from bacgiang.policy.base import made_in_turn
from bacgiang.policy.editorial.intake import intake
from bacgiang.policy.editorial.intake.bulk_service import MAX_ITEMS
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import PASSWORD
from base64 import b64encode
from DateTime import DateTime
from plone import api
import pytest
import transaction


SCAN = {"filename": "goc.pdf", "kind": "signed_scan", "data": ""}
TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 31/2011/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 05 tháng 5 năm 2011

QUYẾT ĐỊNH
Về việc ban hành quy định mẫu để thử việc tiếp nhận văn bản

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;
Xét đề nghị của cơ quan mẫu.
QUYẾT ĐỊNH:
Điều 1. Phạm vi mẫu
1. Khoản thứ nhất của điều mẫu.
2. Khoản thứ hai của điều mẫu.
Điều 2. Hiệu lực
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""


@pytest.fixture
def send(client, site):
    """Post items as one person; status and body come back."""

    def post(user, *items, where="@legal-documents", **more):
        answer = client(user).post(
            f"/++api++/{where}", json={"items": list(items), **more}
        )
        return answer.status_code, answer.json()

    return post


def outcomes(body):
    return [item["outcome"] for item in body["items"]]


def codes(item):
    return [reason["type"] for reason in item["reasons"]]


@pytest.mark.regulation("7.2b", "4.1d")
def test_the_text_alone_is_enough(send, client, boards):
    status, body = send("ubnd-update", {"text": TEXT, "source_id": "a"})
    assert (status, outcomes(body)) == (200, ["made"])
    (item,) = body["items"]
    assert item["source_id"] == "a"
    path = item["@id"].partition("/vi/")[2]
    assert path == "van-ban/2011/31-2011-qd-ubnd"
    found = client("ubnd-update").get(f"/++api++/vi/{path}").json()
    assert found["number"] == "31/2011/QĐ-UBND"
    assert found["issue_date"] == "2011-05-05"
    assert found["document_type"]["token"] == "decision"
    assert found["signer"] == "Nguyễn Văn Mẫu"
    assert found["review_state"] == "draft"


@pytest.mark.regulation("7.2b")
def test_the_same_twice_changes_nothing(send, boards):
    original = {
        "filename": "goc.txt",
        "kind": "word_file",
        "data": b64encode(b"abc").decode(),
    }
    one = {"text": TEXT, "originals": [original]}
    assert outcomes(send("ubnd-update", one)[1]) == ["made"]
    assert outcomes(send("ubnd-update", one)[1]) == ["same"]
    changed = {**one, "gazette_issue": "12"}
    (item,) = send("ubnd-update", changed)[1]["items"]
    assert (item["outcome"], item["changes"]) == ("changed", ["gazette_issue"])
    other = {**original, "data": b64encode(b"abcd").decode()}
    (item,) = send("ubnd-update", {**one, "originals": [other]})[1]["items"]
    assert (item["outcome"], item["changes"]) == ("changed", ["originals"])


@pytest.mark.regulation("7.2b")
def test_one_bad_item_harms_no_other(send, boards):
    good = {"text": TEXT}
    bad = [
        {},
        "chữ",
        {"title": "Thiếu số, ngày, cơ quan"},
        {"text": TEXT, "number": "không phải số"},
        {"text": TEXT, "issue_date": "31/12/2011"},
        {"text": TEXT, "lạ": 1},
        {"text": TEXT, "originals": [{"filename": "a", "data": "%%%"}]},
        {"text": TEXT, "originals": [{**SCAN, "data": "aGVsbG8="}]},
        {"text": TEXT, "originals": [{**SCAN, "kindd": "x"}]},
        {"akn": "<akomaNtoso/>", "title": "A"},
        {"text": TEXT, "akn": "<a/>"},
        {"text": ["a"]},
        {
            "text": TEXT,
            "last_day_in_force": "2001-01-01",
            "entry_into_force": "2002-01-01",
        },
    ]
    status, body = send("ubnd-update", *bad, good)
    assert status == 200
    assert outcomes(body) == ["refused"] * len(bad) + ["made"]
    assert all(codes(item) for item in body["items"][:-1])
    named = [one["field"] for item in body["items"] for one in item["reasons"]]
    assert "originals.0.kindd" in named
    # A dry run says the same.
    tried = send("ubnd-update", *bad, dry_run=True)[1]["items"]
    assert [item["reasons"] for item in tried] == [
        item["reasons"] for item in body["items"][:-1]
    ]
    assert {item["@id"] for item in tried} == {""}


def test_a_dry_run_makes_nothing(send, client, boards):
    # Of the same twice the second is the same, as in earnest; nothing has an address.
    twice = {"text": TEXT}, {"text": TEXT}
    status, body = send("ubnd-update", *twice, dry_run=True)
    assert (status, outcomes(body)) == (200, ["made", "same"])
    assert {(item["@id"], item["UID"]) for item in body["items"]} == {("", "")}
    found = (
        client("ubnd-update").get("/++api++/@search?portal_type=LegalDocument").json()
    )
    assert found["items_total"] == 0


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
        ("ubnd-update", None, 200),
        ("van-phong", None, 403),
        ("ubnd-update", "khong-co", 400),
        ("ubnd-update", 5, 400),
    ],
)
def test_who_hands_in_for_whom(send, boards, user, unit, status):
    assert send(user, {"text": TEXT}, unit=unit)[0] == status


@pytest.mark.regulation("14.2")
def test_whoever_administers_the_portal_writes_for_no_board(send, site, boards):
    make_person("quan-tri", PASSWORD)
    api.user.grant_roles(username="quan-tri", roles=["Site Administrator"])
    transaction.commit()
    for unit in (None, "so-y-te"):
        for where in ("@legal-documents", "@procedures"):
            status, body = send("quan-tri", {"text": TEXT}, where=where, unit=unit)
            word = body["error"]["type"]
            assert (status, word) == (403, "not_your_unit"), (where, unit)


@pytest.mark.regulation("14.2")
def test_what_another_unit_has_in_work_is_not_shown(send, client, boards):
    send("so-y-te-update", {"text": TEXT}, unit="so-y-te")
    # Neither a trial tells it from another document, nor the draft that is made.
    other = TEXT.replace("31/2011", "32/2011")
    asked = ({"text": one, "source_id": "a"} for one in (TEXT, other))
    held, free = send("ubnd-update", *asked, dry_run=True)[1]["items"]
    assert held == free
    assert free["outcome"] == "made"
    (item,) = send("ubnd-update", {"text": TEXT})[1]["items"]
    other = TEXT.replace("31/2011", "33/2011")
    (free,) = send("ubnd-update", {"text": other})[1]["items"]
    assert [one | {"UID": "", "@id": ""} for one in (item, free)] == [
        {**free, "UID": "", "@id": ""}
    ] * 2
    assert (free["outcome"], codes(free)) == ("made", [])
    # Handed in again it is the board's own draft; whose two judge first goes first.
    (again,) = send("ubnd-update", {"text": TEXT})[1]["items"]
    assert (again["outcome"], again["UID"]) == ("same", item["UID"])
    # Whoever hands it in learns nothing, whoever approves does.
    (first,) = send("so-y-te-update", {"text": TEXT}, unit="so-y-te")[1]["items"]
    for unit, one in (("so-y-te", first), ("ubnd", item)):
        step = client(f"{unit}-update").post(f"{one['@id']}/@workflow/submit", json={})
        assert step.status_code == 200, step.text
        approve = f"{one['@id']}/@workflow/approve"
        step = client(f"{unit}-review").post(approve, json={"declaration": True})
        assert ("held_by_others" in step.text) == (unit == "ubnd"), step.text


@pytest.mark.regulation("14.2", "10.1")
def test_what_is_never_taken_tells_nothing_of_others(send, boards):
    send("so-y-te-update", {"text": TEXT}, unit="so-y-te")
    impossible = {"filename": "x.exe", "data": b64encode(b"MZ").decode()}
    other = TEXT.replace("31/2011", "32/2011")
    asked = ({"text": one, "originals": [impossible]} for one in (TEXT, other))
    held, free = send("ubnd-update", *asked)[1]["items"]
    assert held == free
    assert codes(free) == ["type_not_allowed"]
    # Nothing was kept of the trial: whose it is may still publish it.
    (item,) = send("so-y-te-update", {"text": TEXT}, unit="so-y-te")[1]["items"]
    assert item["outcome"] == "same"


@pytest.mark.regulation("14.2", "4.2a")
def test_what_is_not_out_yet_is_not_confirmed(site, send, boards):
    record = make_record(site, code="so-y-te", text=TEXT)
    facts = {"title": FIRST["title"], "number": FIRST["number"]}
    facts |= {"document_type": "decision", "issue_date": "2007-08-20"}
    facts |= {"issuer": FIRST["issuer"]}
    (item,) = send("ubnd-update", facts)[1]["items"]
    assert item["UID"] == record.UID()
    record.setEffectiveDate(DateTime(2099, 1, 1))
    transaction.commit()
    (item,) = send("ubnd-update", facts)[1]["items"]
    assert (item["outcome"], codes(item)) == ("made", [])
    assert item["UID"] != record.UID()


@pytest.mark.regulation("4.2a")
def test_a_mark_of_secrecy_stays_a_draft(send, boards):
    marked = TEXT.replace("QUYẾT ĐỊNH\nVề việc", "MẬT\nQUYẾT ĐỊNH\nVề việc")
    (item,) = send("ubnd-update", {"text": marked}, submit=True)[1]["items"]
    assert (item["outcome"], codes(item)) == ("made", ["secrecy_mark"])


@pytest.mark.regulation("14.2")
def test_who_may_not_submit_is_told_and_it_stays_a_draft(send, client, boards):
    """Who administers the portal adds records, and is on no board."""
    status, body = send("admin", {"text": TEXT}, {"text": ""}, submit=True)
    assert (status, outcomes(body)) == (200, ["made", "refused"])
    item = body["items"][0]
    assert codes(item) == ["not_your_level"]
    assert "Mức truy cập" in item["reasons"][0]["message"]
    path = item["@id"].partition("/vi/")[2]
    found = client("ubnd-update").get(f"/++api++/vi/{path}").json()
    assert found["review_state"] == "draft"


@pytest.mark.regulation("14.2")
def test_nobody_changes_what_was_submitted_this_way(send, boards):
    one = {"text": TEXT}
    (item,) = send("ubnd-update", one, submit=True)[1]["items"]
    assert (item["outcome"], codes(item)) == ("made", [])
    (item,) = send("ubnd-update", {**one, "place": "Nơi khác"})[1]["items"]
    assert codes(item) == ["not_changed_this_way"]


@pytest.mark.parametrize("items", [None, [], {}, "a", [{}] * (MAX_ITEMS + 1)])
def test_a_list_that_is_none_is_refused(client, boards, site, items):
    answer = client("ubnd-update").post(
        "/++api++/@legal-documents", json={"items": items}
    )
    assert (answer.status_code, answer.json()["error"]["type"]) == (400, "wrong_items")


@pytest.mark.regulation("4.1b", "7.2b")
def test_directives_have_a_register_of_their_own(send, boards):
    (item,) = send("ubnd-update", {"text": TEXT}, where="@directives")[1]["items"]
    assert "/vi/chi-dao-dieu-hanh/2011/" in item["@id"]


@pytest.mark.regulation("7.2b")
def test_null_is_empty_whatever_the_text_says(send, client, boards):
    """The text takes effect ten days after it was signed."""

    def record(item):
        path = item["@id"].partition("/vi/")[2]
        return client("ubnd-update").get(f"/++api++/vi/{path}").json()

    (item,) = send("ubnd-update", {"text": TEXT, "signer": None})[1]["items"]
    found = record(item)
    assert found["signer"] is None and found["signer_title"] == "CHỦ TỊCH"
    assert found["entry_into_force"] == "2011-05-15"
    nothing = {"entry_into_force": None, "legal_fields": None}
    (item,) = send("ubnd-update", {"text": TEXT, "signer": None, **nothing})[1]["items"]
    assert (item["outcome"], item["changes"]) == ("changed", ["entry_into_force"])
    assert record(item)["entry_into_force"] is None
    (item,) = send("ubnd-update", {"text": TEXT, "signer": None, **nothing})[1]["items"]
    assert item["outcome"] == "same"
    # Left out, or said with nothing in it, the text is asked again.
    (item,) = send("ubnd-update", {"text": TEXT, "signer": ""})[1]["items"]
    assert set(item["changes"]) == {"entry_into_force", "signer"}
    # What no text says comes the same way.
    english = {"title_en": "On the sample", "summary_en": "What it is on."}
    (item,) = send("ubnd-update", {"text": TEXT, "signer": "", **english})[1]["items"]
    assert set(item["changes"]) == set(english)
    assert {name: record(item)[name] for name in english} == english
    # What is chosen twice is chosen.
    fields = {"text": TEXT, "signer": "", **english, "legal_fields": ["health"] * 3}
    (item,) = send("ubnd-update", fields)[1]["items"]
    assert item["changes"] == ["legal_fields"]
    assert len(record(item)["legal_fields"]) == 1
    (item,) = send("ubnd-update", fields)[1]["items"]
    assert item["outcome"] == "same"


@pytest.mark.parametrize("name", ["title", "issuer", "issue_date", "document_type"])
def test_what_a_record_needs_cannot_be_null(send, boards, name):
    (item,) = send("ubnd-update", {"text": TEXT, name: None})[1]["items"]
    assert item["outcome"] == "refused"
    assert item["reasons"][0]["field"] == name


@pytest.mark.regulation("7.2b")
def test_a_law_without_its_number_is_the_law_with_it(send, client, boards):
    law = {
        "title": "Luật Mẫu về hồ sơ",
        "number": "11/2003/QH11",
        "document_type": "law",
        "issuer": "Quốc hội",
        "issue_date": "2003-11-26",
    }
    (made,) = send("ubnd-update", law)[1]["items"]
    unnumbered = {**law, "title": "MẪU về  hồ sơ", "issuer": "QUỐC HỘI"}
    del unnumbered["number"]
    same = {**unnumbered, "title": law["title"], "issuer": law["issuer"]}
    for again in (same, {**same, "number": None}):
        (item,) = send("ubnd-update", again)[1]["items"]
        assert (item["outcome"], item["UID"]) == ("same", made["UID"])
    (item,) = send("ubnd-update", unnumbered)[1]["items"]
    assert (item["outcome"], item["UID"]) == ("changed", made["UID"])
    path = made["@id"].partition("/vi/")[2]
    found = client("ubnd-update").get(f"/++api++/vi/{path}").json()
    assert found["number"] == "11/2003/QH11"
    others = (
        {**unnumbered, "issue_date": "2003-11-27"},
        {**unnumbered, "title": "Luật Mẫu về hồ sơ điện tử"},
        {**unnumbered, "document_type": "ordinance"},
        {**unnumbered, "issuer": "Chính phủ"},
    )
    assert outcomes(send("ubnd-update", *others)[1]) == ["made"] * 4


@pytest.mark.regulation("7.2b")
def test_names_and_relations_come_with_it_and_once(send, client, site, boards):
    target = make_record(site)
    repeals = {"kind": "repeals", "target": {"number": "76/2007/QĐ-UBND"}}
    repeals["target"] |= {"issue_date": "2007-08-20", "issuer": "UBND tỉnh Bắc Giang"}
    item = {"text": TEXT, "document_type": "quyết định", "relations": [repeals]}
    wrong = {**item, "relations": [{**repeals, "untill": "2012-01-01"}]}
    (refused,) = send("ubnd-head", wrong)[1]["items"]
    (reason,) = refused["reasons"]
    assert (reason["type"], reason["field"]) == ("unknown_field", "relations.0.untill")
    answers = [send("ubnd-head", item, dry_run=True)[1]]
    answers += [send("ubnd-head", item)[1] for _one in range(2)]
    assert [outcomes(one) for one in answers] == [["made"], ["made"], ["same"]]
    path = answers[1]["items"][0]["@id"].partition("/vi/")[2]
    address = f"/++api++/vi/{path}/@relations"
    head = client("ubnd-head")
    proposals = head.get(address).json()["proposals"]
    (proposal,) = [one for one in proposals if one["kind"] == "repeals"]
    assert proposal["document"]["UID"] == target.UID()
    again = head.post(address, json=repeals)
    assert (again.status_code, again.json()["id"]) == (200, proposal["id"])
    other = head.post(address, json={**repeals, "provisions": ["art_1"]})
    assert other.status_code == 201


@pytest.mark.regulation("15.2")
def test_what_comes_after_the_time_of_a_request_is_not_read(send, boards, monkeypatch):
    monkeypatch.setattr(intake, "OF_A_REQUEST", 0.0)
    items = [{"text": TEXT, "source_id": one} for one in "ab"]
    status, body = send("ubnd-update", *items)
    assert (status, outcomes(body)) == (200, ["made", "refused"])
    assert codes(body["items"][1]) == ["too_much_at_once"]


@pytest.mark.regulation("15.2")
def test_long_work_of_members_is_done_one_after_the_other(send, boards, monkeypatch):
    monkeypatch.setattr(made_in_turn.members_turns, "patience", 0.1)
    with made_in_turn.members_turns.turn():
        status, body = send("ubnd-update", {"text": TEXT})
    assert (status, body["error"]["type"]) == (503, "made_in_turn")
    status, body = send("ubnd-update", {"text": TEXT})
    assert (status, outcomes(body)) == (200, ["made"])
