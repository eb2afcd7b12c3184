"""Parts of a set hold every number once, in order, and none too many."""

from bacgiang.policy.units.findability.sitemap.parts import bounds
from bacgiang.policy.units.findability.sitemap.parts import BUCKETS
from bacgiang.policy.units.findability.sitemap.parts import PartsOfList
from bacgiang.policy.units.findability.sitemap.parts import PartsOfSet
from bacgiang.policy.units.findability.sitemap.parts import SIZE
from BTrees.IIBTree import IITreeSet
import pytest
from random import Random


@pytest.mark.parametrize("count", [0, 1, 60, 121, 5_000, 200_000])
def test_parts_hold_everything_once(count: int) -> None:
    numbers = Random(count).sample(range(-(2**31), 2**31 - 1), count)  # noqa: S311
    parts = PartsOfSet(IITreeSet(numbers))
    read = [list(parts.numbers(part + 1)) for part in range(parts.count)]
    assert [number for part in read for number in part] == sorted(numbers)
    assert max(map(len, read)) <= SIZE
    assert parts.count >= 1


def test_numbers_in_a_row_are_cut_too() -> None:
    tree = IITreeSet(range(300_000))
    parts = PartsOfSet(tree)
    assert parts.count == -(-(len(bounds(tree)) + 1) // BUCKETS)
    assert len(parts.numbers(2)) <= SIZE
    assert sum(len(parts.numbers(part + 1)) for part in range(parts.count)) == 300_000


def test_a_list_is_cut_as_well() -> None:
    parts = PartsOfList(range(SIZE * 2 + 1))
    assert parts.count == 3
    assert [len(parts.numbers(part)) for part in (1, 2, 3)] == [SIZE, SIZE, 1]
