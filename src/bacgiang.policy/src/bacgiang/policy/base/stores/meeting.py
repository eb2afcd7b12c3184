"""Two acts that must not pass each other, of which neither writes what the other reads.

Whoever takes something in while somebody else closes it reads that it is open, and
nothing of what they write conflicts: both would be done.
"""

from BTrees.OOBTree import OOBTree


class Meets:
    """Base of a store, before Persistent, whose acts meet by key."""

    # None until two may meet, as in data of releases before.
    _met: OOBTree | None = None

    def meet(self, key: str) -> None:
        """Of two transactions that say this of the same key one is tried again, after
        the other; those of other keys pass.
        """
        if self._met is None:
            self._met = OOBTree()
        self._met[key] = self._met.get(key, 0) + 1
