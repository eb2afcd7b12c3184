"""What a page asked of a catalog, so that it can be asked again."""

from ..base.asked import as_of_now
from array import array
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from DateTime import DateTime
from functools import partial
from Missing import Missing
from operator import itemgetter
from persistent import Persistent
from persistent.list import PersistentList
from persistent.mapping import PersistentMapping
from typing import Any
from typing import NamedTuple
from ZTUtils.Lazy import Lazy


class Unlike:
    """An answer of unknown form: like no other, itself included."""

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = object.__hash__


Found = tuple[int, bytes] | Unlike
"""How many there are, and which in what order."""


class Question(NamedTuple):
    """With its answer. `name`: that under which it is remembered for other pages (of
    what catalog, and its key), or None.
    """

    ask: Callable[[Any], Any]
    answer: Any
    name: Hashable = None


@dataclass(slots=True)
class CatalogUse:
    """Questions, columns and paths of records by number."""

    questions: list[Question] = field(default_factory=list)
    columns: dict[int, Any] = field(default_factory=dict)
    paths: dict[int, str] = field(default_factory=dict)

    def take(self, other: "CatalogUse") -> None:
        """What else was asked."""
        self.questions += other.questions
        self.columns |= other.columns
        self.paths |= other.paths

    def copy(self) -> "CatalogUse":
        return CatalogUse([*self.questions], {**self.columns}, {**self.paths})

    def is_answered_alike(
        self, catalog: Any, ask: Callable[[Any, Question], Any]
    ) -> bool:
        """`ask` gives the answer of now to a question that was asked of the catalog."""
        data, paths = catalog.data, catalog.paths
        return (
            all(columns(data.get(rid)) == row for rid, row in self.columns.items())
            and all(paths.get(rid) == path for rid, path in self.paths.items())
            and all(ask(catalog, one) == one.answer for one in self.questions)
        )


PLAIN = frozenset((str, int, float, bool, bytes, type(None), DateTime, Missing))
"""Types of what nearly all columns hold: values that are kept as they are."""


def columns(value: Any) -> Any:
    """What a record's columns say, without objects of the database: those belong to one
    connection, and show its thread what it may see.
    """
    if type(value) in PLAIN:
        return value
    if isinstance(value, tuple):
        return tuple([one if type(one) in PLAIN else columns(one) for one in value])
    if isinstance(value, (list, PersistentList)):
        return [columns(one) for one in value]
    if isinstance(value, (dict, PersistentMapping)):
        return {name: columns(one) for name, one in value.items()}
    return Unlike() if isinstance(value, Persistent) else value


def ask_again(
    query: Any, sort: Any, reverse: Any, limit: int | None, merge: bool
) -> Callable[[Any], Found]:
    """The question that `Catalog.search` was asked with these arguments."""
    if not isinstance(query, dict):
        return _unknown
    names = None
    if sort is not None:
        names = [one.getId() for one in (sort if isinstance(sort, list) else [sort])]
    is_one = not isinstance(sort, list)
    return partial(
        _search, as_of_now(dict(query)), names, is_one, reverse, limit, merge
    )


def _search(
    query: Callable[[], dict[str, Any]],
    sort_on: list[str] | None,
    is_one: bool,
    reverse: Any,
    limit: int | None,
    merge: bool,
    catalog: Any,
) -> Found:
    sort: Any = None
    if sort_on is not None:
        indexes = [catalog.getIndex(name) for name in sort_on]
        sort = indexes[0] if is_one else indexes
    return found_by(catalog.search(query(), sort, reverse, limit, merge))


def _unknown(catalog: Any) -> Found:
    return Unlike()


def found_by(results: Any) -> Found:
    if not isinstance(results, Lazy):
        return Unlike()
    found = results._seq
    is_in_tuples = isinstance(next(iter(found), None), tuple)
    try:
        # Of hits in their order, or of records, a hundred thousand at once.
        numbers = array("q", map(_SECOND, found) if is_in_tuples else found)
    except TypeError:
        numbers = array("q", _numbers(results))
    return int(results.actual_result_count), numbers.tobytes()


_SECOND = itemgetter(1)


def _numbers(results: Lazy) -> Iterator[int]:
    for one in results._seq:
        if isinstance(one, tuple):
            # (score, number) or (sort key, number or numbers, getter)
            one = one[1]
        if isinstance(one, int):
            yield one
        else:
            yield from one
