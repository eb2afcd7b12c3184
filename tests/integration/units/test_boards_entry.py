"""What is entered about a member is read strictly."""

from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.base.dates import last_day
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.units.boards.entry import entry_of
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from datetime import date
from datetime import datetime
from datetime import UTC
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
import pytest


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
FIELDS = ("user", "email", "name", "levels", "position", "until")


def test_an_entry_is_read():
    entry = entry_of(
        {
            "email": " An.Nguyen@Example.org ",
            "name": "Nguye\u0302\u0303n Văn An",
            "levels": ["review", "update"],
            "position": "deputy",
            "until": "2027-12-31",
        }
    )
    assert entry.email == "an.nguyen@example.org"
    assert entry.name == "Nguyễn Văn An"
    assert entry.levels == (Level.UPDATE, Level.REVIEW)
    assert entry.position is Position.DEPUTY
    assert entry.until == datetime(2027, 12, 31, 17, tzinfo=UTC)


def test_an_address_in_the_user_field_is_an_address():
    entry = entry_of({"user": "An@example.org", "levels": "update"})
    assert (entry.user, entry.email) == ("", "an@example.org")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"user": "a" * 255}, "user"),
        ({"name": "Dòng một\r\nBcc: x@example.org"}, "name"),
        ({"email": ["a@example.org"]}, "email"),
        ({"user": "a\x00b"}, "user"),
        ({"levels": ["head", "root"]}, "levels"),
        ({"levels": {"head": True}}, "levels"),
        ({"position": "king"}, "position"),
        ({"until": "31/12/2027"}, "until"),
        ({"until": "9999-12-31"}, "until"),
        ({"until": 20271231}, "until"),
    ],
)
def test_what_cannot_be_read_is_refused_by_field(data, field):
    with pytest.raises(Refused) as error:
        entry_of(data)
    assert [one.field for one in error.value.refusals] == [field]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)))
def test_any_json_is_read_or_refused(data):
    try:
        entry = entry_of(data)
    except Refused as refused:
        assert all(one.code for one in refused.refusals)
    else:
        assert set(entry.levels) <= set(Level)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2200, 12, 31)))
def test_the_last_day_is_the_day_that_was_entered(day):
    assert last_day(end_of_day(day)) == day
