"""What a process keeps of what it worked out, for all its threads."""

from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Hashable
from functools import wraps
from threading import Lock
from typing import Generic
from typing import TypeVar
from typing import TypeVarTuple


Value = TypeVar("Value")
Asked = TypeVarTuple("Asked")


def _nothing(key: Hashable, value: object) -> int:
    return 0


class Kept(Generic[Value]):
    """At most `most` values, and `room` of their `size` in all; the one longest unasked
    is forgotten first. What people hand in may be long: a number alone is no bound.
    """

    def __init__(
        self,
        most: int,
        room: int = 0,
        size: Callable[[Hashable, Value], int] = _nothing,
    ) -> None:
        self._most, self._room, self._size = most, room, size
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._taken = 0
        self._lock = Lock()

    def of(
        self,
        key: Hashable,
        make: Callable[[], Value],
        is_lasting: Callable[[Value], bool] = lambda value: True,
    ) -> Value:
        """The value under a key, made where none is kept; only a lasting one stays."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key][0]
        made = make()
        size = self._size(key, made)
        # What is longer than all there is room for would only drive the others out.
        if is_lasting(made) and size <= self._room:
            with self._lock:
                self._drop(key)
                self._values[key] = made, size
                self._taken += size
                while len(self._values) > self._most or self._taken > self._room:
                    self._drop(next(iter(self._values)))
        return made

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
            self._taken = 0

    def _drop(self, key: Hashable) -> None:
        _value, size = self._values.pop(key, (None, 0))
        self._taken -= size


def kept_of_texts(
    most: int, room: int
) -> Callable[[Callable[[*Asked], Value]], Callable[[*Asked], Value]]:
    """In place of `lru_cache` for what is worked out of texts of any length: `room`
    characters of them are kept.
    """

    def keeping(make: Callable[[*Asked], Value]) -> Callable[[*Asked], Value]:
        kept: Kept[Value] = Kept(most, room, _characters)

        @wraps(make)
        def found(*asked: *Asked) -> Value:
            return kept.of(asked, lambda: make(*asked))

        return found

    return keeping


def _characters(asked: Hashable, value: object) -> int:
    texts = asked if isinstance(asked, tuple) else ()
    return sum(len(one) for one in texts if isinstance(one, str))
