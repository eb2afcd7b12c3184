"""Sums of what units were sent are what adding all up gives, whatever changes."""

from bacgiang.policy.citizen.figures.periods import span_of
from bacgiang.policy.citizen.figures.periods import spans_until
from bacgiang.policy.citizen.tallies import ALL
from bacgiang.policy.citizen.tallies import in_month
from bacgiang.policy.citizen.tallies import RECEIVED
from bacgiang.policy.citizen.tallies import TallyStore
from collections import Counter
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
import pytest


UNITS, SUBJECTS = ("a", "b"), ("x", "y", "z")
ADDED = st.tuples(
    st.sampled_from(UNITS),
    st.sampled_from(SUBJECTS),
    st.lists(st.sampled_from((RECEIVED, "done", "late")), unique=True).map(tuple),
)


@pytest.mark.regulation("2.2c")
def test_what_a_month_counts_stands_apart_from_all_time() -> None:
    store = TallyStore()
    days = (date(2026, 11, 30), date(2026, 12, 1), date(2027, 1, 1))
    for number, day in enumerate(days):
        store.put(str(number), ("a", "x", tuple(in_month(day, RECEIVED, "late"))))
    for unit in ("a", ALL):
        assert store.sums(unit, "x") == {RECEIVED: 3, "late": 3}
        for token, count in (("2026-12", 1), ("2026-Q4", 2), ("2026", 2), ("2028", 0)):
            span = span_of(token)
            assert span is not None
            found = store.sums(unit, "x", span.months)
            assert found == ({RECEIVED: count, "late": count} if count else {})
    assert not any(map(span_of, ("", "26", "2026-13", "2026-Q5", "2026-1")))
    offered = [one.token for one in spans_until(date(2026, 2, 1))]
    assert offered[:3] == ["2026-02", "2026-01", "2025-12"]
    assert offered[12:14] == ["2026-Q1", "2025-Q4"] and offered[-1] == "2024"


@pytest.mark.regulation("11.1", "2.2c")
@given(st.lists(st.tuples(st.integers(0, 9), ADDED), max_size=40), st.booleans())
def test_sums_are_those_of_what_is_kept_last(puts, is_ranked) -> None:
    store, last = TallyStore(), {}
    for code, added in puts:
        store.put(str(code), added)
        last[code] = added
        if is_ranked:
            store.rank()
    # What one board counts is in the order of all once the job was there.
    store.rank()
    assert store.is_ranked
    for unit in (*UNITS, ALL):
        of_unit = [one for one in last.values() if unit in (one[0], ALL)]
        for subject in (*SUBJECTS, *([ALL] if unit else [])):
            found = [one[2] for one in of_unit if subject in (one[1], ALL)]
            assert store.sums(unit, subject) == Counter(sum(found, ()))
        received = Counter(one[1] for one in of_unit if RECEIVED in one[2])
        ranked = sorted(received, key=lambda one: (-received[one], one))
        assert list(store.subjects(unit, 2)) == ranked[:2]
