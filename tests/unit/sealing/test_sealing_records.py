from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.errors import RecordError
from bacgiang.policy.sealing.records import day_of
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.records import moment_of
from bacgiang.policy.sealing.records import timestamp
from bacgiang.policy.sealing.records import VIET_NAM
from bacgiang.policy.sealing.records import Withheld
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest
from zoneinfo import ZoneInfo
from zoneinfo import ZoneInfoNotFoundError


pytestmark = pytest.mark.regulation("15.3")

DAY = "2026-03-02"
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
MOMENTS = st.datetimes(datetime(1976, 1, 1), datetime(2400, 1, 1), timezones=OFFSETS)


def test_the_fixed_offset_is_that_of_the_time_zone() -> None:
    try:
        zone = ZoneInfo("Asia/Ho_Chi_Minh")
    except ZoneInfoNotFoundError:
        pytest.skip("no time zone database on this machine")
    for year in range(1976, 2050):
        for month in range(1, 13):
            moment = datetime(year, month, 1, 12, tzinfo=UTC)
            assert moment.astimezone(zone).utcoffset() == VIET_NAM.utcoffset(None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-01T16:59:59Z", "2026-03-01"),
        ("2026-03-01T17:00:00Z", "2026-03-02"),
        ("2026-03-01T23:59:59.999999+07:00", "2026-03-01"),
        ("2026-03-02T00:00:00+07:00", "2026-03-02"),
        ("2026-03-02T00:30:00+09:00", "2026-03-01"),
        ("2028-02-29T00:00:00.5+07:00", "2028-02-29"),
    ],
)
def test_a_record_belongs_to_its_day_in_viet_nam(text: str, day: str) -> None:
    assert day_of(moment_of({"at": text})) == day


@given(MOMENTS)
def test_a_written_time_is_read_back_exactly(moment: datetime) -> None:
    assert moment_of({"at": timestamp(moment)}) == moment


def test_a_moment_without_time_zone_is_not_written() -> None:
    with pytest.raises(RecordError):
        timestamp(datetime(2026, 3, 2, 8))


@of_all(
    "at",
    [
        None,
        1772413200,
        "",
        "2026-03-02",
        "2026-03-02T08:00:00",
        "2026-03-02 08:00:00+07:00",
        "2026-W10-1T08:00:00+07:00",
        "20260302T080000+0700",
        "2026-03-02T24:00:00+07:00",
        "2026-03-02T08:00:60+07:00",
        "2026-02-30T08:00:00+07:00",
        "2026-03-02T08:00:00+07:75",
        "2026-03-02T08:00:00.1234567+07:00",
        "2026-03-02T08:00:00,5+07:00",
        "2026-03-02T08:00:00+07:00\n",
        "२०२६-03-02T08:00:00+07:00",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00",
    ],
)
def test_a_time_in_any_other_form_is_refused(at: object) -> None:
    with pytest.raises(RecordError):
        moment_of({"at": at})


def test_a_record_without_time_is_refused() -> None:
    with pytest.raises(RecordError):
        moment_of({"act": "publish"})


@given(st.permutations(range(6)))
def test_the_order_of_leaves_does_not_depend_on_how_records_come(
    order: list[int],
) -> None:
    records: list[Record] = [
        {"at": f"{DAY}T08:00:0{number // 2}+07:00", "n": number} for number in range(6)
    ]
    leaves = leaves_in_order(DAY, (records[number] for number in order))
    assert leaves == leaves_in_order(DAY, records)
    assert len(set(leaves)) == 6


def test_leaves_go_by_moment_whatever_the_offset() -> None:
    late: Record = {"at": f"{DAY}T08:00:00Z"}
    early: Record = {"at": f"{DAY}T09:00:00+07:00"}
    leaves = leaves_in_order(DAY, [late, early])
    assert b"+07:00" in leaves[0]
    assert b"Z" in leaves[1]


def test_a_record_of_another_day_gets_no_leaf(
    new_record: Callable[[str, int], Record],
) -> None:
    with pytest.raises(RecordError, match="2026-03-03 cannot stand in 2026-03-02"):
        leaves_in_order(DAY, [new_record(DAY, 1), new_record("2026-03-03", 1)])


def test_a_withheld_record_is_a_whole_hash() -> None:
    with pytest.raises(RecordError):
        Withheld(b"\x00" * 31)
