"""Keys are erased when the transaction is committed, not before it is sure to be."""

from .place import record_keys
import transaction
from transaction.interfaces import IDataManager
from transaction.interfaces import ITransaction
from zope.interface import implementer


# Votes after everybody else: the database and the mail host have agreed by then.
LAST = "~~ bacgiang.record_keys"


@implementer(IDataManager)
class Shredder:
    """The keys that a transaction erases, in its last vote: the key first, then the
    record. Whatever goes wrong after that leaves a record that reads as erased.
    """

    transaction_manager = transaction.manager

    def __init__(self) -> None:
        self.slots: set[int] = set()
        self.names: set[bytes] = set()

    def tpc_vote(self, txn: ITransaction) -> None:
        record_keys().erase(sorted(self.slots))
        if self.names:
            record_keys().note(sorted(self.names))

    def savepoint(self) -> "Before":
        return Before(self, frozenset(self.slots), frozenset(self.names))

    def sortKey(self) -> str:  # noqa: N802  # the interface's name for it
        return LAST

    def nothing(self, txn: ITransaction) -> None:
        """There is nothing to prepare, and nothing to take back."""

    tpc_begin = commit = tpc_finish = tpc_abort = abort = nothing


class Before:
    """What was to be erased at a savepoint."""

    def __init__(
        self, shredder: Shredder, slots: frozenset[int], names: frozenset[bytes]
    ) -> None:
        self._shredder = shredder
        self._slots, self._names = slots, names

    def rollback(self) -> None:
        self._shredder.slots = set(self._slots)
        self._shredder.names = set(self._names)


_MINE = object()


def shredder() -> Shredder:
    """The one of the transaction."""
    txn = transaction.get()
    try:
        found: Shredder = txn.data(_MINE)
    except KeyError:
        found = Shredder()
        txn.set_data(_MINE, found)
        txn.join(found)
    return found
