"""The commits of a database, heard of in the way its storage has."""

from .commits import Commits
from .polling import polled_commits
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary
from ZODB.interfaces import IMVCCStorage
from ZODB.mvccadapter import MVCCAdapter


_commits: WeakKeyDictionary[Any, Commits] = WeakKeyDictionary()
_making = Lock()


def commits_of(database: Any) -> Commits | None:
    """The commits of a database; None where its storage tells nobody of them."""
    with _making:
        if database in _commits:
            return _commits[database]
        found = _listening(getattr(database, "_mvcc_storage", None))
        if found is not None:
            _commits[database] = found
        return found


def _listening(storage: Any) -> Commits | None:
    if isinstance(storage, MVCCAdapter):
        with storage._lock:
            # What is being committed at this moment may have been told already: it
            # counts as not known.
            found = Commits(storage.lastTransaction())
            storage._instances.add(found)
        return found
    return polled_commits(storage) if IMVCCStorage.providedBy(storage) else None
