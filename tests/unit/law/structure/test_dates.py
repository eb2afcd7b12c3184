"""Dates and numbers in words."""

from bacgiang.policy.law.days import find_days
from bacgiang.policy.law.numerals import numeral
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("4.1d")


@of_all(
    ("words", "number"),
    [
        ("không", 0),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("ba mươi mốt", 31),
        ("hai mươi tư", 24),
        ("một nghìn chín trăm chín mươi bảy", 1997),
        ("hai nghìn không trăm linh bảy", 2007),
        ("hai ngàn không trăm hai mươi lăm", 2025),
        ("thứ hai", 2),
        ("nhân dân", None),
        ("", None),
    ],
)
def test_numerals(words: str, number: int | None) -> None:
    assert numeral(words) == number


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngày 31 tháng 8 năm 2007", [date(2007, 8, 31)]),
        ("ngày 23/3/2004 và ngày 10-10-2003", [date(2004, 3, 23), date(2003, 10, 10)]),
        (
            "Ngày mồng hai tháng giêng năm hai nghìn linh bảy tại Huế",
            [date(2007, 1, 2)],
        ),
        ("ngày …25..tháng 01 năm 2006", [date(2006, 1, 25)]),
        ("ngày nghỉ và ngày mùng một tháng chạp năm 2007", [date(2007, 12, 1)]),
        ("tháng năm năm hai nghìn linh năm một lần", []),
        ("ngày năm tháng năm năm hai nghìn linh năm", [date(2005, 5, 5)]),
        ("76/2007/QĐ-UBND", []),
        ("hạn là 5/2007", []),
    ],
)
def test_dates(text: str, days: list[date]) -> None:
    assert [found.day for found in find_days(text)] == days


@pytest.mark.parametrize("text", ["năm sáu", "mười mười", "mươi", "trăm", "hai ba"])
def test_what_is_no_numeral(text: str) -> None:
    assert numeral(text) is None


@pytest.mark.parametrize(
    "text",
    ["ngày 30/02/2010", "ngày 31 tháng 4 năm 2010", "ngày ba mươi tháng hai năm 2010"],
)
def test_a_day_that_is_none_has_no_value(text: str) -> None:
    (found,) = find_days(text)
    assert (found.day, found.iso) == (None, "")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    long = f"ngày {day.day:02d} tháng {day.month} năm {day.year}"
    short = f"ngày {day.day}/{day.month}/{day.year}"
    for text in (long, short):
        found = list(find_days(f"ký {text}, tại"))
        assert [each.day for each in found] == [day]
        assert f"ký {text}, tại"[found[0].start : found[0].end] == text
