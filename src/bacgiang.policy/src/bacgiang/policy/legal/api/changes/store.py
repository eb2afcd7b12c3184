"""What changed in the registers, in an order that whoever reads can rely on.

An editor only notes, on a page of the inbox, that a record was touched; two who do so
at once never conflict. A job, one at a time, looks what the public now sees of each
record and appends a numbered entry. A reader who has read up to a number has missed
nothing: no entry ever comes before one that was read.
"""

from ....base.stores.site_store import SiteStore
from ....base.stores.value import stored_value
from ....editorial.acts.inbox import Inbox
from bisect import bisect_left
from BTrees.IOBTree import IOBTree
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from enum import StrEnum
from persistent import Persistent
from uuid import uuid4


UNNOTED = "LegalDocument"
"""What is told to be the type of which nobody noted it."""
MOST_AT_ONCE = 5000
"""Records looked at in one transaction, about: it holds all of them in memory."""


class Change(StrEnum):
    """What happened to a record, as the public sees it."""

    PUBLISHED = "published"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    DELETED = "deleted"

    @property
    def is_end(self) -> bool:
        return self in (Change.WITHDRAWN, Change.DELETED)


@stored_value
class Entry:
    """`when` it was done, `kept` when it was entered here (aware, UTC)."""

    uid: str
    change: Change
    when: datetime
    kept: datetime


@dataclass(frozen=True)
class Sight:
    """What the public sees of a record now; `turns` is when its dates change that,
    `kind` its type.
    """

    is_public: bool
    exists: bool
    turns: datetime | None = None
    kind: str = ""


Look = Callable[[str], Sight]


class ChangeStore(Persistent):
    """Entries by number from 1, without gaps; `identifier` tells one store from
    another, so that what was read elsewhere is not taken for read here."""

    # Stores of before hold documents alone.
    _kinds: OOBTree | None = None
    _last_of: OOBTree | None = None

    def __init__(self) -> None:
        self.identifier = uuid4().hex[:8]
        self._inbox = Inbox()
        self._entries: IOBTree = IOBTree()
        self._latest: OIBTree = OIBTree()
        self._turning: OOBTree = OOBTree()

    def touch(self, uid: str, when: datetime) -> None:
        """Note that a record may look different to the public since `when` (aware)."""
        said = when.astimezone(UTC).isoformat()
        self._inbox.page_of(uid).add(f"{said}|{uuid4().hex[:8]}", uid.encode())

    def is_due(self, now: datetime) -> bool:
        """Whether there is something to enter."""
        return len(self._inbox) > 0 or any(self._turned(now))

    def turned(self, now: datetime) -> list[str]:
        """UIDs of the records whose date of publication or expiry has come, and of
        which `gather` will look at what the public sees."""
        return sorted(uid for uid, _moment in self._turned(now))

    def gather(self, look: Look, now: datetime) -> int:
        """Enter what was touched, and what a date has turned; return how many records.

        For one job at a time. After an import of many records some are left for the
        next time.
        """
        touched = dict(self._turned(now))
        for page in sorted(self._inbox.pages(), key=lambda one: one.items()[0][0]):
            if len(touched) >= MOST_AT_ONCE:
                break
            pairs = page.items()
            for key, leaf in pairs:
                moment = datetime.fromisoformat(key.partition("|")[0])
                uid = leaf.decode()
                touched[uid] = max(moment, touched.get(uid, moment))
            page.drop([key for key, _leaf in pairs])
        for uid in sorted(touched, key=lambda one: (touched[one], one)):
            self._enter(uid, look(uid), touched[uid], now)
        return len(touched)

    def last(self) -> int:
        """Number of the newest entry, 0 while there is none."""
        return self._entries.maxKey() if self._entries else 0

    def after(self, number: int) -> Iterator[tuple[int, Entry]]:
        """Entries with greater numbers, oldest first."""
        yield from self._entries.items(number + 1)

    def is_latest(self, number: int, uid: str) -> bool:
        """Whether nothing has happened to the record since this entry."""
        return bool(self._latest.get(uid) == number)

    def kind_of(self, uid: str) -> str:
        """Type of a record that the public has seen, be it gone; "" where nobody noted
        it: of a document that has not changed since others than these were entered.
        """
        return str(self._kinds.get(uid, "")) if self._kinds is not None else ""

    def told_kind_of(self, uid: str) -> str:
        """The same for who asks by types: never ""."""
        return self.kind_of(uid) or UNNOTED

    def last_of(self, *kinds: str) -> int:
        """Number of the newest entry of records of these types, 0 where none was noted;
        what nobody noted the type of counts, too.
        """
        noted = self._last_of if self._last_of is not None else {}
        return max(noted.get(one, 0) for one in ("", *kinds))

    def latest_of(self, uid: str) -> tuple[int, Entry] | None:
        """Number and entry of its latest change; None where it was never seen."""
        number = self._latest.get(uid)
        return (number, self._entries[number]) if number is not None else None

    def number_before(self, moment: datetime) -> int:
        """The number after which everything entered since `moment` (aware) comes."""
        numbers = range(1, self.last() + 1)
        return bisect_left(numbers, moment, key=lambda one: self._entries[one].kept)

    def _turned(self, now: datetime) -> Iterator[tuple[str, datetime]]:
        """Records whose date of publication or expiry has come."""
        return ((uid, one) for uid, one in self._turning.items() if one <= now)

    def _enter(self, uid: str, sight: Sight, when: datetime, now: datetime) -> None:
        self._turning.pop(uid, None)
        if sight.turns is not None:
            self._turning[uid] = sight.turns
        change = self._change(uid, sight)
        if change is None:
            return
        number = self.last() + 1
        self._entries[number] = Entry(uid, change, when, now)
        self._latest[uid] = number
        if self._kinds is None or self._last_of is None:
            self._kinds, self._last_of = OOBTree(), OOBTree()
        if sight.kind and self.kind_of(uid) != sight.kind:
            self._kinds[uid] = sight.kind
        self._last_of[self.kind_of(uid)] = number

    def _change(self, uid: str, sight: Sight) -> Change | None:
        """None for what the public has never seen, or sees no longer already."""
        number = self._latest.get(uid)
        known = number is not None and not self._entries[number].change.is_end
        if sight.is_public:
            return Change.CHANGED if known else Change.PUBLISHED
        if not known:
            return None
        return Change.WITHDRAWN if sight.exists else Change.DELETED


change_store = SiteStore(
    "bacgiang.policy.register_changes", ChangeStore, is_derived=True
)
