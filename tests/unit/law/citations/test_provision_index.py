"""Provisions are found by what cites them as if each were compared, and without it."""

from bacgiang.policy.law.citations import provision_index
from bacgiang.policy.law.citations import provisions
from bacgiang.policy.law.citations.provision_index import ProvisionIndex
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.provisions import StepKind
from collections.abc import Iterator
from hypothesis import given
from hypothesis import strategies as st
import pytest
from typing import Any


NAMES = sorted({name for kind in StepKind for name in kind.eid_names} | {"tbl"})
# Few labels, so that many provisions are called alike.
LABELS = ("", "1", "2", "1-2", "2-3-4", "a", "đ", "I", "9A")
parts = st.builds("{}_{}".format, st.sampled_from(NAMES), st.sampled_from(LABELS))
eids = st.lists(st.lists(parts, max_size=6).map("__".join), max_size=40)
labels = st.sampled_from([*LABELS, "1.2", "A", "Đ", "i", None])
steps = st.lists(st.builds(Step, st.sampled_from(StepKind), labels), min_size=1)
cited = st.builds(
    CitedProvision,
    steps.map(lambda some: tuple(some[:4])),
    st.sampled_from([None, None, "2", "đ"]),
)


def compared(known: list[str], meant: CitedProvision) -> Iterator[str]:
    """Those that fit, each compared with each; in the order that the index has."""
    for one in meant.expanded():
        for name in one.kind.eid_names:
            named = (eid for eid in known if eid.split("__")[-1].startswith(f"{name}_"))
            yield from (eid for eid in named if one.covers(eid))


@given(eids, st.lists(cited, min_size=1, max_size=8))
def test_the_same_provisions_fit_as_by_comparing(
    known: list[str], citations: list[CitedProvision]
) -> None:
    index = ProvisionIndex(known)
    for one in citations:
        assert list(index.fitting(one)) == list(compared(known, one))


def looked_at(articles: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Steps that are looked at where each article cites the same of its own."""
    counted: list[object] = []
    with monkeypatch.context() as patches:
        for module, name in ((provision_index, "_labels"), (provisions, "_same")):
            original = getattr(module, name)

            def counting(*given: Any, original: Any = original) -> Any:
                counted.append(given)
                return original(*given)

            patches.setattr(module, name, counting)
        known = [
            f"art_{article}__para_{clause}__point_a"
            for article in range(1, articles + 1)
            for clause in (1, 2)
        ]
        index = ProvisionIndex(known)
        clause = Step(StepKind.PARAGRAPH, "2")
        meant = CitedProvision((clause, Step(StepKind.POINT, "a")))
        for eid in known:
            article = eid.partition("__")[0]
            assert [*index.fitting(meant.seen_from(eid))] == [
                f"{article}__para_2__point_a"
            ]
    return len(counted)


@pytest.mark.regulation("15.2")
def test_twice_the_provisions_that_cite_are_twice_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert looked_at(200, monkeypatch) <= 2 * looked_at(100, monkeypatch)
