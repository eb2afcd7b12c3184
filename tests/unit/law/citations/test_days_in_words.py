"""Days as legal texts write them."""

from bacgiang.policy.law.days import find_days
from bacgiang.policy.law.days import parse_count
from bacgiang.policy.law.days import parse_day
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
import pytest


@pytest.mark.parametrize(
    "text",
    [
        "28/8/2007",
        "ngày 28/08/2007",
        "ngày 28-8-2007",
        "28.8.2007",
        "ngày 28 tháng 8 năm 2007",
        "Ngày 28 tháng8 năm 2007",
        "ngày\n28 tháng 08\nnăm 2007",
        "28 / 8 / 2007",
        "ngày 28/8/07",
    ],
)
def test_every_way_of_writing_a_day(text: str) -> None:
    assert parse_day(text) == date(2007, 8, 28)


@pytest.mark.parametrize("text", ["30/02/2010", "ngày 31 tháng 4 năm 2010"])
def test_a_day_that_is_none_is_found_without_a_value(text: str) -> None:
    assert [found.day for found in find_days(text)] == [None]


@pytest.mark.parametrize(
    "text", ["1/2/3/2004", "12/2007", "76/2007/QĐ-UBND", "1.2.3.4"]
)
def test_what_is_no_day_is_not_found(text: str) -> None:
    assert list(find_days(text)) == []


@given(st.dates(date(1945, 1, 1), date(2044, 12, 31)))
def test_days_read_back(day: date) -> None:
    long = f"ngày {day.day:02d} tháng {day.month} năm {day.year}"
    assert parse_day(long) == day
    assert parse_day(f"{day.day}/{day.month:02d}/{day.year}") == day
    assert parse_day(f"{day.day}/{day.month}/{day.year % 100:02d}") == day


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("10", 10),
        ("mười", 10),
        ("mười lăm", 15),
        ("bảy", 7),
        ("bốn mươi lăm", 45),
        ("hai mươi", 20),
        ("ba mươi mốt", 31),
    ],
)
def test_counts_in_words(words: str, count: int) -> None:
    assert parse_count(words) == count


@pytest.mark.parametrize("words", ["", "nhiều", "mấy", "năm sáu", "mười mười"])
def test_what_is_no_count(words: str) -> None:
    assert parse_count(words) is None
