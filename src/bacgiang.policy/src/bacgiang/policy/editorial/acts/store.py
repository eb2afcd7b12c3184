"""Where acts are kept: append-only, and never a reason for two editors to conflict.

An act is written on a page of the inbox, where any two changes can be put together; a
job gathers pages into the archive, whose trees nobody else writes to. Readers see one
record made of both.
"""

from ...base.dates import day_of
from ...base.dates import LOCAL_TIME
from ...base.stores.site_store import SiteStore
from .act import Act
from .act import moment_of
from .act import time_key
from .archive import Archive
from .archive import Index
from .archive import newest_first
from .archive import Pair
from .fitting import fitted
from .inbox import Inbox
from .inbox import InboxPage
from .seals import SealLog
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from heapq import merge
from operator import itemgetter
from persistent import Persistent


EVER = (datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC))

_by_key = itemgetter(0)


class ActStore(Persistent):
    """The record of acts. It can be added to, gathered, sealed and read."""

    def __init__(self) -> None:
        self._inbox = Inbox()
        self._archive = Archive()
        self.seals = SealLog()

    def __contains__(self, key: object) -> bool:
        """Whether the act with this key is kept."""
        return key in self._archive or key in self._inbox

    def append(self, act: Act) -> Act:
        """Keep an act and return it as it was kept.

        An act that another instance's clock already takes for one of a sealed day is
        kept as the first of the open one.
        """
        self.seals.watch()
        open_since = self.seals.open_since()
        if open_since is not None and act.time < open_since:
            act = replace(act, time=open_since.astimezone(UTC))
        kept = fitted(act)
        self.page_of(kept).add(kept.key, kept.leaf())
        return kept

    def page_of(self, act: Act) -> InboxPage:
        """The page an act is written on."""
        return self._inbox.page_of(act.item or act.identifier)

    def of_item(self, uid: str) -> Iterator[Act]:
        """Acts on an item, oldest first."""
        low, high = map(time_key, EVER)
        waiting = (
            pair
            for pair in self._inbox.page_of(uid).items()
            if Act.of_leaf(pair[1]).item == uid
        )
        gathered = self._archive.of(Index.ITEM, uid, low, high)
        for _key, leaf in merge(gathered, waiting, key=_by_key):
            yield Act.of_leaf(leaf)

    def leaves_between(self, start: datetime, end: datetime) -> Iterator[Pair]:
        """Key and leaf with start <= time < end (aware datetimes), oldest first."""
        low, high = time_key(start), time_key(end)
        waiting = self._inbox.between(low, high)
        yield from merge(self._archive.between(low, high), waiting, key=_by_key)

    def newest(
        self, start: datetime, end: datetime, by: tuple[Index, str] | None = None
    ) -> Iterator[Pair]:
        """Key and leaf with start <= time < end, newest first.

        `by` lets the archive give those with one value of an index alone; what waits
        in the inbox comes whole, so the caller still has to look.
        """

        def gathered(low: str, high: str) -> Iterator[Pair]:
            if by is None:
                return self._archive.between(low, high)
            return self._archive.of(by[0], by[1], low, high)

        waiting = reversed(self._inbox.between(time_key(start), time_key(end)))
        first = self._archive.first_key()
        begin = EVER[1] if first is None else max(start, moment_of(first))
        windows = newest_first(gathered, begin, end)
        yield from merge(windows, waiting, key=_by_key, reverse=True)

    def leaves_of_day(self, day: date) -> Iterator[Pair]:
        """Key and leaf of a day in Asia/Ho_Chi_Minh."""
        start = datetime.combine(day, time(), LOCAL_TIME)
        yield from self.leaves_between(start, start + timedelta(days=1))

    def first_day(self) -> date | None:
        """The day of the oldest act, None while there is none."""
        keys = (self._archive.first_key(), self._inbox.oldest())
        oldest = min((key for key in keys if key is not None), default=None)
        return None if oldest is None else day_of(moment_of(oldest))

    def newest_key(self) -> str | None:
        """Key of the newest act, None while there is none."""
        soon = datetime.now(UTC) + timedelta(minutes=1)
        return next((key for key, _leaf in self.newest(EVER[0], soon)), None)

    def waiting(self) -> int:
        """Number of acts in the inbox."""
        return len(self._inbox)

    def waiting_together(self) -> int:
        """The most of them that are written anew with another act."""
        return self._inbox.on_fullest()

    def waiting_since(self) -> datetime | None:
        """Time of the oldest act in the inbox, None when it is empty."""
        oldest = self._inbox.oldest()
        return None if oldest is None else moment_of(oldest)

    def gather(self) -> int:
        """Move what waits in the inbox into the archive; return how many acts.

        For one job at a time: two that gather at once conflict, and one is undone.
        """
        moved = 0
        for page in self._inbox.pages():
            pairs = page.items()
            for key, leaf in pairs:
                self._archive.keep(key, leaf)
            page.drop([key for key, _leaf in pairs])
            moved += len(pairs)
        return moved


act_store = SiteStore("bacgiang.policy.acts", ActStore)
