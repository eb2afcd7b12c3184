"""How often each value of an index stands among the documents found."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from typing import NamedTuple


FEW = 0.1
"""Share of the catalog below which the values of each document are read."""


class ValueCount(NamedTuple):
    value: Any
    count: int


def count_values(
    index: Any,
    documents: Any,
    catalog_size: int,
    limit: int | None = None,
    others: frozenset[int] | None = None,
) -> list[ValueCount]:
    """Return values and their numbers, most frequent first, then in order of values.

    ``index`` is a FieldIndex or a KeywordIndex; ``documents`` record ids, at best a
    frozenset. Nothing but ``documents`` is counted, and values that stand in none of
    them are not named. ``others``: all other documents of the catalog; where these are
    fewer it is quicker to take them off the whole.
    """
    if others is None:
        counts = _counts(index, documents, catalog_size)
    else:
        taken_off = _counts(index, others, catalog_size)
        counts = {
            value: _length(group) - taken_off.get(value, 0)
            for value, group in index._index.items()
        }
    counted = [ValueCount(value, count) for value, count in counts.items() if count]
    counted.sort(key=lambda each: (-each.count, str(each.value)))
    return counted[:limit]


def _counts(index: Any, documents: Any, catalog_size: int) -> dict[Any, int]:
    if len(documents) < FEW * catalog_size:
        return Counter(_values(index, documents))
    members = frozenset(documents)
    return {value: _size(members, group) for value, group in index._index.items()}


def _length(group: Any) -> int:
    return 1 if isinstance(group, int) else len(group)


def _values(index: Any, documents: Any) -> Iterator[Any]:
    for document in documents:
        value = index._unindex.get(document)
        if isinstance(value, tuple | list | set | frozenset):
            yield from value
        elif value is not None:
            yield value


def _size(members: frozenset[int], group: Any) -> int:
    """How many of a value's documents are members; one document stands for itself."""
    if isinstance(group, int):
        return int(group in members)
    return len(members.intersection(group))
