"""Facets count what was found; pages are parts of one order."""

from bacgiang.policy.search import strongest as strongest_scores
from bacgiang.policy.search.facets import count_all
from bacgiang.policy.search.facets import count_values
from bacgiang.policy.search.facets import count_without
from bacgiang.policy.search.ordering import by_index
from bacgiang.policy.search.ordering import by_score
from bacgiang.policy.search.strongest import strongest
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import IISet
from collections import Counter
from collections.abc import Callable
from hypothesis import given
from hypothesis import strategies as st
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.PluginIndexes.KeywordIndex.KeywordIndex import KeywordIndex
import pytest
from types import SimpleNamespace


VALUES = st.dictionaries(st.integers(1, 60), st.sampled_from("abcde"), max_size=60)
DOCUMENTS = st.sets(st.integers(1, 60))
SIZES = st.sampled_from([0, 100_000])


def field_index(values: dict[int, str]) -> FieldIndex:
    index = FieldIndex("value")
    for document, value in values.items():
        index.index_object(document, SimpleNamespace(value=value))
    return index


@given(VALUES, DOCUMENTS)
def test_facets_count_the_documents_found_and_no_others(
    values: dict[int, str], documents: set[int]
) -> None:
    counted = count_values(field_index(values), IISet(documents))
    expected = Counter(values[one] for one in documents if one in values)

    assert dict(counted) == expected
    assert counted == sorted(counted, key=lambda each: (-each.count, each.value))


@given(VALUES, DOCUMENTS)
def test_facets_are_the_same_by_those_not_found(
    values: dict[int, str], documents: set[int]
) -> None:
    index = field_index(values)
    others = frozenset(range(1, 61)) - documents

    assert count_without(index, others, count_all(index)) == count_values(
        index, documents
    )


@given(
    st.dictionaries(
        st.integers(1, 60), st.lists(st.sampled_from("abcde"), unique=True)
    ),
    DOCUMENTS,
)
def test_facets_of_several_values(
    values: dict[int, list[str]], documents: set[int]
) -> None:
    index = KeywordIndex("value")
    for document, value in values.items():
        index.index_object(document, SimpleNamespace(value=value))
    counted = count_values(index, IISet(documents))

    expected = Counter(each for one in documents for each in values.get(one, ()))
    assert dict(counted) == expected


def test_facets_can_be_cut() -> None:
    counted = count_values(field_index(dict(enumerate("aabbbc"))), IISet(range(6)), 2)

    assert counted == [("b", 3), ("a", 2)]


def all_pages(page: Callable[[int, int], list[int]], size: int) -> list[int]:
    pages: list[int] = []
    while found := page(len(pages), size):
        pages += found
    return pages


@given(
    st.dictionaries(st.integers(-5000, 5000), st.integers(1, 9), max_size=80),
    st.integers(1, 30),
)
def test_pages_by_score(scores: dict[int, int], size: int) -> None:
    bucket = IIBucket(scores)
    expected = sorted(scores, key=lambda one: (scores[one], one), reverse=True)

    assert (
        all_pages(lambda start, many: by_score(bucket, start, many), size) == expected
    )


@given(VALUES, DOCUMENTS, SIZES, st.booleans(), st.integers(1, 30))
def test_pages_by_an_index(
    values: dict[int, str],
    documents: set[int],
    catalog_size: int,
    is_reverse: bool,
    size: int,
) -> None:
    index = field_index(values)
    known = [one for one in documents if one in values]
    known.sort(key=lambda one: (values[one], one), reverse=is_reverse)
    expected = known + sorted(documents - values.keys())

    def page(start: int, many: int) -> list[int]:
        found = IISet(documents)
        return by_index(found, index, is_reverse, start, many, catalog_size)

    assert all_pages(page, size) == expected


def test_pages_at_great_depth_are_the_same_order() -> None:
    scores = IIBucket({one: one * 7919 % 1000 for one in range(-6000, 6000)})
    ordered = sorted(scores, key=lambda one: (scores[one], one), reverse=True)

    for start in (990, 4970, 4990, 9000):
        assert by_score(scores, start, 20) == ordered[start : start + 20]


@given(
    st.sampled_from((50, 3, 1)).flatmap(
        lambda most: st.dictionaries(
            st.integers(-5000, 5000), st.integers(0, most), max_size=300
        )
    ),
    st.integers(1, 40),
    st.sampled_from((1, 20, 1000)),
)
def test_the_strongest_are_the_head_of_the_order(
    scores: dict[int, int], number: int, sample: int
) -> None:
    expected = sorted(((score, one) for one, score in scores.items()), reverse=True)
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(strongest_scores, "SAMPLE", sample)
        found = strongest(IIBucket(scores), number)

    assert found[:number] == expected[:number]
    assert found == expected[: len(found)]


def test_few_of_very_many_are_looked_at_for_the_strongest() -> None:
    scores = IIBucket({one: one * 7919 % 100_003 for one in range(100_000)})
    found = strongest(scores, 2000)

    assert 2000 <= len(found) < 4000
    assert found == sorted(found, reverse=True)


def test_what_was_put_in_order_is_at_hand() -> None:
    ranks = {one: (1 << 26) - one for one in range(0, 100_000, 999)}
    scores = IIBucket(dict.fromkeys(range(100000), 5) | ranks)

    assert strongest(scores, 20) == [(rank, one) for one, rank in ranks.items()]
    assert len(strongest(scores, 2000)) >= 2000


def test_nor_are_all_of_very_many_that_score_the_same() -> None:
    scores = IIBucket({one: 5 + (one % 97 == 0) for one in range(100_000)})
    found = strongest(scores, 2000)

    better = [(6, one) for one in range(99_999, -1, -1) if one % 97 == 0]
    others = [(5, one) for one in range(99_999, -1, -1) if one % 97]
    assert found == [*better, *others][: len(found)]
    assert 2000 <= len(found) < 4000
