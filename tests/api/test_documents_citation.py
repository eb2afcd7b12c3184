"""`@citation`: from a number or a citation to records and provisions (7.2b)."""

from .legal_records import make_record
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.legal.api.citation.query import asked_citations
from bacgiang.policy.legal.api.citation.query import LONGEST
from made_once import made_once
import pytest


pytestmark = pytest.mark.regulation("7.2b")


@pytest.fixture
def cite(client):
    """Ask as somebody; status and body."""

    def get(user=None, **params):
        answer = client(user).get("/++api++/@citation", params=params)
        return answer.status_code, answer.json()

    return get


@pytest.fixture
@made_once
def record(site, boards):
    return make_record(site)


def numbers(body):
    return [item["number"] for item in body["items"]]


def test_every_spelling_finds_the_record(record, cite):
    for spelling in (
        "76/2007/QĐ-UBND",
        "76/2007/qd-ubnd",
        "số 76 / 2007/QÐ-UBND",
        "Quyết định số 076/2007/QĐ-UB",
        "76/2007",
        "QUYẾT ĐỊNH 76/2007/QĐ.UBND",
    ):
        status, body = cite(number=spelling)
        assert (status, numbers(body)) == (200, ["76/2007/QĐ-UBND"]), spelling
    (item,) = body["items"]
    assert item["@id"] == record.absolute_url()
    assert item["text"]["sha256"] == record.structure.digest
    assert body["license"]["@id"].startswith("https://")


def test_date_issuer_and_provision(record, cite):
    number = "76/2007/QĐ-UBND"
    for day in ("2007-08-20", "20/8/2007", "ngày 20 tháng 8 năm 2007"):
        assert numbers(cite(number=number, date=day)[1]) == [number], day
    assert cite(number=number, date="2007-08-21")[1]["items"] == []
    assert numbers(cite(number=number, issuer="Ủy ban nhân dân tỉnh Bắc Giang")[1])
    assert cite(number=number, issuer="UBND tỉnh Sơn La")[1]["items"] == []
    _status, body = cite(number=number, provision="điều 1 khoản 2")
    (place,) = body["items"][0]["provisions"]
    assert place["eId"].endswith("art_1__para_2")
    assert place["@id"] == f"{record.absolute_url()}#{place['eId']}"
    assert place["title"] == "Khoản 2 Điều 1"
    _status, body = cite(number=number, provision="Điều 9")
    (place,) = body["items"][0]["provisions"]
    assert (place["@id"], place["eId"], place["title"]) == (None, None, "Điều 9")


def test_a_whole_citation(site, record, cite):
    make_record(site, number="05/2010/QĐ-UBND", title="Khác", text=None, file=None)
    status, body = cite(
        q="khoản 2 Điều 1 Quyết định số 76/2007/QĐ-UBND và Quyết định số 5/2010/QĐ-UBND"
    )
    assert status == 200
    assert numbers(body) == ["76/2007/QĐ-UBND", "05/2010/QĐ-UBND"]
    assert body["items"][0]["cited_as"].startswith("khoản 2 Điều 1")
    assert [len(item["provisions"]) for item in body["items"]] == [1, 0]
    assert body["citations"][0]["document_type"] == "decision"


def test_what_is_not_held_is_an_empty_list(record, cite):
    assert cite(number="999/1999/QĐ-UBND")[1]["items"] == []
    status, body = cite(q="Luật Đất đai năm 2013")
    assert (status, body["items"]) == (200, [])


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "approved", "withdrawn"])
def test_only_what_the_reader_may_see(site, boards, cite, state):
    make_record(site, state)
    for outsider in (None, "so-y-te-head"):
        assert cite(outsider, number="76/2007/QĐ-UBND")[1]["items"] == []
    if state != "withdrawn":
        assert numbers(cite("ubnd-update", number="76/2007/QĐ-UBND")[1])


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "nothing_asked"),
        ("number=", "nothing_asked"),
        ("date=2007-01-01", "nothing_asked"),
        ("number=%E1%BA%A5y", "not_a_number"),
        ("number=76/2007&number=77/2007", "one_value"),
        ("number:list=76/2007", "one_value"),
        ("number:int=76", "one_value"),
        ("number:record=a", "nothing_asked"),
        ("number=76/2007&date=2007-13-40", "not_a_day"),
        ("number=76/2007&date=h%C3%B4m%20qua", "not_a_day"),
        ("number=76/2007&provision=trang%205", "not_a_provision"),
        ("number=76/2007&provision=%C4%91i%E1%BB%81u%20n%C3%A0y", "not_a_provision"),
        ("q=m%E1%BB%99t%20c%C3%A2u", "no_citation"),
        ("q=Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20n%C3%A0y", "no_citation"),
        (f"q={'a' * (LONGEST + 1)}", "too_long"),
    ],
)
def test_bad_questions_are_refused_with_a_reason(client, site, query, code):
    answer = client().get(f"/++api++/@citation?{query}")
    assert answer.status_code == 400, answer.text
    error = answer.json()["error"]
    assert (error["type"], bool(error["message"])) == (code, True)


def test_a_question_is_read_without_a_register():
    (asked,) = asked_citations({"q": "điểm a khoản 2 Điều 5 Nghị định 34/2016/NĐ-CP"})
    assert asked.identity.number.canonical == "34/2016/NĐ-CP"
    assert [one.eid_ending for one in asked.provisions] == ["art_5__para_2__point_a"]
    with pytest.raises(Refused):
        asked_citations({"number": None})
