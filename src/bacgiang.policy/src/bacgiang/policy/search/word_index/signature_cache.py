"""Signatures of all documents of an index, kept once for all threads of a process."""

from .change_log import ChangeLog
from .change_log import Version
from .signature_table import Signature
from .signature_table import Signatures
from .signature_table import SignatureTable
from BTrees.IOBTree import IOBTree
from collections import OrderedDict
from threading import Lock


MOST_INDEXES = 2
MOST_CHANGES = 2000
"""Changes that are asked one by one; more make a new table."""


class SignatureCache:
    """It never shows a state other than that of the transaction that asks."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Version, Signatures]] = OrderedDict()
        self._lock = Lock()

    def get(self, index: int, tree: IOBTree, log: ChangeLog) -> Signatures:
        """Return the signatures in ``tree`` as of this transaction."""
        version = log.version
        with self._lock:
            kept = self._kept.get(index)
        if kept is not None and kept[0] == version:
            return kept[1]
        changed = log.since(kept[0]) if kept is not None else None
        if kept is not None and changed is not None:
            current = _brought_up_to_date(kept[1], tree, changed)
        else:
            current = Signatures(SignatureTable(tree.items()))
        if log.is_settled:
            self._keep(index, version, current)
        return current

    def _keep(self, index: int, version: Version, current: Signatures) -> None:
        with self._lock:
            before = self._kept.pop(index, None)
            # A reader of an older state must not push out the newer one.
            if before is not None and before[0].count > version.count:
                version, current = before
            self._kept[index] = (version, current)
            while len(self._kept) > MOST_INDEXES:
                self._kept.popitem(last=False)


def _brought_up_to_date(
    known: Signatures, tree: IOBTree, changed: frozenset[int]
) -> Signatures:
    changes: dict[int, Signature] = {one: tree.get(one) for one in changed}
    current = known.with_changes(changes)
    if len(current.changed) > MOST_CHANGES:
        return Signatures(SignatureTable(current.items()))
    return current


SIGNATURES = SignatureCache()
