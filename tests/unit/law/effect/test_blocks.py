"""Periods as blocks of days: a day meets just the periods it lies in."""

from bacgiang.policy.law.effect.blocks import blocks_around
from bacgiang.policy.law.effect.blocks import blocks_of
from bacgiang.policy.law.effect.blocks import joined
from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st


days = st.dates(date(1930, 1, 1), date(2110, 1, 1))
near = st.integers(-3, 40).map(lambda count: date(2020, 1, 1) + timedelta(count))


@given(st.none() | days | near, st.none() | days | near, days | near)
def test_a_day_meets_the_periods_it_lies_in(
    start: date | None, end: date | None, day: date
) -> None:
    # Before 1940 all days are one: no document of the register is as old.
    day = max(day, date(1940, 1, 1))
    start = start and max(start, date(1940, 1, 1))
    end = end and max(end, date(1940, 1, 1))
    blocks = list(blocks_of(start, end))
    inside = (start is None or start <= day) and (end is None or day < end)
    assert bool({*blocks} & {*blocks_around(day)}) is inside
    assert len(blocks) == len({*blocks}) <= 32


def test_periods_that_touch_are_one() -> None:
    first, second, third = (date(2020, 1, day) for day in (1, 2, 3))
    assert list(joined([(None, first), (first, second), (third, None)])) == [
        (None, second),
        (third, None),
    ]
