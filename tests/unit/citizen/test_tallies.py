"""Sums of what units were sent are what adding all up gives, whatever changes."""

from bacgiang.policy.citizen.tallies import ALL
from bacgiang.policy.citizen.tallies import RECEIVED
from bacgiang.policy.citizen.tallies import TallyStore
from collections import Counter
from hypothesis import given
from hypothesis import strategies as st
import pytest


UNITS, SUBJECTS = ("a", "b"), ("x", "y", "z")
ADDED = st.tuples(
    st.sampled_from(UNITS),
    st.sampled_from(SUBJECTS),
    st.lists(st.sampled_from((RECEIVED, "done", "late")), unique=True).map(tuple),
)


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
