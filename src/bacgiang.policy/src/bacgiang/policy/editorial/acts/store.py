"""Where acts are kept: append-only, sharded so that two editors never conflict.

Two trees of `SHARDS` BTrees each, all created at set-up: `by_time`, whose keys begin with
the time, for sealing and reading by day; `by_item`, whose keys begin with the item's
UID. BTrees merge concurrent insertions of different keys, and random shards make even
the split of a bucket unlikely to meet another.
"""

from .act import Act
from .act import ActKind
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from heapq import merge
from persistent import Persistent
from typing import Any
from zlib import crc32
from zope.annotation.interfaces import IAnnotations
from zoneinfo import ZoneInfo


KEY = "bacgiang.policy.acts"
SHARDS = 64
LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")
_FIELDS = tuple(one.name for one in fields(Act))


def _to_state(act: Act) -> tuple[Any, ...]:
    """Plain tuple in the order of the dataclass: no class is needed to read it."""
    values = (getattr(act, name) for name in _FIELDS)
    return tuple(v.value if isinstance(v, ActKind) else v for v in values)


def _from_state(state: tuple[Any, ...]) -> Act:
    values = dict(zip(_FIELDS, state, strict=False))
    values["kind"] = ActKind(values["kind"])
    return Act(**values)


class ActStore(Persistent):
    """The record of acts. It can be added to and read, nothing else."""

    def __init__(self) -> None:
        self._by_time = tuple(OOBTree() for _ in range(SHARDS))
        self._by_item = tuple(OOBTree() for _ in range(SHARDS))

    def append(self, act: Act) -> None:
        shard = crc32(act.identifier.encode()) % SHARDS
        key = f"{act.time.isoformat(timespec='microseconds')}|{act.identifier}"
        state = _to_state(act)
        self._by_time[shard][key] = state
        if act.item:
            item_shard = self._by_item[crc32(act.item.encode()) % SHARDS]
            item_shard[f"{act.item}|{key}"] = state

    def of_item(self, uid: str) -> Iterator[Act]:
        """Acts on an item, oldest first."""
        shard = self._by_item[crc32(uid.encode()) % SHARDS]
        for state in shard.values(f"{uid}|", f"{uid}|~"):
            yield _from_state(state)

    def between(self, start: datetime, end: datetime) -> Iterator[Act]:
        """Acts with start <= time < end (aware datetimes), oldest first."""
        low = start.astimezone(UTC).isoformat(timespec="microseconds")
        high = end.astimezone(UTC).isoformat(timespec="microseconds")
        parts = (shard.items(low, high) for shard in self._by_time)
        for _key, state in merge(*parts, key=lambda pair: pair[0]):
            yield _from_state(state)

    def of_day(self, day: date) -> Iterator[Act]:
        """Acts of a day in Asia/Ho_Chi_Minh."""
        start = datetime.combine(day, time(), LOCAL_TIME)
        yield from self.between(start, start + timedelta(days=1))

    def first_day(self) -> date | None:
        """The day of the oldest act, None while there is none."""
        keys = [shard.minKey() for shard in self._by_time if shard]
        if not keys:
            return None
        stamp = datetime.fromisoformat(min(keys).partition("|")[0])
        return stamp.astimezone(LOCAL_TIME).date()


def install_act_store(site: Any) -> ActStore:
    """Create the store when it is missing."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = ActStore()
    return annotations[KEY]


def act_store(site: Any) -> ActStore:
    """The site's record; an empty one, kept nowhere, on a site without the policy."""
    return IAnnotations(site).get(KEY) or ActStore()
