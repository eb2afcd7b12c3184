"""A package that was asked for: made, offered for download, handed over."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ..package.scope import Scope
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import timedelta
from hashlib import file_digest
from pathlib import Path
from persistent import Persistent
from typing import Any
from typing import IO
from uuid import uuid4
from ZODB.blob import Blob


OFFERED = timedelta(days=90)
"""How long a package can be fetched: what is in it stays on the portal all the same."""

MOST_OFFERED = 12
"""Of one unit; what is older can be asked for again."""


@stored_value
class HandOver:
    """That a package was handed over (14.4). `day` is an ISO date, `at` aware UTC.

    `receipt` is the number of the paper with which `body` confirmed it.
    """

    at: datetime
    body: str
    day: str
    receipt: str
    by: str


class Package(Persistent):
    """Days are those of the province; `asked_at` and `made_at` are aware UTC.

    `digest` is SHA-256 of the file, in hex, and stays when the file is no longer
    offered; `problem` says why none was made; `uids` are of what it tells of,
    `names` the ids of what its pages lead to, None where an earlier release made it.
    """

    made_at: datetime | None = None
    items = 0
    size = 0
    digest = ""
    problem = ""
    handed_over: tuple[HandOver, ...] = ()
    uids: Collection[str] = ()
    names: Collection[str] | None = None
    is_taken_back = False
    _file: Blob | None = None

    def __init__(self, scope: Scope, asked_by: str, asked_at: datetime) -> None:
        self.identifier = uuid4().hex
        self.unit, self.first, self.last = scope.unit, scope.first, scope.last
        self.asked_by, self.asked_at = asked_by, asked_at

    @property
    def scope(self) -> Scope:
        return Scope(self.unit, self.first, self.last)

    @property
    def is_waiting(self) -> bool:
        return self.made_at is None and not self.problem

    @property
    def is_offered(self) -> bool:
        return self._file is not None

    def keep(
        self,
        file: Path,
        facts: Mapping[str, Any],
        made_at: datetime,
        names: Iterable[str],
    ) -> None:
        """Keep what was made; the file is taken away from where it lies.

        `facts` as they stand in `package.json`; `names`: ids of what its pages lead to.
        """
        self.size, self.made_at = file.stat().st_size, made_at
        self.items = len(facts["items"])
        self.uids = OOTreeSet(one["UID"] for one in (*facts["items"], *facts["left"]))
        self.names = OOTreeSet(names)
        with file.open("rb") as made:
            self.digest = file_digest(made, "sha256").hexdigest()
        self._file = Blob()
        self._file.consumeFile(str(file))

    def open(self) -> IO[bytes]:
        """Its file, a ZIP; only while it is offered."""
        assert self._file is not None
        return self._file.open("r")

    def let_go(self) -> None:
        self._file = None

    def tells_of(self, uids: Collection[str], names: Collection[str]) -> bool:
        """Whether it tells of one of these items, or may name one of these ids."""
        if self.names is None and names:
            return True
        told = self.names or ()
        return any(one in self.uids for one in uids) or any(
            one in told for one in names
        )

    def take_back(self) -> None:
        """Something in it is for nobody any more; one that is made anew is without."""
        self.let_go()
        self.is_taken_back = True

    def begin_anew(self) -> None:
        """What is being made rests on what was there: its transaction conflicts."""
        self._p_changed = True


class PackageStore(Persistent):
    """Packages by identifier."""

    def __init__(self) -> None:
        self._packages: OOBTree = OOBTree()

    def add(self, package: Package) -> None:
        self._packages[package.identifier] = package

    def get(self, identifier: str) -> Package | None:
        return self._packages.get(identifier)

    def of_unit(self, unit: str | None) -> list[Package]:
        """Of a unit, or of all, the latest first."""
        found = (one for one in self._packages.values() if unit in (None, one.unit))
        return sorted(found, key=lambda one: one.asked_at, reverse=True)

    def waiting(self) -> list[Package]:
        """Still to be made, the first that was asked for first."""
        return [one for one in reversed(self.of_unit(None)) if one.is_waiting]

    def over(self, now: datetime) -> Iterator[Package]:
        """Offered for long enough."""
        for one in self.of_unit(None):
            made_at = one.made_at if one.is_offered else None
            if made_at is not None and now - made_at >= OFFERED:
                yield one

    def let_go_before(self, newest: Package) -> None:
        """Of a unit one is offered of the same days, and so many in all: disks end."""
        offered = [one for one in self.of_unit(newest.unit) if one.is_offered]
        for number, one in enumerate(offered):
            is_same = one.scope == newest.scope and one is not newest
            if is_same or number >= MOST_OFFERED:
                one.let_go()

    def take_back(
        self, uids: Collection[str], names: Collection[str] = frozenset()
    ) -> None:
        """What tells of these items, or may name these ids on a page, is offered no
        longer, nor comes out as begun.
        """
        for one in self._packages.values():
            if one.is_waiting:
                one.begin_anew()
            elif one.is_offered and one.tells_of(uids, names):
                one.take_back()


def whole_year(year: int) -> tuple[date, date]:
    """Its first day and its last."""
    return date(year, 1, 1), date(year, 12, 31)


package_store = SiteStore("bacgiang.policy.archive_packages", PackageStore)
