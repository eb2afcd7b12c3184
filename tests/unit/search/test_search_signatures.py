"""A signature never rules out a phrase that a document holds."""

from bacgiang.policy.search.word_index import pair_signatures
from bacgiang.policy.search.word_index.change_log import ChangeLog
from bacgiang.policy.search.word_index.pair_signatures import _places
from bacgiang.policy.search.word_index.pair_signatures import FULL_FROM
from bacgiang.policy.search.word_index.pair_signatures import pairs_of
from bacgiang.policy.search.word_index.pair_signatures import PairTest
from bacgiang.policy.search.word_index.pair_signatures import signature
from bacgiang.policy.search.word_index.pair_signatures import SIZES
from bacgiang.policy.search.word_index.signature_cache import SignatureCache
from bacgiang.policy.search.word_index.signature_table import ROWS
from bacgiang.policy.search.word_index.signature_table import Signatures
from bacgiang.policy.search.word_index.signature_table import SignatureTable
from BTrees.IOBTree import IOBTree
from hypothesis import given
from hypothesis import strategies as st
import pytest
from random import Random


IDS = st.lists(st.integers(1, 2**28), max_size=60)


@given(IDS, IDS, IDS)
def test_what_stands_in_a_text_may_stand_in_it(
    before: list[int], phrase: list[int], after: list[int]
) -> None:
    text = signature([*before, *phrase, *after])

    assert PairTest(phrase).lacking(text) == 0
    assert PairTest(phrase).may_stand_in(text)


@given(IDS, IDS)
def test_no_more_is_lacking_than_is_missing(text: list[int], phrase: list[int]) -> None:
    missing = len(pairs_of(phrase) - pairs_of(text))

    assert PairTest(phrase).lacking(signature(text)) <= missing


def test_a_text_that_would_set_every_bit_costs_no_more_than_its_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Somebody sends it to hold a thread; each of its pairs is another one."""
    words = list(range(1, FULL_FROM + 3))
    monkeypatch.setattr(pair_signatures, "_places", pytest.fail)
    full = signature(words)
    monkeypatch.undo()
    for phrase in (words[40:60], [5, 6, 7]):
        assert PairTest(phrase).lacking(full) == 0
        assert PairTest(phrase).may_stand_in(full)


@given(IDS, IDS)
def test_what_is_lacking_are_the_bits_not_set(
    text: list[int], phrase: list[int]
) -> None:
    signed = signature(text)
    (size,) = (one for one in SIZES if one // 8 + 1 == len(signed))
    there = {place for place in range(size) if signed[place >> 3] >> (place & 7) & 1}
    asked = {place for pair in pairs_of(phrase) for place in _places([pair], size)}

    assert PairTest(phrase).lacking(signed) == len(asked - there)


@pytest.mark.parametrize("length", [10, 600, 1200, 2500, 5000, 30_000])
def test_most_other_phrases_are_ruled_out(length: int) -> None:
    random = Random(length)  # noqa: S311
    text = signature([random.randrange(1, 20_000) for _ in range(length)])
    phrases = [[random.randrange(1, 20_000) for _ in range(8)] for _ in range(200)]
    taken = sum(PairTest(phrase).may_stand_in(text) for phrase in phrases)

    assert taken <= 4
    assert len(signature([1, 2])) <= len(signature(range(length))) <= SIZES[-1] // 8 + 1


def test_a_document_without_a_signature_lacks_everything() -> None:
    assert PairTest([1, 2, 3]).lacking(None) == 2
    assert PairTest([1]).lacking(None) == 0


@given(st.lists(IDS, max_size=8), IDS, st.sets(st.integers(0, 7)))
def test_many_at_once_are_told_as_one_by_one(
    texts: list[list[int]], phrase: list[int], taken: set[int]
) -> None:
    signatures = {one * 7 - 9: signature(text) for one, text in enumerate(texts)}
    changes = {one * 7 - 9: None for one in taken} | {99: signature(phrase)}
    table = Signatures(SignatureTable(signatures.items())).with_changes(changes)
    test, present = PairTest(phrase), {**signatures, **changes, 6: None}
    expected = {one for one, each in present.items() if test.may_stand_in(each)}
    asked = table.phrase(test)

    assert sorted(asked.documents()) == sorted(expected)
    assert set(filter(asked.may_stand_in, present)) == expected
    assert {one: asked.lacking(one) for one in present} == {
        one: test.lacking(each) for one, each in present.items()
    }
    assert dict(table.items()) == {one: each for one, each in present.items() if each}


def test_as_many_as_fill_several_blocks_are_told_as_one_by_one() -> None:
    random = Random(5)  # noqa: S311
    words = [random.choices(range(1, 9), k=one % 40) for one in range(2 * ROWS + 7)]
    signatures = [*enumerate(map(signature, words))]
    test = PairTest([1, 2, 3])
    asked = Signatures(SignatureTable(signatures)).phrase(test)

    expected = [one for one, each in signatures if test.may_stand_in(each)]
    assert 0 < len(expected) < len(signatures)
    assert sorted(asked.documents()) == expected
    assert all(asked.lacking(one) == test.lacking(each) for one, each in signatures)
    assert sorted(SignatureTable(signatures).items()) == signatures


def test_the_cache_shows_each_change() -> None:
    cache, log, tree = SignatureCache(2), ChangeLog(), IOBTree()
    assert dict(cache.get(1, tree, log).items()) == {}
    tree[5] = signature([1, 2])
    log.add(5)
    assert dict(cache.get(1, tree, log).items()) == {5: signature([1, 2])}
    tree[5] = signature([2, 3])
    log.add(5)
    assert dict(cache.get(1, tree, log).items()) == {5: signature([2, 3])}
    del tree[5]
    log.add(5)
    assert dict(cache.get(1, tree, log).items()) == {}
