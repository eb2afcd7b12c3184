"""Postings of common words, kept once for all threads of a process.

A word that stands in most of 100,000 documents is spread over more than a thousand
database objects. Here it is one array. It is brought up to date from the index's change
log, and never shows a state other than that of the transaction that asks.
"""

from .change_log import ChangeLog
from .change_log import Version
from BTrees.IIBTree import difference
from BTrees.IIBTree import IIBTree
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import IISet
from BTrees.IIBTree import weightedUnion
from collections import OrderedDict
from threading import Lock


MOST_ENTRIES = 8_000_000
"""Entries in all, eight bytes each."""


class PostingCache:
    """Maps an index and a word to document → weight, least recently used out first."""

    def __init__(self, most_entries: int = MOST_ENTRIES) -> None:
        self._most_entries = most_entries
        self._kept: OrderedDict[tuple[int, int], tuple[Version, IIBucket]] = (
            OrderedDict()
        )
        self._entries = 0
        self._lock = Lock()

    def get(self, index: int, word: int, tree: IIBTree, log: ChangeLog) -> IIBucket:
        """Return the posting in ``tree`` as of this transaction; not to be changed."""
        if not log.is_settled:
            return tree
        version = log.version
        kept = self._look_up((index, word))
        if kept is not None and kept[0] == version:
            return kept[1]
        changed = log.since(kept[0]) if kept is not None else None
        if kept is not None and changed is not None:
            posting = _brought_up_to_date(kept[1], tree, changed)
        else:
            posting = IIBucket(tree)
        self._keep((index, word), version, posting)
        return posting

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._entries = 0

    def _look_up(self, key: tuple[int, int]) -> tuple[Version, IIBucket] | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: tuple[int, int], version: Version, posting: IIBucket) -> None:
        with self._lock:
            before = self._kept.pop(key, None)
            # A reader of an older state must not push out the newer one.
            if before is not None and before[0].count > version.count:
                version, posting = before
            self._entries += len(posting) - (len(before[1]) if before else 0)
            self._kept[key] = (version, posting)
            while self._entries > self._most_entries and len(self._kept) > 1:
                _, (_, dropped) = self._kept.popitem(last=False)
                self._entries -= len(dropped)


def _brought_up_to_date(
    posting: IIBucket, tree: IIBTree, changed: frozenset[int]
) -> IIBucket:
    weights = {document: tree.get(document) for document in changed}
    current = {key: weight for key, weight in weights.items() if weight is not None}
    untouched = difference(posting, IISet(changed))
    _, fresh = weightedUnion(untouched, IIBucket(current))
    return fresh


POSTINGS = PostingCache()
