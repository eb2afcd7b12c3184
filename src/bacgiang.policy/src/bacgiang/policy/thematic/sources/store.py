"""Sources of collections, and what came of the last times each was read."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
from uuid import uuid4


MOST_KEPT = 20
MOST_OF_REGISTER = 10


@stored_value
class Fetched:
    """`at` is aware; `run` names the import that came of it, "" for none; `fault` says
    in Vietnamese why not.
    """

    at: datetime
    run: str = ""
    fault: str = ""


class Source(Persistent):
    """`page` is the path of the register, `kind` that of its sheets, `hours` pass
    between two times, `actor` is the user id of whoever answers for it.
    """

    due: datetime | None = None
    digest = ""
    fetched: tuple[Fetched, ...] = ()

    def __init__(
        self, url: str, page: str, kind: str, unit: str, hours: int, actor: str
    ) -> None:
        self.url = url
        self.page = page
        self.kind = kind
        self.unit = unit
        self.hours = hours
        self.actor = actor

    def is_due(self, now: datetime) -> bool:
        return self.due is None or self.due <= now

    def note(self, what: Fetched) -> None:
        """It was read, or could not be; the next time is a while later."""
        self.fetched = (what, *self.fetched)[:MOST_KEPT]
        self.due = what.at + timedelta(hours=self.hours)


class SourceStore(Persistent):
    """Sources by a name of their own."""

    def __init__(self) -> None:
        self._by_name: OOBTree = OOBTree()

    def add(self, source: Source) -> None:
        self._by_name[uuid4().hex] = source

    def drop(self, name: str) -> None:
        del self._by_name[name]

    def of(self, page: str) -> list[tuple[str, Source]]:
        """Those of a register, by name."""
        return [(name, one) for name, one in self._by_name.items() if one.page == page]

    def due(self, now: datetime) -> Iterator[Source]:
        return (one for one in self._by_name.values() if one.is_due(now))


sources = SiteStore("bacgiang.policy.sources", SourceStore)
