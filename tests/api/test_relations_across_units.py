"""What a unit's text does to another unit's document, that board agrees to (4.1d)."""

from .legal_records import act
from .legal_records import LATER
from .legal_records import make_record
from .test_documents_pending import PAGE
from .test_relations_stated import decide
from .test_relations_stated import letters  # noqa: F401
from .test_relations_stated import path_of
from .test_relations_stated import standing
from .test_relations_undecided import told
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.testing_people import WAY_TO
import pytest
import transaction


TEXT = """QUYẾT ĐỊNH
Bãi bỏ quy định về hồ sơ

Điều 1. Bãi bỏ Quyết định số 76/2007/QĐ-UBND của Ủy ban nhân dân tỉnh Bắc Giang.
Điều 2. Quyết định này có hiệu lực từ ngày ký."""
OWN = {**LATER, "number": "36/QĐ-SYT", "title": "Bãi bỏ", "issuer": "Sở Y tế"}
KEPT_FOR_MAIN = {**LATER, "number": "41/2015/QĐ-UBND"}
BULK = "/++api++/@undecided-relations"


def said_by(site, record):
    (relation,) = [
        one
        for one in relation_store(site).from_record(record.UID())
        if one.kind == "repeals"
    ]
    return relation.identifier


def effect(client, record):
    answer = client().get(f"{path_of(record)}/@effect").json()
    return answer["status"], bool(answer["pending"])


def in_bulk(board, name, standing="confirmed"):
    said = {"relations": [name], "standing": standing}
    (row,) = board.post(BULK, json=said).json()["items"]
    return row["done"], [why["type"] for why in row["reasons"]]


def matters(board):
    work = board.get("/++api++/@my-work").json()["items"]
    return {one["matter"] for one in work}


@pytest.mark.regulation("4.1d", "15.3")
@pytest.mark.parametrize("facts", [OWN, KEPT_FOR_MAIN], ids=["own", "kept-for-main"])
def test_no_unit_ends_another_units_document_by_its_own_text(
    facts,
    site,
    boards,
    client,
    letters,  # noqa: F811
):
    target = make_record(site, text=None)
    # A draft of that number, which any unit may enter, takes the matter from nobody.
    other_day = {"issue_date": LATER["issue_date"].replace(2007)}
    make_record(site, "draft", text=None, file=None, code="so-y-te", **other_day)
    source = make_record(site, text=TEXT, file=None, code="so-y-te", **facts)
    name = said_by(site, source)
    assert letters == [({"ubnd-review"}, target.UID(), "letter_relation_asked_text")]
    unit, second, owner = map(client, ("so-y-te-review", "so-y-te-head", "ubnd-review"))
    meant = {"target": {"UID": target.UID()}}
    for board in (unit, second):
        for more in ({}, meant):
            refused = decide(board, source, name, **more)
            assert refused.status_code in (400, 403), refused.text
        assert "not_yours_to_agree" in refused.text
        done, _why = in_bulk(board, name)
        assert not done and name not in {one["id"] for one in told(board)}
    assert effect(client, target) == ("in-force", True)
    # The board in charge is asked as by what a person states.
    (row,) = [one for one in told(owner) if one["id"] == name]
    assert not row["stated"] and row["subject"]["number"] == facts["number"]
    assert "Bãi bỏ Quyết định" in row["words"]
    assert "relations" in matters(owner)
    listed = owner.get("/vi/@@undecided-relations", headers=PAGE).text
    assert name in listed and facts["number"] in listed
    page = owner.get(f"{path_of(target)}/@@relations", headers=PAGE).text
    assert name in page and "đơn vị khác phụ trách" in page
    assert decide(owner, target, name).json()["standing"] == "confirmed"
    assert effect(client, target) == ("no-longer-in-force", False)
    # It takes that back, by two; the unit alone, or with its own, does not.
    asked = decide(owner, target, name, "rejected").json()
    assert asked["standing"] == "proposed" and asked["id"] != name
    assert decide(second, source, asked["id"]).status_code == 403
    assert decide(owner, target, asked["id"]).status_code == 403
    assert effect(client, target)[0] == "no-longer-in-force"
    assert in_bulk(client("ubnd-publish"), asked["id"]) == (True, [])
    assert (standing(site, name), effect(client, target)) == (
        "rejected",
        ("in-force", False),
    )
    assert decide(unit, source, name).status_code == 403


@pytest.mark.regulation("4.1d", "15.3")
def test_it_may_say_no_and_is_asked_when_its_document_comes_out(
    site,
    boards,
    client,
    letters,  # noqa: F811
):
    hidden = make_record(site, "approved", text=None, file=None)
    source = make_record(site, text=TEXT, file=None, code="so-y-te", **OWN)
    name = said_by(site, source)
    assert letters == []
    assert decide(client("so-y-te-review"), source, name).status_code == 200
    transaction.begin()
    act(hidden, "ubnd", *WAY_TO["published"][-1])
    transaction.commit()
    assert letters[-1][1:] == (hidden.UID(), "letter_relation_asked_text")
    assert effect(client, hidden) == ("in-force", True)
    assert in_bulk(client("ubnd-review"), name, "rejected") == (True, [])
    assert effect(client, hidden) == ("in-force", False)
