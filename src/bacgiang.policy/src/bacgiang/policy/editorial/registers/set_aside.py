"""Records that go by the same as another one, which their boards may not know of.

Each board has its own once: without a note of these, the second of its own would be
taken where another board has one in work, and refused where none has.
"""

from BTrees.OOBTree import OOBTree
from persistent import Persistent


class SetAside(Persistent):
    """UIDs of records by the keys that another one holds; those of a key in one piece:
    of two that come at once one is asked again, and finds the other.
    """

    def __init__(self) -> None:
        self._by_key: OOBTree = OOBTree()
        self._of_uid: OOBTree = OOBTree()

    def under(self, *keys: str) -> tuple[str, ...]:
        """UIDs of the records under any of the keys, each once."""
        found = (uid for key in keys for uid in self._by_key.get(key, ()))
        return tuple(dict.fromkeys(found))

    def note(self, uid: str, *keys: str) -> None:
        if self._of_uid.get(uid) == keys:
            return
        self.drop(uid)
        self._of_uid[uid] = keys
        for key in keys:
            self._by_key[key] = (*self._by_key.get(key, ()), uid)

    def drop(self, uid: str) -> None:
        for key in self._of_uid.pop(uid, ()):
            left = tuple(one for one in self._by_key.pop(key) if one != uid)
            if left:
                self._by_key[key] = left


class SetsAside:
    """What a persistent store has that sets records aside."""

    _aside: SetAside | None = None
    """Stores of data before 1101 have none until something is set aside."""

    def aside(self, *keys: str) -> tuple[str, ...]:
        return self._aside.under(*keys) if self._aside is not None else ()

    def _set_aside(self, uid: str, *keys: str) -> None:
        if self._aside is None:
            self._aside = SetAside()
        self._aside.note(uid, *keys)

    def _take_back(self, uid: str) -> None:
        if self._aside is not None:
            self._aside.drop(uid)
