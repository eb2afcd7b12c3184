"""Two boards acting at once never conflict in the site's stores."""

from bacgiang.policy.editorial.approvals.store import Approval
from bacgiang.policy.editorial.approvals.store import ApprovalStore
from bacgiang.policy.editorial.emergency.store import Emergency
from bacgiang.policy.editorial.emergency.store import EmergencyStore
from bacgiang.policy.editorial.withdrawal.store import Notice
from bacgiang.policy.editorial.withdrawal.store import NoticeStore
from datetime import datetime
from datetime import UTC
import pytest
import transaction
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage


NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def approval(uid):
    return Approval(by=uid, at=NOW)


def notice(uid):
    return Notice(ground="inaccurate", at=NOW, closes_all=False)


def emergency(uid):
    return Emergency(uid=uid, unit="so-y-te", by=uid, at=NOW, due=NOW, reason="")


@pytest.mark.parametrize(
    ("factory", "keep"),
    [
        (ApprovalStore, lambda store, uid: store.set(uid, approval(uid))),
        (NoticeStore, lambda store, uid: store.set(uid, notice(uid))),
        (EmergencyStore, lambda store, uid: store.set(emergency(uid))),
    ],
)
def test_two_people_keep_something_at_once(factory, keep):
    database = DB(DemoStorage())
    first, second = transaction.TransactionManager(), transaction.TransactionManager()
    one = database.open(first)
    one.root()["store"] = factory()
    for uid in ("a", "m", "z"):
        keep(one.root()["store"], uid)
    first.commit()
    other = database.open(second)
    other.root()["store"].get("a")
    keep(one.root()["store"], "b")
    keep(other.root()["store"], "y")
    first.commit()
    second.commit()
    first.begin()
    store = one.root()["store"]
    assert all(store.get(uid) is not None for uid in ("a", "b", "m", "y", "z"))
    database.close()
