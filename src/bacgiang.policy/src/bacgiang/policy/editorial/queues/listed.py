"""What waits in some matters, in one list that is read as far as somebody looks."""

from .my_work import Matter
from .my_work import matters_of
from .waiting import WaitingItem
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from heapq import merge
from itertools import islice
from typing import overload


class Listed(Sequence[WaitingItem]):
    """Oldest first. A matter that counts by itself is not gathered to be counted."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        self._length = 0
        self._read: list[WaitingItem] = []
        streams = [self._stream(one) for one in matters]
        self._ahead = merge(*streams, key=lambda item: item.since)

    def _stream(self, matter: Matter) -> Iterator[WaitingItem]:
        if matter.count is not None:
            self._length += matter.count()
            return matter.items
        items = list(matter.items)
        self._length += len(items)
        return iter(items)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> WaitingItem: ...

    @overload
    def __getitem__(self, index: slice) -> list[WaitingItem]: ...

    def __getitem__(self, index: int | slice) -> WaitingItem | list[WaitingItem]:
        last = range(self._length)[index]
        end = last[-1] if isinstance(last, range) and last else last
        if isinstance(end, int):
            self._read.extend(islice(self._ahead, max(0, end + 1 - len(self._read))))
        return self._read[index]


def all_waiting(user_id: str | None) -> Listed:
    """Everything that waits, whatever the matter."""
    return Listed(matter for matter in matters_of(user_id) if matter.waits)
