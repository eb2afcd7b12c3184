"""A mapping of any size: new keys on pages, older ones in a tree of one writer.

A job moves what has been there for a while. It leaves the newest alone: a transaction
that began before a key was added must still meet it on its page when it adds the same.
"""

from .pages import Pages
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from typing import Any


AFTER_ALL = "\uffff"


class GatheredMapping(Persistent):
    """Keys are texts, or all of them tuples of texts; values plain, or persistent
    objects. Moments are aware.
    """

    def __init__(self) -> None:
        self._new = Pages()
        self._gathered: OOBTree = OOBTree()

    def __len__(self) -> int:
        return len(self._new) + len(self._gathered)

    def __contains__(self, key: Any) -> bool:
        return key in self._new or key in self._gathered

    def get(self, key: Any) -> Any:
        found = self._new.get(key)
        return self._gathered.get(key) if found is None else found[1]

    def add(self, key: Any, value: Any, at: datetime) -> None:
        """Raises KeyError where the key is there; two that add it at once conflict."""
        if key in self._gathered:
            raise KeyError(key)
        self._new.add(key, (at, value))

    def items(self) -> Iterator[tuple[Any, Any]]:
        for key, (_at, value) in self._new.items():
            yield key, value
        yield from self._gathered.items()

    def keys_of(self, first: str) -> list[tuple[str, ...]]:
        """Keys (tuples) that begin with a text."""
        page = self._new.page_of((first,))
        new = [key for key, _value in page.items() if key[0] == first]
        return [*self._gathered.keys((first,), (first, AFTER_ALL)), *new]

    def gather(self, before: datetime) -> int:
        """Move what was added before that moment; return how many. For one job."""
        old = [(key, one[1]) for key, one in self._new.items() if one[0] < before]
        for key, value in old:
            self._gathered[key] = value
        self._new.drop(key for key, _value in old)
        return len(old)

    def drop(self, key: Any) -> None:
        """Forget a key that may be gone already."""
        if key in self._new:
            self._new.drop([key])
        self._gathered.pop(key, None)
