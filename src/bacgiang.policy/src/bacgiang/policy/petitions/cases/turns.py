"""In which order petitions of a unit changed, for programs that keep a copy.

A turn is given when the row is kept, not when something happened: whoever has read up
to a turn misses nothing that is kept later. What a unit hands over has a last turn
there.
"""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent


NO_TURN = 10**12
"""After all there will be."""


class TurnStore(Persistent):
    """Of acts of one board that take the same turn all but one are done again."""

    def __init__(self) -> None:
        self._codes: OOBTree = OOBTree()
        self._turns: OOBTree = OOBTree()

    def change(self, unit: str, code: str) -> None:
        """Give a petition the newest turn of a unit that has it, or had it."""
        before = self._turns.get((unit, code))
        if before is not None:
            del self._codes[(unit, before)]
        newest = next(iter(reversed(self._of(unit, 0))), (unit, 0))
        turn = newest[1] + 1
        self._codes[(unit, turn)] = code
        self._turns[(unit, code)] = turn

    def since(self, unit: str, turn: int) -> Iterator[tuple[int, str]]:
        """Turns after a turn, each with its code, the oldest first."""
        return ((key[1], self._codes[key]) for key in self._of(unit, turn + 1))

    def _of(self, unit: str, first: int) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = self._codes.keys((unit, first), (unit, NO_TURN))
        return found


turn_store = SiteStore("bacgiang.policy.petitions.turns", TurnStore)
