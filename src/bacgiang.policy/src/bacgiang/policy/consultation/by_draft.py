"""Stores whose data lie apart by draft: what two boards keep never meets."""

from BTrees.OOBTree import OOBTree
from collections.abc import Callable
from typing import Any
from typing import Generic
from typing import TypeVar


Part = TypeVar("Part")
Value = TypeVar("Value")


class PartByDraft(Generic[Part]):
    """A persistent part for each draft (UID), made by `part`."""

    part: Callable[[], Part]

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def of(self, draft: str) -> Part:
        """The part of a draft; an empty one, kept nowhere, where there is none."""
        found = self._by_draft.get(draft)
        return self.part() if found is None else found

    def drafts(self) -> list[str]:
        """UIDs of those that have a part."""
        return list(self._by_draft)

    def make(self, draft: str) -> Part:
        """The same to write to."""
        if draft not in self._by_draft:
            self._by_draft[draft] = self.part()
        found: Part = self._by_draft[draft]
        return found


class ValuesByDraft(Generic[Value]):
    """Values by draft (UID) and a key of their own."""

    mapping: Callable[[], Any] = OOBTree

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def get(self, draft: str, key: str) -> Value | None:
        return self._by_draft.get(draft, {}).get(key)

    def items(self, draft: str) -> list[tuple[str, Value]]:
        return list(self._by_draft.get(draft, {}).items())

    def put(self, draft: str, key: str, value: Value) -> None:
        """Keep a value in the place of the one with its key."""
        if draft not in self._by_draft:
            self._by_draft[draft] = self.mapping()
        self._by_draft[draft][key] = value

    def drop(self, draft: str, key: str) -> None:
        """Forget a value that may be gone already."""
        self._by_draft.get(draft, {}).pop(key, None)
