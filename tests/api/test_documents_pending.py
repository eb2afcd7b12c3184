"""What nobody has confirmed yet: told to readers, asked for at publication (4.1d)."""

from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .legal_records import TEXT
from bacgiang.policy.editorial.acts.kinds import PUBLISH
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.legal.effect.facts import EVENT_OF_RELATION
from bacgiang.policy.legal.relations.relation import End
from bacgiang.policy.legal.relations.relation import LEAVE_EFFECT
from bacgiang.policy.legal.relations.relation import Relation
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.legal.relations.store import RelationStore
import json
from lxml.html import fromstring
import pytest
import transaction


PAGE = {"Accept": "text/html"}
REPLACING = TEXT.replace("76/2007", "40/2015").replace(
    "sau 10 ngày kể từ ngày ký.",
    "từ ngày 15 tháng 6 năm 2015 và thay thế Quyết định số 76/2007/QĐ-UBND ngày 20 "
    "tháng 8 năm 2007 của Ủy ban nhân dân tỉnh Bắc Giang.",
)


@pytest.fixture
def two(site, boards):
    """A published record, and one in a state whose text replaces it."""

    def make(state="published"):
        return make_record(site), make_record(site, state, text=REPLACING, **LATER)

    return make


def awaited(store, uid, identity):
    """What may act on a document, whoever says it."""
    return sorted(store.awaited_of(uid, identity, lambda speaker: True))


def told(client, record):
    """Everything that may say pending of a record, by where it stands."""
    path = path_of(record)
    page = fromstring(client.get(path, headers=PAGE).text)
    register = client.get("/vi/van-ban?text=76/2007/QĐ-UBND", headers=PAGE)
    search = client.get("/vi/@@search?SearchableText=76/2007/QĐ-UBND", headers=PAGE)
    (listed,) = [
        one
        for one in client.get("/++api++/@legal-documents").json()["items"]
        if one["number"] == "76/2007/QĐ-UBND"
    ]
    api = f"/++api++{path}"
    return {
        "page": bool(page.cssselect(".legal-effect-pending .pending-mark")),
        "article": "pending-mark"
        in client.get(f"{path}/@@provision/art_1", headers=PAGE).text,
        "notice": "chưa được xác nhận" in page.text_content(),
        "register": "pending-mark" in register.text,
        "search": "pending-mark" in search.text,
        "list": listed["effect_pending"],
        "record": client.get(api).json()["effect"]["pending"],
        "effect": bool(client.get(f"{api}/@effect").json()["pending"]),
        "relations": bool(client.get(f"{api}/@relations").json()["pending"]),
        "akn": b"urn:x-bacgiang:akn:awaited" in client.get(f"{api}/@akn").content,
        "linked": "creativeWorkStatus" in client.get(f"{api}/@json-ld").json(),
    }


@pytest.mark.regulation("4.1d")
def test_published_texts_that_wait_are_told_everywhere(two, client, site):
    record, later = two()
    visitor, path = client(), path_of(record)
    assert all(told(visitor, record).values()), told(visitor, record)
    effect = fromstring(visitor.get(path, headers=PAGE).text).cssselect(".legal-effect")
    said = " ".join(effect[0].text_content().split())
    assert "Theo dữ liệu trên cổng" in said and "chờ xác nhận" in said
    assert "chưa ghi nhận căn cứ" not in said
    notice = fromstring(visitor.get(path, headers=PAGE).text)
    (passage,) = notice.cssselect(".legal-pending-passage")
    summary = notice.cssselect(".legal-pending summary")[0].text_content()
    assert "Bị thay thế bởi Quyết định 40/2015" in " ".join(summary.split())
    assert passage.get("href").startswith(later.absolute_url())
    assert "chưa được xác nhận" in visitor.get(path_of(later), headers=PAGE).text
    # Doubt begins when the other text is issued.
    before = visitor.get(f"/++api++{path}/@effect?on=2015-06-01").json()
    assert before["status"] == "in-force" and before["pending"] == []
    (waits,) = visitor.get(f"/++api++{path}/@effect").json()["pending"]
    assert (waits["kind"], waits["standing"]) == ("replaced-by", "proposed")
    # Decided either way, nothing waits any more.
    (one,) = awaited(relation_store(site), record.UID(), record.identity)
    answer = client("ubnd-review").patch(
        f"/++api++{path_of(later)}/@relations/{one.identifier}",
        json={"standing": "confirmed"},
    )
    assert answer.status_code == 200, answer.text
    assert not any(told(visitor, record).values())
    assert "no-longer" in visitor.get(f"/++api++{path}/@effect").json()["status"]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "approved", "withdrawn"])
def test_what_is_not_public_is_not_told(two, client, state):
    record, later = two(state)
    for reader in (None, "ubnd-review", "so-y-te-head"):
        answers = told(client(reader), record)
        assert not any(answers.values()), (reader, answers)
        page = client(reader).get(path_of(record), headers=PAGE).text
        assert "40/2015" not in page and "chưa ghi nhận căn cứ" in page


@pytest.mark.regulation("4.1d", "9.1")
def test_publication_names_what_is_undecided_and_asks(two, client, site):
    _record, later = two("approved")
    path, publisher = path_of(later), client("ubnd-publish")
    step, bulk = f"/++api++{path}/@workflow/publish", "/++api++/@workflow-bulk"
    refused = publisher.post(step, json={})
    assert refused.status_code == 400
    (reason,) = refused.json()["error"]["reasons"]
    assert reason["type"] == reason["field"] == "relations_undecided"
    assert "76/2007/QĐ-UBND" in reason["message"]
    many = {"uids": [later.UID()], "transition": "publish", "dry_run": True}
    (item,) = publisher.post(bulk, json=many).json()["items"]
    assert [one["type"] for one in item["reasons"]] == ["relations_undecided"]
    knowingly = {**many, "relations_undecided": True}
    assert publisher.post(bulk, json=knowingly).json()["done"] == 1
    form = fromstring(publisher.get(f"{path}/@@act/publish", headers=PAGE).text)
    (asked,) = form.cssselect("#act-undecided")
    assert "76/2007/QĐ-UBND" in asked.text_content()
    (decide,) = asked.cssselect("a")
    assert publisher.get(decide.get("href"), headers=PAGE).status_code == 200
    chosen = {
        "_authenticator": form.cssselect("input[name=_authenticator]")[0].get("value"),
        "selection": json.dumps([later.UID()]),
        "render": "yes",
    }
    asked = publisher.post("/vi/van-ban/2015/fc-workflow", data=chosen, headers=PAGE)
    assert "76/2007/QĐ-UBND" in asked.json()["relations_undecided"]
    assert publisher.post(step, json={"relations_undecided": True}).status_code == 200
    transaction.begin()
    acts = [one for one in act_store(site).of_item(later.UID()) if one.kind == PUBLISH]
    assert acts[-1].details["relations_undecided"] is True


@pytest.mark.regulation("4.1d")
def test_what_was_decided_is_not_asked_for(two, client):
    _record, later = two("approved")
    path, reviewer = f"/++api++{path_of(later)}", client("ubnd-review")
    (proposal, *_others) = [
        one
        for one in reviewer.get(f"{path}/@relations").json()["proposals"]
        if one["kind"] == "replaces"
    ]
    decided = reviewer.patch(
        f"{path}/@relations/{proposal['id']}", json={"standing": "rejected"}
    )
    assert decided.status_code == 200, decided.text
    publisher = client("ubnd-publish")
    assert publisher.post(f"{path}/@workflow/publish", json={}).status_code == 200


def test_each_kind_acts_or_leaves_effect():
    active = {kind for kind in RelationKind if kind.is_active}
    assert active - LEAVE_EFFECT >= set(EVENT_OF_RELATION)


def test_what_was_kept_before_is_found_by_its_target_after_the_upgrade():
    store, uid = RelationStore(), "a" * 32
    ends = End(uid="b" * 32), End(uid=uid, number="76/2007/QĐ-UBND")
    for kind in (RelationKind.REPEALS, RelationKind.CITES):
        store.add(Relation("", ends[0], kind.value, ends[1]))
    identity = ends[1].identity
    (kept,) = awaited(store, uid, identity)
    store._awaited = None
    assert awaited(store, uid, identity) == []
    store.index_awaited()
    assert awaited(store, uid, identity) == [kept]
    nobody = DocumentIdentity()
    assert store.is_awaited(uid, nobody) and store.is_awaited("", identity)
    store.drop(kept.identifier)
    assert not store.is_awaited(uid, identity)
    short = End(number="76/2007", type="decision")
    store.add(Relation("", ends[0], RelationKind.REPEALS.value, short))
    named = End(number="76/2007/QĐ-UBND", type="decision", day="2007-08-20").identity
    assert store.is_awaited("c" * 32, named)
    assert awaited(store, "c" * 32, named)
