"""What a process keeps of what it worked out, for all its threads."""

from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Hashable
from threading import Lock
from typing import Generic
from typing import TypeVar


Value = TypeVar("Value")


class Kept(Generic[Value]):
    """At most `most` values; the one longest unasked is forgotten first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
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
                return self._values[key]
        made = make()
        if is_lasting(made):
            with self._lock:
                self._values[key] = made
                while len(self._values) > self._most:
                    self._values.popitem(last=False)
        return made

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
