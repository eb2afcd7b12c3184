"""Answers of the catalog that many pages need: asked once until something they rest on
changes.

A new page of a site asks what those before it asked: which sections hold anything, what
the portal says of itself, what is newest. Such questions have a name (`key` in
`base/asked`): what one page was answered is told to the next, which rests on it as if
it had asked itself.
"""

from .commits import Commits
from .parts import Part
from .reads import holds_any
from .reads import Reads
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any
from typing import Generic
from typing import Protocol
from typing import TypeVar
from weakref import WeakKeyDictionary


MOST = 500
"""Answers of a database; the one that nobody needed for longest goes first."""


MOST_PARTS = 300
"""Parts of pages of a database: two languages of each site's first page, and more."""


@dataclass(slots=True)
class Remembered:
    """`reads`: the objects of the catalog that the answer rests on; `position`: the
    commits it knew; `until`: in seconds of the epoch, when time alone may change it.
    """

    answer: Any
    reads: Reads
    position: int
    until: float

    def holds(self, commits: Commits, now: float) -> bool:
        if not commits.is_current():
            return False
        newly = commits.newly_changed(self.position, self.until, now)
        if newly is None or holds_any(self.reads, newly.changed):
            return False
        self.position = newly.position
        return True


class Holds(Protocol):
    """What is kept: an answer, or a part of pages."""

    def holds(self, commits: Commits, now: float) -> bool:
        """Whether it would be made like this again."""


Kept = TypeVar("Kept", bound=Holds)


class RememberedAnswers(Generic[Kept]):
    """Those of one database."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[Hashable, Kept] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable, commits: Commits, now: float) -> Kept | None:
        known = self._known.get(key)
        if known is None:
            return None
        is_right = known.holds(commits, now)
        with self._lock:
            if not is_right:
                self._known.pop(key, None)
            elif key in self._known:
                self._known.move_to_end(key)
        return known if is_right else None

    def keep(self, key: Hashable, known: Kept) -> None:
        with self._lock:
            self._known[key] = known
            self._known.move_to_end(key)
            if len(self._known) > self._most:
                self._known.popitem(last=False)


_remembered: WeakKeyDictionary[Any, RememberedAnswers[Remembered]] = WeakKeyDictionary()
_parts: WeakKeyDictionary[Any, RememberedAnswers[Part]] = WeakKeyDictionary()
_making = Lock()


def remembered_of(database: Any) -> RememberedAnswers[Remembered]:
    with _making:
        return _remembered.setdefault(database, RememberedAnswers())


def parts_of(database: Any) -> RememberedAnswers[Part]:
    with _making:
        return _parts.setdefault(database, RememberedAnswers(MOST_PARTS))
