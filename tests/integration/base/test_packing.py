"""The database is packed by the clock."""

from bacgiang.policy.base.packing.job import PackDatabase
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from typing import Any


def test_the_database_is_packed_at_night_every_week(portal: Any) -> None:
    job, night = PackDatabase(), datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
    assert job.due(portal, None, night)
    assert not job.due(portal, None, night + timedelta(hours=8))
    assert not job.due(portal, night - timedelta(days=5), night)
    assert job.due(portal, night - timedelta(days=7), night - timedelta(minutes=5))
    api.portal.set_registry_record("bacgiang.pack_days", 0)
    assert not job.due(portal, None, night)
