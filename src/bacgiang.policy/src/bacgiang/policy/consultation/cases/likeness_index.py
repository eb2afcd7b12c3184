"""Which opinions of one draft stand for texts of their kind, found by key."""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from persistent import Persistent
from secrets import token_bytes


MOST_OF_KEY = 20
"""Texts that are not alike and share a key all the same: two or three by chance, any
number where somebody writes them for that."""
MOST_COMPARED = 50


class LikenessIndex(Persistent):
    """The first of its kind has keys; one that is like it has none.

    What was looked at is remembered with the version of its text: once in a group or
    taken out of it by a person, it is not compared again. `secret` is that of its
    sketches; those of before had none.
    """

    secret = b""

    def __init__(self) -> None:
        self.secret = token_bytes(16)
        self._codes: LOBTree = LOBTree()
        self._seen: OOBTree = OOBTree()

    def knows(self, code: str, version: int) -> bool:
        """Whether this version of the text was looked at."""
        return self._seen.get(code, (0, ()))[0] == version

    def candidates(self, keys: Iterable[int]) -> list[str]:
        """Codes that share a key, each once; a key that many share tells nothing."""
        sharing = (self._codes.get(key, ()) for key in keys)
        found = (c for codes in sharing if len(codes) <= MOST_OF_KEY for c in codes)
        return list(dict.fromkeys(found))[:MOST_COMPARED]

    def keep(self, code: str, version: int, keys: tuple[int, ...]) -> None:
        """Remember a text in the place of what was known under its code."""
        self.drop(code)
        self._seen[code] = (version, keys)
        for key in keys:
            known = self._codes.get(key, ())
            if len(known) <= MOST_OF_KEY:
                self._codes[key] = (*known, code)

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
