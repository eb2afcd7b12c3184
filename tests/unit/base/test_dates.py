"""The province's time, and how days and moments are written."""

from bacgiang.policy.base.date_labels import day_label
from bacgiang.policy.base.date_labels import local_iso
from bacgiang.policy.base.date_labels import moment_label
from bacgiang.policy.base.date_labels import stamp_label
from bacgiang.policy.base.dates import day_of
from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.base.dates import in_utc
from bacgiang.policy.base.dates import last_day
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st


EVENING = datetime(2026, 11, 24, 18, 5, 9, tzinfo=UTC)
"""By the province's clock the next day has begun."""


def test_the_day_of_a_moment_is_that_of_the_province() -> None:
    assert day_of(EVENING) == date(2026, 11, 25)
    assert day_label(EVENING) == "25/11/2026"


def test_a_day_ends_at_midnight_in_the_province() -> None:
    assert end_of_day(date(2026, 11, 24)) == datetime(2026, 11, 24, 17, tzinfo=UTC)


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_what_ends_with_a_day_holds_on_that_day_last(day: date) -> None:
    assert last_day(end_of_day(day)) == day
    assert day_of(end_of_day(day) - timedelta(seconds=1)) == day


def test_a_moment_without_a_zone_is_meant_in_the_province() -> None:
    assert in_utc(datetime(2026, 11, 25, 1, 5, 9)) == EVENING
    assert in_utc(EVENING) == EVENING


def test_labels_in_both_languages() -> None:
    assert day_label(None) == ""
    assert day_label(date(2026, 3, 2)) == "02/03/2026"
    assert day_label(date(2026, 3, 2), "en") == "2 March 2026"
    assert stamp_label(EVENING, "en") == "25 November 2026 01:05"


def test_labels_of_moments() -> None:
    assert moment_label(EVENING) == "01:05 25/11/2026"
    assert moment_label(EVENING, seconds=True) == "01:05:09 25/11/2026"
    assert stamp_label(EVENING, seconds=True) == "25/11/2026 01:05:09"
    assert stamp_label(None) == ""
    assert local_iso(EVENING) == "2026-11-25T01:05:09+07:00"
