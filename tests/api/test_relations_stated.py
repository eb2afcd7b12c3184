"""What a person says of documents, and no text, wants a second person (4.1d, 15.3)."""

from .legal_records import act
from .legal_records import LATER
from .legal_records import make_record
from .test_documents_pending import PAGE
from .test_relations_undecided import told
from bacgiang.policy.legal.effect import telling_boards
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.testing_people import WAY_TO
import pytest
import transaction


PLAIN = """QUYẾT ĐỊNH
Về việc phân công trực

Điều 1. Phân công trực tại bệnh viện tỉnh.
Điều 2. Quyết định này có hiệu lực từ ngày ký."""
SYT = {**LATER, "number": "31/QĐ-SYT", "title": "Phân công trực", "issuer": "Sở Y tế"}


def path_of(record):
    return f"/++api++/{'/'.join(record.getPhysicalPath()[2:])}"


@pytest.fixture
def records(site, boards):
    """A decision of the main board, and one of a unit that says nothing of it."""
    target = make_record(site, text=None)
    return target, make_record(site, text=PLAIN, code="so-y-te", **SYT)


@pytest.fixture
def letters(monkeypatch):
    """To whom, what about and in which words (their message)."""
    sent = []
    monkeypatch.setattr(
        telling_boards,
        "send_letters",
        lambda people, item, letter: sent.append(
            ({one.user_id for one in people}, item.UID(), str(letter.text))
        ),
    )
    return sent


def standing(site, identifier):
    transaction.begin()
    return relation_store(site).get(identifier).standing


def decide(board, record, identifier, standing="confirmed", **more):
    address = f"{path_of(record)}/@relations/{identifier}"
    return board.patch(address, json={"standing": standing, **more})


@pytest.mark.regulation("4.1d", "15.3")
def test_another_units_record_is_ended_by_nobody_alone(records, client, site, letters):
    target, source = records
    said = {
        "kind": "repeals",
        "target": {"UID": target.UID()},
        "words": "",
        "day": LATER["issue_date"].isoformat(),
    }
    unit, second, owner = map(client, ("so-y-te-review", "so-y-te-head", "ubnd-review"))
    before = client().get(path_of(target)).json()["effect"]
    answer = unit.post(f"{path_of(source)}/@relations", json=said)
    assert (answer.status_code, answer.json()["standing"]) == (201, "proposed")
    name = answer.json()["id"]
    asked = ({"ubnd-review"}, target.UID(), "letter_relation_asked_text")
    assert letters == [asked]
    effect = client().get(path_of(target)).json()["effect"]
    assert effect["status"] == before["status"] and effect["pending"]
    (pending,) = client().get(f"{path_of(target)}/@relations").json()["pending"]
    assert pending["stated"] and pending["passage"]["@id"] is None
    page = client().get(path_of(target).replace("/++api++", ""), headers=PAGE)
    assert page.status_code == 200 and "do một ban biên tập nêu" in page.text
    for board in (unit, second):
        refused = decide(board, source, name)
        assert refused.status_code == 403, refused.text
        assert "not_yours_to_agree" in refused.text
        bulk = {"relations": [name], "standing": "confirmed"}
        told_of = board.post("/++api++/@undecided-relations", json=bulk).json()
        assert not told_of["items"][0]["done"]
    assert standing(site, name) == "proposed"
    assert name not in {one["id"] for one in told(second)}
    (row,) = [one for one in told(owner) if one["id"] == name]
    assert row["stated"] and row["subject"]["number"] == "31/QĐ-SYT"
    listed = owner.get("/vi/@@undecided-relations", headers=PAGE).text
    assert name in listed and "31/QĐ-SYT" in listed
    assert name in owner.get(f"{path_of(target)}/@@relations", headers=PAGE).text
    assert decide(owner, target, name).status_code == 200
    assert client().get(path_of(target)).json()["effect"]["status"] != before["status"]
    # Days put right are as much stated by hand; and the owner may say no.
    changed = decide(second, source, name, day="2015-07-01")
    assert (changed.status_code, changed.json()["standing"]) == (200, "proposed")
    # Whoever agreed is not told of it as of others' doing.
    assert letters == [asked, asked]
    assert client().get(path_of(target)).json()["effect"]["status"] == before["status"]
    assert decide(owner, target, name, "rejected").status_code == 200
    assert standing(site, name) == "rejected"


@pytest.mark.regulation("4.1d", "15.3")
def test_of_ones_own_a_second_person_agrees(records, client, site, letters):
    target, _source = records
    said = {"kind": "repealed-by", "day": "2020-01-01"}
    said["target"] = {
        "number": "98/2019/QH14",
        "issue_date": "2019-10-20",
        "issuer": "Quốc hội",
        "type": "law",
    }
    first, second = client("ubnd-review"), client("ubnd-publish")
    name = first.post(f"{path_of(target)}/@relations", json=said).json()["id"]
    (letter,) = letters
    assert letter[0] and "ubnd-review" not in letter[0]
    assert client().get(path_of(target)).json()["effect"]["pending"]
    assert "second_person" in decide(first, target, name).text
    assert name not in {one["id"] for one in told(first)}
    assert name in {one["id"] for one in told(second)}
    bulk = {"relations": [name], "standing": "confirmed"}
    answer = second.post("/++api++/@undecided-relations", json=bulk)
    assert answer.json()["done"] == 1, answer.text
    status = client().get(path_of(target)).json()["effect"]["status"]
    # Whoever only records that law does not overrule the board in charge.
    facts = {"number": "98/2019/QH14", "document_type": "law", "issuer": "Quốc hội"}
    days = {"issue_date": LATER["issue_date"].replace(2019, 10, 20)}
    days["entry_into_force"] = days["issue_date"]
    transaction.begin()
    law = make_record(site, text=None, code="so-y-te", **{**LATER, **facts, **days})
    refused = decide(client("so-y-te-review"), law, name, "rejected")
    assert refused.status_code == 403
    assert client().get(path_of(target)).json()["effect"]["status"] == status


@pytest.mark.regulation("4.1d", "14.2")
def test_a_record_that_comes_out_is_asked_of_its_own_board(
    site, boards, client, letters
):
    """Of another board's draft nothing is told, and nothing is decided for good."""
    hidden = make_record(site, "draft", text=None)
    source = make_record(site, text=PLAIN, code="so-y-te", **SYT)
    target = {"number": hidden.number, "issue_date": hidden.issue_date.isoformat()}
    said = {"kind": "repeals", "target": {**target, "issuer": hidden.issuer}}
    said["target"]["type"] = hidden.document_type
    first, second = client("so-y-te-review"), client("so-y-te-head")
    answer = first.post(f"{path_of(source)}/@relations", json=said)
    name = answer.json()["id"]
    assert decide(second, source, name).json()["standing"] == "confirmed"
    transaction.begin()
    for level, transition in WAY_TO["published"]:
        act(hidden, "ubnd", level, transition)
    transaction.commit()
    assert standing(site, name) == "proposed"
    assert letters[-1][1:] == (hidden.UID(), "letter_relation_asked_text")
