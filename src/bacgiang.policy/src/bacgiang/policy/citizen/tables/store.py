"""Tables that were asked for, and those that are made."""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import Erasable
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from base64 import b64decode
from base64 import b64encode
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
from secrets import token_urlsafe


KEPT = timedelta(days=1)
MOST_OF_ONE = 5


class AskedTable(Persistent):
    """`kind`: name of the maker; `unit`: code; `user`: who asked, `at` (aware);
    `asked`: see `maker.Asked`. `made_at`: None while it waits; `count`: of its rows;
    `is_cut`: whether there were more; `is_failed`: whether it could not be made.
    """

    made_at: datetime | None = None
    count = 0
    is_cut = False
    is_failed = False
    _file: Erasable | None = None

    def __init__(
        self,
        kind: str,
        unit: str,
        user: str,
        at: datetime,
        asked: dict[str, str],
        *,
        has_contacts: bool,
        language: str,
    ) -> None:
        self.kind = kind
        self.unit = unit
        self.user = user
        self.at = at
        self.asked = asked
        self.has_contacts = has_contacts
        self.language = language

    @property
    def waits(self) -> bool:
        return self.made_at is None and not self.is_failed

    def keep(self, name: str, data: bytes, now: datetime) -> None:
        self._file = encrypted(b64encode(data).decode(), f"table {name}")
        self.made_at = now

    def read(self, name: str) -> bytes | None:
        found = self._file and decrypted(self._file, f"table {name}")
        return b64decode(found) if found else None

    def erase(self) -> None:
        if self._file is not None:
            erase(self._file)
            self._file = None


class TableStore(Persistent):
    """By a name that nobody guesses. Of one person's tables the newest few stay."""

    def __init__(self) -> None:
        self._tables: OOBTree = OOBTree()

    def ask(self, table: AskedTable) -> None:
        own = self.of(table.kind, table.unit, table.user)
        for name, _table in own[MOST_OF_ONE - 1 :]:
            self.drop(name)
        self._tables[token_urlsafe(24)] = table

    def of(self, kind: str, unit: str, user: str) -> list[tuple[str, AskedTable]]:
        """Name and table of those that one person asked for, the newest first."""
        found = [
            (name, one)
            for name, one in self._tables.items()
            if (one.kind, one.unit, one.user) == (kind, unit, user)
        ]
        return sorted(found, key=lambda pair: pair[1].at, reverse=True)

    def get(self, name: str) -> AskedTable | None:
        return self._tables.get(name)

    def waiting(self) -> Iterator[tuple[str, AskedTable]]:
        return ((name, one) for name, one in self._tables.items() if one.waits)

    def over(self, now: datetime) -> list[str]:
        return [name for name, one in self._tables.items() if now - one.at > KEPT]

    def drop(self, name: str) -> None:
        self._tables.pop(name).erase()


table_store = SiteStore("bacgiang.policy.citizen.tables", TableStore)
