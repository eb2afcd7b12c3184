"""Minutes of the date index, there and back."""

from bacgiang.policy.units.findability.sitemap.minutes import minute_of
from bacgiang.policy.units.findability.sitemap.minutes import w3c_of
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st


MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2400, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@given(MOMENTS)
def test_a_minute_is_told_as_it_was(moment: datetime) -> None:
    assert w3c_of(minute_of(moment)) == f"{moment:%Y-%m-%dT%H:%MZ}".rjust(17, "0")


@given(MOMENTS)
def test_minutes_are_in_order(moment: datetime) -> None:
    assert minute_of(moment) < minute_of(moment + timedelta(minutes=1))


def test_it_is_the_minute_of_the_index() -> None:
    from DateTime import DateTime
    from Products.PluginIndexes.DateIndex.DateIndex import DateIndex

    for day in ("2026-11-26T21:05:59+07:00", "2026-12-31T23:59:00+07:00"):
        moment = datetime.fromisoformat(day)
        assert DateIndex("modified")._convert(DateTime(day)) == minute_of(moment)
