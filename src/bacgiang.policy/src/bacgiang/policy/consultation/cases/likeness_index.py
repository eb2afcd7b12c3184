"""Which opinions of one draft stand for texts of their kind, found by key."""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from persistent import Persistent


class LikenessIndex(Persistent):
    """The first of its kind has keys; one that is like it has none.

    What was looked at is remembered with the version of its text: once in a group or
    taken out of it by a person, it is not compared again.
    """

    def __init__(self) -> None:
        self._codes: LOBTree = LOBTree()
        self._seen: OOBTree = OOBTree()

    def knows(self, code: str, version: int) -> bool:
        """Whether this version of the text was looked at."""
        return self._seen.get(code, (0, ()))[0] == version

    def candidates(self, keys: Iterable[int]) -> list[str]:
        """Codes that share a key, each once."""
        return list(dict.fromkeys(c for key in keys for c in self._codes.get(key, ())))

    def keep(self, code: str, version: int, keys: tuple[int, ...]) -> None:
        """Remember a text in the place of what was known under its code."""
        self.drop(code)
        self._seen[code] = (version, keys)
        for key in keys:
            self._codes[key] = (*self._codes.get(key, ()), code)

    def drop(self, code: str) -> bool:
        """Forget a text; whether others were found by it."""
        _version, keys = self._seen.pop(code, (0, ()))
        for key in keys:
            left = tuple(one for one in self._codes.get(key, ()) if one != code)
            if left:
                self._codes[key] = left
            else:
                self._codes.pop(key, None)
        return bool(keys)
