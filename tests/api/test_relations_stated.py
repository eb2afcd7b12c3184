"""What a person says of documents, and no text, wants a second person (4.1d, 15.3)."""

from .legal_records import act
from .legal_records import LATER
from .legal_records import make_record
from .test_documents_pending import PAGE
from .test_documents_pending import REPLACING
from .test_relations_undecided import token
from .test_relations_undecided import told
from bacgiang.policy.legal.effect import telling_boards
from bacgiang.policy.legal.relations.lone import doubt_lone_decisions
from bacgiang.policy.legal.relations.relation import end_of
from bacgiang.policy.legal.relations.relation import Relation
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.testing_people import WAY_TO
from json import dumps
from lxml.html import fromstring
from made_once import made_once
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
@made_once
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
    assert client().get(path_of(target)).json()["effect"] == before
    assert not client().get(f"{path_of(target)}/@relations").json()["pending"]
    page = client().get(path_of(target).replace("/++api++", ""), headers=PAGE)
    assert page.status_code == 200 and "31/QĐ-SYT" not in page.text
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
    ended = client().get(path_of(target)).json()["effect"]
    assert ended["status"] != before["status"]
    # Days put right are as much stated by hand; and the owner may say no.
    changed = decide(second, source, name, day="2015-07-01").json()
    assert changed["standing"] == "proposed" and changed["id"] != name
    # Whoever agreed is not told of it as of others' doing.
    assert letters == [asked, asked]
    # Nobody alone takes back what two boards agreed to, wherever they ask.
    assert "settled_by_unit_in_charge" in decide(unit, source, name, "rejected").text
    address = f"{path_of(target)}/@@relations".replace("/++api++", "")
    page = fromstring(owner.get(address, headers=PAGE).text)
    form = {"relation": name, "reject": "1", "_authenticator": token(page)}
    assert owner.post(address, data=form, headers=PAGE).status_code == 303
    taken = decide(owner, target, name, "rejected").json()
    assert taken["standing"] == "proposed" and taken["id"] != name
    for board in (owner, unit):
        bulk = {"relations": [name, taken["id"]], "standing": "rejected"}
        if board is owner:
            bulk = {"relations": [name, taken["id"]], "standing": "confirmed"}
        answer = board.post("/++api++/@undecided-relations", json=bulk)
        assert answer.json()["done"] == 0, answer.text
    assert client().get(path_of(target)).json()["effect"] == ended
    assert standing(site, name) == "confirmed"
    told_of = {one["id"]: one for one in told(client("ubnd-publish"))}
    assert told_of[taken["id"]]["takes_back"]
    assert told_of[changed["id"]]["instead_of"] == name
    assert decide(owner, target, changed["id"]).json()["id"] == name
    (kept,) = client().get(f"{path_of(target)}/@relations").json()["items"]
    assert (kept["id"], kept["day"]) == (name, "2015-07-01")
    agreed = decide(client("ubnd-publish"), target, taken["id"])
    assert agreed.json()["standing"] == standing(site, name) == "rejected"
    assert client().get(path_of(target)).json()["effect"] == before


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
    assert not client().get(path_of(target)).json()["effect"]["pending"]
    assert "second_person" in decide(first, target, name).text
    assert name not in {one["id"] for one in told(first)}
    assert name in {one["id"] for one in told(second)}
    # Who has read it agrees to what they read, not to what was made of it since.
    address = f"{path_of(target)}/@@relations".replace("/++api++", "")
    page = fromstring(second.get(address, headers=PAGE).text)
    read, name = name, decide(first, target, name, day="2021-01-01").json()["id"]
    assert decide(second, target, read).status_code == 404
    form = {"relation": read, "confirm": "1", "_authenticator": token(page)}
    refused = second.post(address, data=form, headers=PAGE)
    assert refused.status_code == 412 and name in refused.text
    bulk = {"relations": [read], "standing": "confirmed"}
    answer = second.post("/++api++/@undecided-relations", json=bulk)
    assert answer.json()["done"] == 0, answer.text
    assert standing(site, name) == "proposed"
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


def seen_by_visitors(client, *records):
    """Everything that tells of relations, as one text."""
    ways = ("", "/@relations", "/@effect")
    pages = [
        client().get(path_of(one).replace("/++api++", ""), headers=PAGE)
        for one in records
    ]
    answers = [
        dumps(client().get(path_of(one) + way).json(), ensure_ascii=False)
        for one in records
        for way in ways
    ]
    return "\n".join([*(one.text for one in pages), *answers])


@pytest.mark.regulation("4.2a", "15.3")
def test_nothing_typed_by_one_person_is_public(records, client, site, letters):
    """Free words of one account show nowhere, and no mark of secrecy gets in."""
    target, source = records
    unit, second = client("so-y-te-review"), client("so-y-te-head")
    typed = {"title": "Tên tự nghĩ ra", "type": "law", "issuer": "Cơ quan tự nghĩ ra"}
    said = {"kind": "based-on", "target": typed, "words": "Lời tự nghĩ ra"}
    address = f"{path_of(source)}/@relations"
    for secret in (
        {**said, "words": "TỐI MẬT"},
        {**said, "reason": "TUYỆT MẬT"},
        {**said, "target": {**typed, "title": "Kế hoạch TỐI MẬT"}},
        {**said, "target": {**typed, "issuer": "TỐI MẬT"}},
    ):
        refused = unit.post(address, json=secret)
        assert (refused.status_code, "secrecy_mark" in refused.text) == (400, True)
    names = []
    for kind in ("based-on", "repealed-by"):
        answer = unit.post(address, json={**said, "kind": kind})
        assert (answer.status_code, answer.json()["standing"]) == (201, "proposed")
        names.append(answer.json()["id"])
    of_others = {**said, "target": {"UID": target.UID()}}
    names.append(unit.post(address, json=of_others).json()["id"])
    assert "tự nghĩ ra" not in seen_by_visitors(client, target, source)
    for name in names[:2]:
        assert decide(unit, source, name).status_code == 403
        assert decide(second, source, name).status_code == 200
    # On the page of another unit's document it stands once that unit agrees.
    assert decide(second, source, names[2]).status_code == 403
    assert not client().get(f"{path_of(target)}/@relations").json()["items"]
    assert decide(client("ubnd-review"), target, names[2]).status_code == 200
    assert "Tên tự nghĩ ra" in seen_by_visitors(client, source)
    assert client().get(f"{path_of(target)}/@relations").json()["items"]


@pytest.mark.regulation("14.2", "4.2a")
def test_of_a_hidden_record_no_title_is_told(records, client, site, letters):
    """Nor that anybody works on a text about a document."""
    target, source = records
    transaction.begin()
    title = "Bí mật của bản thảo"
    draft = make_record(
        site,
        "draft",
        text=PLAIN,
        code="so-y-te",
        **{**SYT, "number": "32/QĐ-SYT", "title": title},
    )
    unit, second = client("so-y-te-review"), client("so-y-te-head")
    said = {"kind": "cites", "target": {"UID": draft.UID()}}
    name = unit.post(f"{path_of(source)}/@relations", json=said).json()["id"]
    assert decide(second, source, name).status_code == 200
    shown = seen_by_visitors(client, source)
    assert title not in shown and "32/QĐ-SYT" not in shown
    own = unit.get(f"{path_of(source)}/@relations").json()["items"]
    assert [one["document"]["title"] for one in own] == [title]

    def changed():
        return client().get("/++api++/@changes").json()

    before = changed()
    about = {"kind": "based-on", "target": {"UID": target.UID()}}
    name = unit.post(f"{path_of(draft)}/@relations", json=about).json()["id"]
    assert decide(second, draft, name).status_code in (200, 403)
    assert decide(client("ubnd-review"), target, name).status_code in (200, 403, 404)
    assert changed() == before
    cites = {"kind": "cites", "target": {"UID": source.UID()}}
    name = client("ubnd-review").post(f"{path_of(target)}/@relations", json=cites)
    assert decide(second, source, name.json()["id"]).status_code == 200
    assert SYT["title"] in seen_by_visitors(client, target)
    transaction.begin()
    act(source, "so-y-te", "publish", "withdraw")
    transaction.commit()
    shown = seen_by_visitors(client, target)
    assert SYT["title"] not in shown and "31/QĐ-SYT" not in shown


@pytest.mark.regulation("15.3")
def test_what_was_rejected_is_not_told_in_the_words_of_one_person(site, boards, client):
    target = make_record(site)
    source = make_record(site, text=REPLACING, **LATER)
    board = client("ubnd-review")
    kept = relation_store(site).from_record(source.UID())
    name = next(one.identifier for one in kept if one.source)
    assert decide(board, source, name, "rejected").status_code == 200
    typed = "Quyết định tự nghĩ ra"
    decide(board, source, name, provisions=[typed], until="2031-01-01")
    assert "tự nghĩ ra" not in seen_by_visitors(client, target, source)
    waiting = client().get(f"{path_of(target)}/@relations").json()["pending"]
    assert "tự nghĩ ra" not in dumps(waiting, ensure_ascii=False)


@pytest.mark.regulation("4.1d", "15.3")
def test_what_one_person_confirmed_before_is_agreed_to_by_another(
    records, client, site
):
    """It stays confirmed; the board in charge of what it acts on is asked once."""
    target, unit = records
    store = relation_store(site)
    ends = {
        "subject": end_of(unit.identity, unit.UID()),
        "target": end_of(target.identity, target.UID()),
        "standing": "confirmed",
        "decided_by": "ubnd-publish",
        "decided_for": "so-y-te",
    }
    made = [
        store.add(Relation("", kind=kind, **ends)) for kind in ("amends", "corrects")
    ]
    doubt_lone_decisions(None)
    transaction.commit()
    names = {one.identifier for one in made}
    asked = told(client("ubnd-review"))
    doubted = {one["id"] for one in asked if one["doubted"] == "one-person"}
    assert doubted == names
    # Whoever confirmed it alone is no second person, nor is the unit that says it.
    assert not names & {one["id"] for one in told(client("ubnd-publish"))}
    alone = decide(client("ubnd-publish"), unit, made[0].identifier)
    assert "second_person" in alone.text
    foreign = decide(client("so-y-te-review"), unit, made[0].identifier)
    assert "not_yours_to_agree" in foreign.text
    assert standing(site, made[0].identifier) == "confirmed"
    for one, said in zip(made, ("confirmed", "rejected"), strict=True):
        answer = decide(client("ubnd-review"), unit, one.identifier, said)
        assert answer.status_code == 200, answer.text
        assert standing(site, one.identifier) == said
    assert not names & {one["id"] for one in told(client("ubnd-review"))}


@pytest.mark.regulation("4.1d", "15.3")
def test_what_was_confirmed_of_a_draft_goes_with_its_passage(site, boards, client):
    """Who approves the text does not meet it any more."""
    ended = make_record(site, text=PLAIN, code="so-y-te", **SYT)
    ending = f"{PLAIN} Bãi bỏ Quyết định số 31/QĐ-SYT ngày 02 tháng 6 năm 2015 của Sở."
    facts = {"number": "45/QĐ-SYT", "title": "Phân công trực mới", "issuer": "Sở Y tế"}
    days = {"issue_date": "2016-07-01", "entry_into_force": "2016-07-01"}
    said = {**facts, **days, "document_type": "decision"}
    one, visitor = client("so-y-te-head"), client()

    def send(text):
        items = [{**said, "text": text}]
        sent = {"unit": "so-y-te", "items": items}
        return one.post("/++api++/@legal-documents", json=sent).json()["items"][0][
            "@id"
        ]

    path = f"/++api++/{send(ending).split('/plone/')[1]}"
    (asked,) = one.get(f"{path}/@relations").json()["proposals"]
    done = one.patch(f"{path}/@relations/{asked['id']}", json={"standing": "confirmed"})
    assert done.json()["standing"] == "confirmed"
    send(f"{ending} Nơi nhận như trên.")
    assert len(one.get(f"{path}/@relations").json()["items"]) == 1
    send(PLAIN)
    transaction.begin()
    record = site.unrestrictedTraverse(path.removeprefix("/++api++/"))
    for level, step in WAY_TO["published"]:
        act(record, "so-y-te", level, step)
    transaction.commit()
    told = visitor.get(path_of(ended)).json()
    assert told["effect"]["status"] == "in-force"
    assert not relation_store(site).from_record(record.UID())
