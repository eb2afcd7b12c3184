"""Signatures of all documents of an index, kept once for all threads of a process."""

from .change_log import ChangeLog
from .change_log import Version
from BTrees.IOBTree import IOBTree
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock


MOST_INDEXES = 2

Signatures = Callable[[int], bytes | None]
"""Document → its signature; None for a document that has none."""


class SignatureCache:
    """It never shows a state other than that of the transaction that asks."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Version, dict[int, bytes]]] = OrderedDict()
        self._lock = Lock()

    def get(self, index: int, tree: IOBTree, log: ChangeLog) -> Signatures:
        """Return the signatures in ``tree`` as of this transaction."""
        if not log.is_settled:
            return tree.get
        version = log.version
        with self._lock:
            kept = self._kept.get(index)
        if kept is None or kept[0] != version:
            changed = log.since(kept[0]) if kept is not None else None
            if kept is not None and changed is not None:
                current = _brought_up_to_date(kept[1], tree, changed)
            else:
                current = dict(tree.items())
            self._keep(index, version, current)
        else:
            current = kept[1]
        return current.get

    def _keep(self, index: int, version: Version, current: dict[int, bytes]) -> None:
        with self._lock:
            before = self._kept.pop(index, None)
            # A reader of an older state must not push out the newer one.
            if before is not None and before[0].count > version.count:
                version, current = before
            self._kept[index] = (version, current)
            while len(self._kept) > MOST_INDEXES:
                self._kept.popitem(last=False)


def _brought_up_to_date(
    known: dict[int, bytes], tree: IOBTree, changed: frozenset[int]
) -> dict[int, bytes]:
    current = {document: tree.get(document, b"") for document in changed}
    return {**known, **current}


SIGNATURES = SignatureCache()
