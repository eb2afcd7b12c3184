"""A start that another text puts off, or sets anew."""

from bacgiang.policy.law.effect.first_days_amended import first_days_in_quotes
from bacgiang.policy.law.effect.first_days_amended import put_off_to
from datetime import date
import pytest


pytestmark = pytest.mark.regulation("4.1d")
JULY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Lùi thời điểm có hiệu lực thi hành của {other} đến ngày 01/7/2026.", (JULY,)),
        (
            "Điều chỉnh thời gian thi hành {other} từ ngày 01/01/2026 sang ngày 01 tháng 7"
            " năm 2026.",
            (JULY,),
        ),
        ("Lùi thời điểm nộp hồ sơ theo {other} đến ngày 01/7/2026.", ()),
        ("Sửa đổi: “Lùi thời điểm có hiệu lực của {other} đến ngày 01/7/2026.”", ()),
    ],
)
def test_a_start_is_put_off_to_a_day(words: str, days: tuple[date, ...]) -> None:
    other = "Quyết định số 12/2020/QĐ-UBND ngày 06 tháng 5 năm 2020"
    assert put_off_to(words.replace("{other}", other)) == days


def test_the_wording_of_a_clause_on_effect_sets_first_days() -> None:
    text = (
        "Sửa đổi Điều 2 như sau:\n“Điều 2. Hiệu lực\nQuyết định này có hiệu lực kể từ ngày"
        " 01/7/2026, trừ Điều 3 có hiệu lực từ ngày 01/8/2026.”\nĐiều 2. Quyết định này có"
        " hiệu lực từ ngày 18/12/2025."
    )
    assert first_days_in_quotes(text) == (JULY, date(2026, 8, 1))
