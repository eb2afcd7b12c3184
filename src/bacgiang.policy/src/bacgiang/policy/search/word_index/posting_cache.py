"""Postings of common words, kept once for all threads of a process.

A word that stands in most of 100,000 documents is spread over more than a thousand
database objects. Here it is one array.
"""

from .change_log import ChangeLog
from .versioned_cache import VersionedCache
from BTrees.IIBTree import difference
from BTrees.IIBTree import IIBTree
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import IISet
from BTrees.IIBTree import weightedUnion


MOST_ENTRIES = 16_000_000
"""Entries in all, eight bytes each: of 100,000 documents those of some two hundred of
the commonest words."""


class PostingCache(VersionedCache[IIBucket]):
    """Maps an index and a word to document → weight."""

    def size_of(self, kept: IIBucket) -> int:
        return len(kept)

    def get(self, index: int, word: int, tree: IIBTree, log: ChangeLog) -> IIBucket:
        """Return the posting in ``tree`` as of this transaction; not to be changed."""
        if not log.is_settled:
            return tree

        def with_changes(posting: IIBucket, changed: frozenset[int]) -> IIBucket:
            weights = {one: tree.get(one) for one in changed}
            current = {one: each for one, each in weights.items() if each is not None}
            untouched = difference(posting, IISet(changed))
            return weightedUnion(untouched, IIBucket(current))[1]

        return self.current((index, word), log, lambda: IIBucket(tree), with_changes)


POSTINGS = PostingCache(MOST_ENTRIES)
