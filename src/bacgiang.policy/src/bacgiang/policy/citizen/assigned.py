"""Who on a board works on what was sent; each room whose boards answer has a store."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import Counter
from collections.abc import Iterator
from persistent import Persistent


AFTER_ALL = "\uffff"


class AssignedStore(Persistent):
    """User ids by tracking code, and codes of what is open by unit and user id."""

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()
        self._codes: OOTreeSet = OOTreeSet()

    def get(self, code: str) -> str:
        """ "" for nobody."""
        _unit, user = self._by_code.get(code, ("", ""))
        return str(user)

    def put(self, code: str, unit: str, user: str) -> None:
        """`user`: "" for nobody any more."""
        before = self._by_code.pop(code, None)
        if before is not None:
            self._codes.discard((*before, code))
        if user:
            self._by_code[code] = (unit, user)
            self._codes.add((unit, user, code))

    def keep(self, code: str, *, is_open: bool) -> None:
        """Lists of officers tell of what is open alone."""
        known = self._by_code.get(code)
        if known is not None and ((*known, code) in self._codes) is not is_open:
            (self._codes.add if is_open else self._codes.remove)((*known, code))

    def codes(self, unit: str, user: str) -> Iterator[str]:
        low = (unit, user)
        return (key[-1] for key in self._codes.keys(low, (*low, AFTER_ALL)))

    def counts(self, unit: str) -> Counter[str]:
        """How many that are open each has."""
        return Counter(key[1] for key in self._codes.keys((unit,), (unit, AFTER_ALL)))
