"""What a search found is noted alike, whatever form it comes in."""

from array import array
from bacgiang.policy.caching.catalog_use import found_by
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import IISet
from BTrees.IIBTree import IITreeSet
import pytest
from ZTUtils.Lazy import LazyCat
from ZTUtils.Lazy import LazyMap


def lazy(found):
    return LazyMap(None, found, actual_result_count=3)


@pytest.mark.parametrize(
    "found",
    [
        [7, 1, 5],
        IIBucket({7: 30, 1: 20, 5: 10}).byValue(0),
        [(30, 7), (20, 1), (10, 5)],
        [("a", 7, None), ("b", 1, None), ("c", 5, None)],
        [("a", (7, 1), None), ("b", 5, None)],
        [("a", 7, None), ("b", IISet((1,)), None), ("c", [5], None)],
    ],
)
def test_numbers_in_their_order(found):
    assert found_by(lazy(found)) == (3, array("q", [7, 1, 5]).tobytes())


def test_records_of_a_tree():
    assert found_by(lazy(IITreeSet((1, 5, 7)).keys())) == found_by(lazy([1, 5, 7]))


def test_nothing():
    assert found_by(LazyCat([])) == (0, b"")
