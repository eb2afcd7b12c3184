"""`@changes`: what was published, changed or is gone, for who keeps a copy (7.2b)."""

from .consultation_records import make_open_draft
from .legal_records import act
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import relate
from .procedure_records import make_form
from .procedure_records import make_procedure
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.editorial.acts.inbox import InboxPage
from bacgiang.policy.legal.api.changes.jobs import GatherChanges
from bacgiang.policy.legal.api.changes.sight import look
from bacgiang.policy.legal.api.changes.store import change_store
from bacgiang.policy.legal.api.changes.store import ChangeStore
from bacgiang.policy.legal.api.changes.store import Sight
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from made_once import make_item
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
import transaction
from transaction import TransactionManager
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage


pytestmark = pytest.mark.regulation("7.2b")

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
SEEN, HIDDEN, GONE = Sight(True, True), Sight(False, True), Sight(False, False)


@pytest.fixture
def changes(client):
    def get(user=None, **params):
        asked = {"type": "LegalDocument,Directive", **params}
        answer = client(user).get("/++api++/@changes", params=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return get


def told(store, number=0):
    return [(entry.uid, entry.change.value) for _n, entry in store.after(number)]


def test_the_store_tells_what_the_public_saw():
    store = ChangeStore()
    sights = {"a": SEEN, "b": HIDDEN}
    for uid in sights:
        store.touch(uid, NOON)
    assert store.is_due(NOON)
    store.gather(sights.__getitem__, NOON)
    assert told(store) == [("a", "published")]
    assert not store.is_due(NOON)
    for sight, change in (
        (SEEN, "changed"),
        (HIDDEN, "withdrawn"),
        (SEEN, "published"),
    ):
        store.touch("a", NOON)
        store.touch("a", NOON)
        store.gather(lambda uid, now=sight: now, NOON)
        assert told(store)[-1] == ("a", change)
    store.touch("a", NOON)
    store.gather(lambda uid: GONE, NOON)
    store.touch("a", NOON)
    store.gather(lambda uid: GONE, NOON)
    assert told(store, 4) == [("a", "deleted")]
    assert store.last() == 5
    assert [store.is_latest(number, "a") for number in (4, 5)] == [False, True]


def test_a_date_turns_a_record():
    store = ChangeStore()
    later = NOON + timedelta(days=1)
    store.touch("a", NOON)
    store.gather(lambda uid: Sight(False, True, later), NOON)
    assert told(store) == []
    assert not store.is_due(NOON)
    assert store.is_due(later)
    store.gather(lambda uid: SEEN, later)
    assert told(store) == [("a", "published")]
    assert not store.is_due(later)


def test_a_time_finds_its_place():
    store = ChangeStore()
    for hour in range(5):
        store.touch(f"r{hour}", NOON)
        store.gather(lambda uid: SEEN, NOON + timedelta(hours=hour))
    assert store.number_before(NOON) == 0
    assert store.number_before(NOON + timedelta(minutes=90)) == 2
    assert store.number_before(NOON + timedelta(days=9)) == 5


def test_two_editors_and_the_job_do_not_conflict():
    def page(*keys):
        return {"_leaves": dict.fromkeys(keys, b"uid"), "_emptied": int(not keys)}

    resolve = InboxPage()._p_resolveConflict
    assert resolve(page("a"), page("a", "b"), page("a", "c")) == page("a", "b", "c")
    assert resolve(page("a"), page(), page("a", "c"))["_leaves"] == page("c")["_leaves"]


def test_nobody_is_asked_to_try_again(tmp_path):
    """Two editors touch records on one page while the job gathers it."""
    database = DB(FileStorage(str(tmp_path / "data.fs")))
    managers = [TransactionManager(explicit=False) for _each in range(3)]
    first, second, job = (database.open(one).root() for one in managers)
    first["store"] = ChangeStore()
    first["store"].touch("a", NOON)
    managers[0].commit()
    for manager in managers:
        manager.begin()
    first["store"].touch("a", NOON)
    second["store"].touch("a", NOON)
    assert job["store"].gather(lambda uid: SEEN, NOON) == 1
    for manager in managers:
        manager.commit()
    managers[2].begin()
    assert told(job["store"]) == [("a", "published")]
    assert job["store"].gather(lambda uid: HIDDEN, NOON) == 1
    assert told(job["store"], 1) == [("a", "withdrawn")]
    managers[2].commit()
    for manager, root in zip(managers, (first, second, job), strict=True):
        manager.abort()
        root._p_jar.close()
    database.close()


def test_published_changed_withdrawn_deleted(site, boards, changes):
    start = changes()
    assert (start["items"], start["more"]) == ([], False)
    record = make_record(site)
    assert changes()["items"] == []
    gather(site)
    first = changes(since=start["next"])
    (item,) = first["items"]
    assert (item["@type"], item["change"]) == ("LegalDocument", "published")
    assert item["@id"] == record.absolute_url()
    assert item["text"]["sha256"] == record.structure.digest
    later = make_record(site, **LATER)
    relate(later, "repeals", record)
    gather(site)
    second = changes(since=first["next"])
    assert {(one["number"], one["change"]) for one in second["items"]} == {
        ("76/2007/QĐ-UBND", "changed"),
        ("40/2015/QĐ-UBND", "published"),
    }
    act(record, "ubnd", "publish", "withdraw", "personal_data")
    transaction.commit()
    assert record.UID() not in [one["UID"] for one in changes()["items"]]
    gather(site)
    uid = later.UID()
    # Past the rules, which let nobody delete what is published.
    later.__parent__._delObject(later.getId())
    transaction.commit()
    gather(site)
    third = changes(since=second["next"])
    for one in third["items"]:
        assert set(one) == {"@type", "UID", "when", "reason"}
        assert one["@type"] == "Tombstone"
    reasons = {one["UID"]: one["reason"] for one in third["items"]}
    assert reasons == {record.UID(): "withdrawn", uid: "deleted"}
    assert changes(since=first["next"])["items"] == third["items"]
    assert changes(since=third["next"])["items"] == []


def test_pages_are_stable(site, boards, changes):
    for number in range(1, 4):
        make_record(site, number=f"{number}/2020/QĐ-UBND", text=None, file=None)
    gather(site)
    page, seen, asked = changes(limit=1), [], {}
    while page["items"]:
        assert page == changes(**asked, limit=1)
        seen += [one["number"] for one in page["items"]]
        asked = {"since": page["next"]}
        page = changes(**asked, limit=1)
    assert not page["more"]
    assert seen == ["1/2020/QĐ-UBND", "2/2020/QĐ-UBND", "3/2020/QĐ-UBND"]
    for moment in ("2020-01-01", "2020-01-01T00:00:00+07:00", "2020-01-01T00:00:00Z"):
        assert len(changes(since=moment)["items"]) == 3
    assert changes(since="2199-01-01T00:00:00")["items"] == []


def test_every_kind_of_public_record_is_told(site, boards, changes, client):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    news = make_item(section, "so-y-te", "published", title="Tin")
    draft = make_open_draft(site)
    others = [make_record(site), make_procedure(), make_form(), draft, news]
    gather(site)
    asked = {"type": "", "limit": 1000}
    first = changes(**asked)
    told = {one["UID"]: one for one in first["items"]}
    assert not first["more"]
    for record in (*others, site["vi"]["to-chuc"]["so-y-te"]):
        one = told[record.UID()]
        assert (one["@type"], one["change"]) == (record.portal_type, "published")
        assert (one["@id"], one["unit"]) == (
            record.absolute_url(),
            "ubnd" if record is others[0] else "so-y-te",
        )
        assert client().get(one["data"]).json()["UID"] == record.UID()
    assert told[draft.UID()]["state"] == "open"
    # Consultations close by the clock alone, and are told of then.
    end = consultation_store().get(draft.UID()).end
    assert look(draft.UID()).turns == end
    assert change_store(site).turned(end) == [draft.UID()]
    act(news, "so-y-te", "publish", "withdraw")
    transaction.commit()
    client("admin").patch(
        "/++api++/@units/so-y-te",
        json={"name": "Sở Y tế Bắc Giang", "on": "2020-02-02"},
    ).raise_for_status()
    transaction.begin()
    gather(site)
    later = changes(**asked, since=first["next"])
    assert [one["@type"] for one in later["items"]] == ["Tombstone", "Unit"]
    kinds = {"type": "News Item", "since": first["next"]}
    assert [one["UID"] for one in changes(**kinds)["items"]] == [news.UID()]
    assert changes(since=first["next"])["items"] == []


def test_who_has_it_is_told_so_and_long_answers_are_packed(site, boards, client):
    make_record(site)
    gather(site)
    packed = {"Accept-Encoding": "gzip"}
    answer = client().get("/++api++/@changes?type=Unit", headers=packed)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    for coding in ("gzip", "identity"):
        known = {"If-None-Match": answer.headers["ETag"], "Accept-Encoding": coding}
        again = client().get("/++api++/@changes?type=Unit", headers=known)
        assert (again.status_code, again.content) == (304, b"")
    plain = client().get(
        "/++api++/@changes?type=Unit", headers={**packed, "Cookie": "a"}
    )
    assert "Content-Encoding" not in plain.headers
    assert plain.json() == answer.json()


@pytest.mark.regulation("14.2")
def test_drafts_are_in_it_for_nobody(site, boards, changes):
    make_record(site, "approved")
    gather(site)
    for user in (None, "ubnd-head", "admin"):
        assert changes(user)["items"] == []


def test_a_set_date_holds(site, boards, changes):
    record = make_record(site, "published")
    record.setEffectiveDate(DateTime() + 1)
    record.reindexObject()
    gather(site)
    assert changes()["items"] == []
    job, now = GatherChanges(), datetime.now(UTC)
    assert not job.due(site, None, now)
    assert job.due(site, None, now + timedelta(days=2))
    assert look(record.UID()).turns is not None


def test_a_working_copy_is_heard_of_when_it_is_merged(site, boards, changes):
    record = make_record(site)
    gather(site)
    token = changes()["next"]
    with api.env.adopt_user(username="ubnd-update"):
        copy = ICheckinCheckoutPolicy(record).checkout(record.__parent__)
        copy.place = "Nơi khác"
    for level, step in (("update", "submit"), ("review", "approve")):
        act(copy, "ubnd", level, step)
    transaction.commit()
    gather(site)
    assert changes(since=token)["items"] == []
    act(copy, "ubnd", "publish", "publish")
    transaction.commit()
    gather(site)
    (item,) = changes(since=token)["items"]
    assert (item["UID"], item["change"]) == (record.UID(), "changed")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("since=hôm qua", "not_since"),
        ("since=2026-13-01", "not_since"),
        ("since=0001-01-01T00:00:00%2B14:00", "not_since"),
        ("since=a&since=b", "no_value"),
        ("since:int=5", "no_value"),
        ("since=00000000-1", "unknown_token"),
        ("limit=viel", "wrong_number"),
        ("limit=-1", "wrong_number"),
        ("limit=0", "wrong_number"),
        ("limit=1001", "wrong_number"),
        ("limit=1&limit=2", "wrong_number"),
        ("type=Document", "unknown_type"),
        ("type=Unit&type=Unit", "unknown_type"),
    ],
)
def test_bad_questions_are_refused_with_a_reason(client, site, query, code):
    answer = client().get(f"/++api++/@changes?{query}")
    assert answer.status_code == 400, answer.text
    error = answer.json()["error"]
    assert (error["type"], bool(error["message"])) == (code, True)


def test_a_token_from_the_future_is_unknown(client, site):
    token = f"{change_store(site).identifier}-ff"
    answer = client().get(f"/++api++/@changes?since={token}")
    assert answer.json()["error"]["type"] == "unknown_token"
