"""One page of a large result, without putting all of it in order where that can be
spared."""

from .strongest import strongest
from BTrees.IIBTree import IIBucket
from collections.abc import Iterator
from itertools import chain
from itertools import filterfalse
from itertools import islice
from typing import Any


FEW = 0.02
"""Share of the catalog below which values are read for each document."""
SHALLOW = 5000
"""Places from the first below which the strongest are told apart more quickly."""


def by_score(scores: IIBucket, start: int, size: int) -> list[int]:
    """Return documents ``start`` to ``start + size``, highest score first.

    Of equal scores the later record comes first.
    """
    end = start + size
    if end <= SHALLOW:
        return [document for _, document in strongest(scores, end)[start:end]]
    # Numbers are put in order much faster than pairs are.
    pairs = zip(scores.values(), scores.keys(), strict=True)
    ordered = sorted([(score << 32) + document for score, document in pairs])
    last = len(ordered) - start
    page = ordered[max(0, last - size) : max(0, last)]
    return [_document(one) for one in reversed(page)]


def _document(packed: int) -> int:
    """The lower half of a packed pair, which may be negative."""
    return (packed + (1 << 31) & 0xFFFFFFFF) - (1 << 31)


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
    return _walk(documents, index, is_reverse, start, size)


def _sorted(documents: Any, index: Any, is_reverse: bool) -> list[int]:
    values = index.documentToKeyMap()
    known = [(values[rid], rid) for rid in documents if values.get(rid) is not None]
    without = [rid for rid in documents if values.get(rid) is None]
    return [rid for _, rid in sorted(known, reverse=is_reverse)] + without


def _walk(
    documents: Any, index: Any, is_reverse: bool, start: int, size: int
) -> list[int]:
    """Read the page out of the index's order, from the end that is nearer."""
    members = frozenset(documents)
    has_value = index.documentToKeyMap().__contains__
    without = list(filterfalse(has_value, members))
    known = len(members) - len(without)
    first, last = min(start, known), min(start + size, known)
    if first <= known - last:
        page = list(islice(_in_order(members, index, is_reverse), first, last))
    else:
        backwards = _in_order(members, index, not is_reverse)
        page = list(islice(backwards, known - last, known - first))[::-1]
    if len(page) < size and without:
        page += sorted(without)[max(0, start - known) : start + size - known]
    return page


def _in_order(members: frozenset[int], index: Any, is_reverse: bool) -> Iterator[int]:
    """Yield the members by their values; of one value, by their records."""
    groups = _groups(index, is_reverse)
    return filter(members.__contains__, chain.from_iterable(groups))


def _groups(index: Any, is_reverse: bool) -> Iterator[Any]:
    """Yield the documents of each value, in the order of the values."""
    tree = index._index
    for value in reversed(tree.keys()) if is_reverse else tree.keys():
        group = tree[value]
        if isinstance(group, int):
            yield (group,)
        else:
            yield reversed(list(group)) if is_reverse else group.keys()
