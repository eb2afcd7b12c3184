"""Every act names those that were recorded before it: one that is gone leaves a gap.

What takes an act out of the database (an undo, say) can only take with it what stands
there. So an instance remembers, outside of the database, which acts it has recorded
that no later one has named, and the next one names them. Nobody writes to anything
that two people share.

The acts of a transaction come and go together: the first one names, and one of them is
named.
"""

from .act import Act
from .store import ActStore
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from threading import Lock
from transaction import Transaction
from transaction import TransactionManager
from weakref import WeakKeyDictionary
from ZODB.DB import DB


MOST = 20
"""So many are named at once: more than an instance has threads."""


@dataclass
class _Noted:
    """What one transaction recorded; what of it is kept shows at the end alone."""

    acts: list[Act] = field(default_factory=list)
    kept: list[Act] = field(default_factory=list)


_lock = Lock()
_unnamed: WeakKeyDictionary[DB, dict[bytes, tuple[str, ...]]] = WeakKeyDictionary()


def unnamed_acts(store: ActStore) -> tuple[str, ...]:
    """Keys of acts of this instance that no later act has named, oldest first."""
    jar = store._p_jar
    if jar is None:
        return ()
    with _lock:
        return _unnamed.get(jar.db(), {}).get(store._p_oid, ())


def acts_to_name(store: ActStore) -> tuple[str, ...]:
    """Keys for the next act: none where the transaction has an act that names them.

    The first act of an instance names the newest one there is.
    """
    if store._p_jar is None or _noted(store).acts:
        return ()
    unnamed = unnamed_acts(store)
    if unnamed:
        return unnamed
    newest = store.newest_key()
    return () if newest is None else (newest,)


def note_act(store: ActStore, act: Act) -> None:
    """Remember the act, once it is kept for good."""
    if store._p_jar is not None:
        _noted(store).acts.append(act)


def recorded_now(store: ActStore) -> bool:
    """Whether this transaction has recorded an act."""
    return store._p_jar is not None and bool(_noted(store).acts)


def missing(store: ActStore, keys: Iterable[str]) -> tuple[str, ...]:
    """Those keys whose acts are not in the record."""
    gone = tuple(key for key in keys if key not in store)
    return _missing_now(store, gone) if gone else ()


def _missing_now(store: ActStore, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The same of the newest state: what others have recorded since a transaction
    began is remembered already, and not seen in it.
    """
    if store._p_jar is None:
        return keys
    manager = TransactionManager()
    newest = store._p_jar.db().open(manager)
    try:
        found = newest.get(store._p_oid)
        return tuple(key for key in keys if key not in found)
    finally:
        manager.abort()
        newest.close()


def _noted(store: ActStore) -> _Noted:
    current: Transaction = store._p_jar.transaction_manager.get()
    try:
        found: _Noted = current.data(store)
    except KeyError:
        found = _Noted()
        current.set_data(store, found)
        current.addBeforeCommitHook(_keep_what_is_there, (store, found))
        current.addAfterCommitHook(_remember, (store._p_jar.db(), store._p_oid, found))
    return found


def _keep_what_is_there(store: ActStore, noted: _Noted) -> None:
    """A savepoint may have taken some back."""
    noted.kept = [act for act in noted.acts if act.key in store.page_of(act)]


def _remember(is_done: bool, database: DB, oid: bytes, noted: _Noted) -> None:
    if not is_done or not noted.kept:
        return
    named = {key for act in noted.kept for key in act.after.split()}
    with _lock:
        stores = _unnamed.setdefault(database, {})
        left = [key for key in stores.get(oid, ()) if key not in named]
        stores[oid] = (*left, noted.kept[-1].key)[-MOST:]
