"""Jobs come round in their time, also after a clock that was wrong."""

from bacgiang.policy.base.scheduler.intervals import is_interval_over
from bacgiang.policy.base.scheduler.intervals import is_new_day
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pytest


pytestmark = pytest.mark.regulation("14")

HOUR = timedelta(hours=1)
# In the province it is a minute to midnight.
NOW = datetime(2026, 12, 1, 16, 59, tzinfo=UTC)


def test_an_interval_is_over_after_it_and_where_a_clock_was_ahead() -> None:
    assert is_interval_over(None, NOW, HOUR)
    for minutes, is_over in ((0, False), (-59, False), (-60, True), (59, False)):
        assert is_interval_over(NOW + timedelta(minutes=minutes), NOW, HOUR) is is_over
    assert is_interval_over(NOW + timedelta(days=400), NOW, HOUR)


def test_a_day_begins_once_on_both_sides_of_midnight() -> None:
    assert is_new_day(None, NOW)
    after = NOW + timedelta(minutes=1)
    assert is_new_day(NOW, after) and not is_new_day(NOW, NOW)
    # The clock of another instance is a minute ahead.
    assert not is_new_day(after, NOW)
    assert is_new_day(NOW + timedelta(days=400), NOW)
