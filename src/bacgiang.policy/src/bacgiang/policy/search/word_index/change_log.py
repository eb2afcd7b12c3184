"""Which documents an index took in or lost of late.

Lets a process keep what it worked out from an index: it asks which documents changed
since. Every change bears a random stamp, so that two histories of the same length (a
transaction that was undone, another database) are never taken for one another.
"""

from persistent import Persistent
from secrets import randbits
from typing import Any
from typing import NamedTuple


KEPT = 512


class Version(NamedTuple):
    """A state of an index: how many changes it has seen, and the last one's stamp."""

    count: int  # type: ignore[assignment]
    stamp: int


class ChangeLog(Persistent):
    """The last changes, newest last; writers at the same time do not conflict."""

    def __init__(self) -> None:
        self._first_stamp = randbits(62)
        self._count = 0
        self._entries: tuple[tuple[int, int], ...] = ()

    @property
    def version(self) -> Version:
        stamp = self._entries[-1][1] if self._entries else self._first_stamp
        return Version(self._count, stamp)

    @property
    def is_settled(self) -> bool:
        """Whether the version can be one that others see, too.

        False within a transaction that changed the index.
        """
        return not self._p_changed

    def add(self, document: int) -> None:
        self._entries = (*self._entries, (document, randbits(62)))[-KEPT:]
        self._count += 1

    def since(self, version: Version) -> frozenset[int] | None:
        """Return the documents changed after a version; None when it cannot be told."""
        behind = self._count - version.count
        if behind < 0 or behind >= max(len(self._entries), 1):
            return None
        entries = self._entries
        stamp = entries[-behind - 1][1] if entries else self._first_stamp
        if stamp != version.stamp:
            return None
        changed = entries[len(entries) - behind :]
        return frozenset(document for document, _ in changed)

    def _p_resolveConflict(  # noqa: N802
        self, old: dict[str, Any], saved: dict[str, Any], new: dict[str, Any]
    ) -> dict[str, Any]:
        """Put the changes of the later writer behind those of the earlier one."""
        added = new["_count"] - old["_count"]
        mine = new["_entries"][-added:] if added else ()
        return {
            **saved,
            "_count": saved["_count"] + added,
            "_entries": (*saved["_entries"], *mine)[-KEPT:],
        }
