"""One page of a large result, without putting all of it in order where that can be
spared."""

from BTrees.IIBTree import IIBucket
from collections.abc import Iterator
from heapq import nlargest
from typing import Any


FEW = 0.02
"""Share of the catalog below which values are read for each document."""
SHALLOW = 1000


def by_score(scores: IIBucket, start: int, size: int) -> list[int]:
    """Return documents ``start`` to ``start + size``, highest score first.

    Of equal scores the later record comes first.
    """
    end = start + size
    pairs = zip(scores.values(), scores.keys(), strict=True)
    ordered = nlargest(end, pairs) if end <= SHALLOW else sorted(pairs, reverse=True)
    return [document for _, document in ordered[start:end]]


def by_index(
    documents: Any,
    index: Any,
    is_reverse: bool,
    start: int,
    size: int,
    catalog_size: int,
) -> list[int]:
    """Return one page in the order of an index's values; those without one come last.

    Documents of one value stand in the order of their records, reversed with the rest.
    """
    if len(documents) < FEW * catalog_size:
        ordered = _sorted(documents, index, is_reverse)
        return ordered[start : start + size]
    return _walk(frozenset(documents), index, is_reverse, start, size)


def _sorted(documents: Any, index: Any, is_reverse: bool) -> list[int]:
    values = index.documentToKeyMap()
    known = [(values[rid], rid) for rid in documents if values.get(rid) is not None]
    without = [rid for rid in documents if values.get(rid) is None]
    return [rid for _, rid in sorted(known, reverse=is_reverse)] + without


def _walk(
    documents: frozenset[int], index: Any, is_reverse: bool, start: int, size: int
) -> list[int]:
    page: list[int] = []
    seen = 0
    for members in _groups(index, is_reverse):
        found = documents.intersection(members)
        if seen + len(found) > start:
            ordered = sorted(found, reverse=is_reverse)
            page += ordered[max(0, start - seen) : start + size - seen]
        seen += len(found)
        if len(page) >= size:
            return page
    values = index.documentToKeyMap()
    without = sorted(rid for rid in documents if values.get(rid) is None)
    return page + without[max(0, start - seen) : start + size - seen]


def _groups(index: Any, is_reverse: bool) -> Iterator[Any]:
    """Yield the documents of each value, in the order of the values."""
    tree = index._index
    values = reversed(tree.keys()) if is_reverse else tree.keys()
    for value in values:
        members = tree[value]
        yield (members,) if isinstance(members, int) else members
