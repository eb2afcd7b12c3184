"""A further emergency puts the confirmation of the one before off by nothing (4.2a)."""

from bacgiang.policy.editorial.emergency.store import Emergency
from bacgiang.policy.editorial.emergency.store import EmergencyStore
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC


DAY = timedelta(days=1)
AT = datetime(2026, 12, 1, 8, tzinfo=UTC)
FIRST = Emergency("bai", "so-y-te", "truong-ban", AT, AT + DAY, "Lũ")


def test_the_first_day_that_waits_stays() -> None:
    store = EmergencyStore()
    store.begin(FIRST)
    later = replace(FIRST, uid="ban-sua", at=AT + DAY / 2, due=AT + DAY * 3 / 2)
    store.begin(later)
    store.move("ban-sua", "bai")
    assert store.get("ban-sua") is None
    assert (store["bai"].at, store["bai"].due) == (later.at, FIRST.due)
    store.set(replace(store["bai"], confirmed_by="pho", confirmed_at=later.due))
    store.begin(replace(later, uid="bai"))
    assert store["bai"].due == later.due
