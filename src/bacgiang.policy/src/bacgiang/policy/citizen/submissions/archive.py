"""Gathered entries, in trees that one job alone writes to."""

from ...base.dates import day_of
from ...base.dates import LOCAL_TIME
from .balance import count_move
from .entry import KeptEntry
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import Counter
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from persistent import Persistent


def time_key(moment: datetime) -> str:
    """UTC with microseconds: text in the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def order_key(moment: datetime, code: str, number: int) -> str:
    """Where an entry stands among all of them."""
    return f"{time_key(moment)}|{code}|{number}"


class Archive(Persistent):
    """Entries by code, by time and by subject, and counts by subject."""

    def __init__(self) -> None:
        self._entries: OOBTree = OOBTree()
        self._by_time: OOBTree = OOBTree()
        self._by_subject: OOTreeSet = OOTreeSet()
        self._counts: OOBTree = OOBTree()

    def of_code(self, code: str) -> tuple[KeptEntry, ...]:
        return self._entries.get(code, ())

    def codes(self) -> Iterator[str]:
        yield from self._entries

    def keep(
        self, code: str, number: int, kept: KeptEntry, at: datetime, subject: str
    ) -> None:
        """Take the next entry of a code. Raises KeyError for any other."""
        before = self._entries.get(code, ())
        if len(before) != number:
            raise KeyError((code, number))
        self._entries[code] = (*before, kept)
        self._by_time[order_key(at, code, number)] = kept
        if number == 0:
            self._by_subject.insert((subject, time_key(at), code))

    def count(self, subject: str, moves: list[tuple[str, str]]) -> None:
        counts = Counter(self._counts.get(subject, {}))
        for before, after in moves:
            count_move(counts, before, after)
        self._counts[subject] = dict(counts)

    def counts(self, subject: str) -> Counter[str]:
        return Counter(self._counts.get(subject, {}))

    def codes_of(self, subject: str) -> Iterator[tuple[str, str]]:
        """Time key and code of what is about a subject, the oldest first."""
        for _subject, at, code in self._by_subject.keys((subject,), (subject, "~")):
            yield at, code

    def of_day(self, day: date) -> Iterator[tuple[str, KeptEntry]]:
        """Time key and entry of a day in Asia/Ho_Chi_Minh, in the order of time."""
        start = datetime.combine(day, time(), LOCAL_TIME)
        low, high = time_key(start), time_key(start + timedelta(days=1))
        for key, kept in self._by_time.items(low, high):
            yield key.partition("|")[0], kept

    def after(self, key: str, before: str) -> Iterator[tuple[str, KeptEntry]]:
        """Keys (`order_key`) and entries after a key, until a time key."""
        yield from self._by_time.items(key, before, excludemin=True, excludemax=True)

    def first_day(self) -> date | None:
        if not self._by_time:
            return None
        return day_of(datetime.fromisoformat(self._by_time.minKey().partition("|")[0]))
