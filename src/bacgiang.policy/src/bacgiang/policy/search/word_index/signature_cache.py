"""Signatures of all documents of an index, kept once for all threads of a process."""

from .change_log import ChangeLog
from .signature_table import Signatures
from .signature_table import SignatureTable
from .versioned_cache import VersionedCache
from BTrees.IOBTree import IOBTree


MOST_INDEXES = 2
MOST_CHANGES = 2000
"""Changes that are asked one by one; more make a new table."""


class SignatureCache(VersionedCache[Signatures]):
    """By index."""

    def get(self, index: int, tree: IOBTree, log: ChangeLog) -> Signatures:
        """Return the signatures in ``tree`` as of this transaction."""

        def with_changes(known: Signatures, changed: frozenset[int]) -> Signatures:
            current = known.with_changes({one: tree.get(one) for one in changed})
            if len(current.changed) > MOST_CHANGES:
                return Signatures(SignatureTable(current.items()))
            return current

        return self.current(
            index, log, lambda: Signatures(SignatureTable(tree.items())), with_changes
        )


SIGNATURES = SignatureCache(MOST_INDEXES)
