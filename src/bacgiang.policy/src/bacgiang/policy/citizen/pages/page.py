"""A page: a small mapping of which any two changes can be put together.

A BTree cannot do this: two insertions into a bucket conflict whenever one of them
splits it. Here keys are added by whoever writes and dropped by one job. Two writers
that add the same key do conflict, on purpose: that is what makes a code unique, a form
sent twice one submission, and a solved challenge good for once.
"""

from persistent import Persistent
from typing import Any
from ZODB.POSException import ConflictError


class Page(Persistent):
    """Values by key. A value is never changed: it is plain, or a persistent object."""

    def __init__(self) -> None:
        self._values: dict[Any, Any] = {}

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: Any) -> bool:
        return key in self._values

    def get(self, key: Any) -> Any:
        return self._values.get(key)

    def items(self) -> list[tuple[Any, Any]]:
        return list(self._values.items())

    def add(self, key: Any, value: Any) -> None:
        """Raises KeyError where the key is there."""
        if key in self._values:
            raise KeyError(key)
        self._values[key] = value
        self._p_changed = True

    def drop(self, keys: list[Any]) -> None:
        for key in keys:
            del self._values[key]
        self._p_changed = True

    def _p_resolveConflict(  # noqa: N802
        self, old: dict[str, Any], saved: dict[str, Any], new: dict[str, Any]
    ) -> dict[str, Any]:
        """Everything added by either, less what either dropped."""
        before, theirs, ours = (state["_values"] for state in (old, saved, new))
        added = {key: value for key, value in ours.items() if key not in before}
        if any(key in theirs for key in added):
            raise ConflictError("The same key was added twice.")
        merged = {
            key: value
            for key, value in theirs.items()
            if key in ours or key not in before
        }
        return {**saved, "_values": {**merged, **added}}
