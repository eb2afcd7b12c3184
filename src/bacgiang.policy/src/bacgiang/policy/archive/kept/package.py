"""A package that was asked for: made, offered for download, handed over."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ..package.scope import Scope
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from hashlib import file_digest
from pathlib import Path
from persistent import Persistent
from typing import IO
from uuid import uuid4
from ZODB.blob import Blob


OFFERED = timedelta(days=90)
"""How long a package can be fetched: what is in it stays on the portal all the same."""


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
    offered; `problem` says why none was made.
    """

    made_at: datetime | None = None
    items = 0
    size = 0
    digest = ""
    problem = ""
    handed_over: tuple[HandOver, ...] = ()
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

    def keep(self, file: Path, items: int, made_at: datetime) -> None:
        """Keep what was made; the file is taken away from where it lies."""
        self.size, self.items, self.made_at = file.stat().st_size, items, made_at
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


def whole_year(year: int) -> tuple[date, date]:
    """Its first day and its last."""
    return date(year, 1, 1), date(year, 12, 31)


package_store = SiteStore("bacgiang.policy.archive_packages", PackageStore)
