"""Answers of the catalog that many pages need: asked once until something they rest on
changes.

A new page of a site asks what those before it asked: which sections hold anything, what
the portal says of itself, what is newest. Such questions have a name (`key` in
`base/asked`): what one page was answered is told to the next, which rests on it as if
it had asked itself.
"""

from .answer import Grounds
from .answer import State
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary


MOST = 500
"""Answers of a database; the one that nobody needed for longest goes first."""


MOST_PARTS = 300
"""Parts of pages of a database: two languages of each site's first page, and more."""


@dataclass(slots=True)
class Remembered:
    """An answer of the catalog, or a part of pages (`base/made_once`).

    `packages`: of which the objects belong to the catalogs that a part asked.
    """

    answer: Any
    grounds: Grounds
    packages: frozenset[str] = frozenset()

    def holds(self, now: float) -> bool:
        """Where the catalog would have to be asked again, it is made anew: it is asked
        for by a page that is being made, which does so in its own connection.
        """
        grounds = self.grounds
        return grounds.commits.is_current() and grounds.state(now) is State.RIGHT


class RememberedAnswers:
    """Those of one database."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[Hashable, Remembered] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable, now: float) -> Remembered | None:
        known = self._known.get(key)
        if known is None:
            return None
        is_right = known.holds(now)
        with self._lock:
            if not is_right:
                self._known.pop(key, None)
            elif key in self._known:
                self._known.move_to_end(key)
        return known if is_right else None

    def keep(self, key: Hashable, known: Remembered) -> None:
        with self._lock:
            self._known[key] = known
            self._known.move_to_end(key)
            if len(self._known) > self._most:
                self._known.popitem(last=False)


_remembered: WeakKeyDictionary[Any, RememberedAnswers] = WeakKeyDictionary()
_parts: WeakKeyDictionary[Any, RememberedAnswers] = WeakKeyDictionary()
_making = Lock()


def remembered_of(database: Any) -> RememberedAnswers:
    with _making:
        return _remembered.setdefault(database, RememberedAnswers())


def parts_of(database: Any) -> RememberedAnswers:
    with _making:
        return _parts.setdefault(database, RememberedAnswers(MOST_PARTS))
