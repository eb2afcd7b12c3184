"""Where an act is written: pages on which two transactions never conflict.

A BTree cannot do this: two insertions into a bucket conflict whenever one of them
splits it. A page only ever gains acts (by whoever acts) and loses those that were
gathered into the archive (by one job), so any two changes of it can be put together.
"""

from collections.abc import Iterator
from persistent import Persistent
from typing import Any
from zlib import crc32
from ZODB.POSException import ConflictError


PAGES = 64


class InboxPage(Persistent):
    """Leaves by key. Small: the job that gathers empties it again and again.

    How often that was is counted: whatever else lets acts go is no change of ours.
    """

    _emptied = 0

    def __init__(self) -> None:
        self._leaves: dict[str, bytes] = {}

    def __contains__(self, key: object) -> bool:
        return key in self._leaves

    def __len__(self) -> int:
        return len(self._leaves)

    def add(self, key: str, leaf: bytes) -> None:
        self._leaves[key] = leaf
        self._p_changed = True

    def drop(self, keys: list[str]) -> None:
        for key in keys:
            del self._leaves[key]
        self._emptied += 1
        self._p_changed = True

    def items(self) -> list[tuple[str, bytes]]:
        """Key and leaf, in the order of time."""
        return sorted(self._leaves.items())

    def _p_resolveConflict(  # noqa: N802
        self, old: dict[str, Any], saved: dict[str, Any], new: dict[str, Any]
    ) -> dict[str, Any]:
        """Both changes: everything added by either, less what either gathered.

        Raises ConflictError where acts would go without being gathered: so does the
        database's own undoing of a change that others have followed.
        """
        before, theirs, ours = (state["_leaves"] for state in (old, saved, new))
        was, gathered = old.get("_emptied", 0), new.get("_emptied", 0)
        if gathered <= was and not before.keys() <= ours.keys():
            raise ConflictError("Acts are not taken back.")
        merged = {key: leaf for key, leaf in theirs.items() if key in ours}
        merged.update((key, leaf) for key, leaf in theirs.items() if key not in before)
        merged.update((key, leaf) for key, leaf in ours.items() if key not in before)
        emptied = max(gathered, saved.get("_emptied", 0))
        return {**saved, "_leaves": merged, "_emptied": emptied}


class Inbox(Persistent):
    """All pages, created at set-up; the acts on one item share a page."""

    def __init__(self) -> None:
        self._pages = tuple(InboxPage() for _ in range(PAGES))

    def __len__(self) -> int:
        return sum(len(page) for page in self._pages)

    def __contains__(self, key: object) -> bool:
        return any(key in page for page in self._pages)

    def page_of(self, subject: str) -> InboxPage:
        """The page for an item's UID, or for an act's identifier without item."""
        return self._pages[crc32(subject.encode()) % PAGES]

    def pages(self) -> Iterator[InboxPage]:
        """Pages that hold something."""
        yield from (page for page in self._pages if len(page))

    def on_fullest(self) -> int:
        """Number of acts on the page that holds most: each further act of theirs
        writes all of it anew.
        """
        return max(map(len, self._pages))

    def between(self, low: str, high: str) -> list[tuple[str, bytes]]:
        """Key and leaf with low <= key < high, in the order of time."""
        found = (
            pair for page in self.pages() for pair in page.items() if low <= pair[0]
        )
        return sorted(pair for pair in found if pair[0] < high)

    def oldest(self) -> str | None:
        """Key of the oldest act, None while there is none."""
        return min((page.items()[0][0] for page in self.pages()), default=None)
