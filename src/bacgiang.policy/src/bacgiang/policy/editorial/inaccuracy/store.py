"""Where reports are kept: append-only, sharded so that two visitors never conflict.

Every tree exists from set-up on. Keys begin with the unit's code and the time; BTrees
merge insertions of different keys. Contact data stands in trees of its own, encrypted
(`base/erasable`), which nothing that serves the public reads.
"""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ...base.stores.value import as_value
from .report import ContactLook
from .report import Handling
from .report import Report
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from persistent import Persistent
from zlib import crc32
from ZTUtils.Lazy import LazyMap


SHARDS = 64


Keys = tuple[OOTreeSet, ...]


def _number(identifier: str) -> int:
    return crc32(identifier.encode()) % SHARDS


def _shard(trees: tuple[OOBTree, ...], identifier: str) -> OOBTree:
    return trees[_number(identifier)]


def _bounds(unit: str) -> tuple[str, str]:
    return f"{unit}|", f"{unit}|~"


class ReportStore(Persistent):
    """Reports by unit, their handling, and apart from both the contact data.

    `_keys`: of open reports and of handled ones, so that many are counted and found
    without being loaded; None where none was kept since the portal has them.
    """

    _keys: tuple[Keys, Keys] | None = None

    def __init__(self) -> None:
        self._keys = _no_keys()
        self._reports = tuple(OOBTree() for _ in range(SHARDS))
        self._handlings = tuple(OOBTree() for _ in range(SHARDS))
        self._contacts = tuple(OOBTree() for _ in range(SHARDS))
        self._looks = tuple(OOBTree() for _ in range(SHARDS))

    def add(self, report: Report, contact: str = "") -> None:
        key = _key(report)
        _shard(self._reports, report.identifier)[key] = report
        open_keys, _handled = self._kept_keys()
        open_keys[_number(report.identifier)].insert(key)
        if contact:
            kept = encrypted(contact, _about(report.identifier))
            _shard(self._contacts, report.identifier)[report.identifier] = kept

    def of_unit(self, unit: str) -> LazyMap:
        """Reports a unit is to answer for: open ones first, each part newest first."""
        keys = [
            key
            for part in self._read_keys()
            for key in sorted(
                (key for shard in part for key in shard.keys(*_bounds(unit))),
                reverse=True,
            )
        ]
        return LazyMap(self._read, keys)

    def open_of(self, unit: str) -> Iterator[Report]:
        """Reports of a unit that nobody has handled yet, oldest first."""
        shards = self._read_keys()[0]
        yield from map(self._read, merge(*(one.keys(*_bounds(unit)) for one in shards)))

    def count_open(self, unit: str) -> int:
        return sum(len(one.keys(*_bounds(unit))) for one in self._read_keys()[0])

    def is_open(self, unit: str, identifier: str) -> bool:
        shard = self._read_keys()[0][_number(identifier)]
        return any(_is_of(identifier, key) for key in shard.keys(*_bounds(unit)))

    def get(self, unit: str, identifier: str) -> Report | None:
        number = _number(identifier)
        for part in self._read_keys():
            for key in part[number].keys(*_bounds(unit)):
                if _is_of(identifier, key):
                    return self._read(key)
        return None

    def handle(self, report: Report, handling: Handling) -> None:
        """Add a note of what was done; earlier ones stay."""
        identifier = report.identifier
        key = f"{identifier}|{handling.at.isoformat()}"
        _shard(self._handlings, identifier)[key] = handling
        number, key = _number(identifier), _key(report)
        open_keys, handled = self._kept_keys()
        if handled[number].insert(key):
            open_keys[number].remove(key)

    def handlings(self, identifier: str) -> tuple[Handling, ...]:
        """What was done about a report, oldest first."""
        shard = _shard(self._handlings, identifier)
        states = shard.values(f"{identifier}|", f"{identifier}|~")
        return tuple(as_value(Handling, state) for state in states)

    def look_up_contact(self, identifier: str, look: ContactLook) -> str:
        """The address left with a report, "" without one; the look-up is kept."""
        key = f"{identifier}|{look.at.isoformat()}"
        _shard(self._looks, identifier)[key] = look
        kept = _shard(self._contacts, identifier).get(identifier)
        return "" if kept is None else decrypted(kept, _about(identifier)) or ""

    def contacts_before(self, moment: datetime) -> Iterator[str]:
        """Identifiers of reports of before a moment of which an address is kept."""
        for reports, contacts in zip(self._reports, self._contacts, strict=True):
            if contacts:
                for state in reports.values():
                    report = as_value(Report, state)
                    if report.at < moment and report.identifier in contacts:
                        yield report.identifier

    def erase_contact(self, identifier: str) -> None:
        kept = _shard(self._contacts, identifier).pop(identifier, None)
        if kept is not None:
            erase(kept)

    def _read(self, key: str) -> Report:
        shard = _shard(self._reports, key.rpartition("|")[2])
        return as_value(Report, shard[key])

    def _read_keys(self) -> tuple[Keys, Keys]:
        if self._keys is not None:
            return self._keys
        open_keys, handled = found = _no_keys()
        for number, (reports, handlings) in enumerate(
            zip(self._reports, self._handlings, strict=True)
        ):
            told = {key.partition("|")[0] for key in handlings}
            for key in reports:
                part = handled if key.rpartition("|")[2] in told else open_keys
                part[number].insert(key)
        return found

    def _kept_keys(self) -> tuple[Keys, Keys]:
        if self._keys is None:
            self._keys = self._read_keys()
        return self._keys

    def encrypt_plain(self) -> None:
        """Encrypt what release 1.1.0 kept as it was; for the upgrade."""
        for shard in self._contacts:
            for identifier, kept in list(shard.items()):
                if isinstance(kept, str):
                    shard[identifier] = encrypted(kept, _about(identifier))

    def looks(self, identifier: str) -> Iterator[ContactLook]:
        shard = _shard(self._looks, identifier)
        for state in shard.values(f"{identifier}|", f"{identifier}|~"):
            yield as_value(ContactLook, state)


def _no_keys() -> tuple[Keys, Keys]:
    open_keys, handled = (tuple(OOTreeSet() for _ in range(SHARDS)) for _ in range(2))
    return open_keys, handled


def _key(report: Report) -> str:
    return f"{report.unit}|{report.at.isoformat()}|{report.identifier}"


def _is_of(identifier: str, key: str) -> bool:
    return key.rpartition("|")[2] == identifier


def _about(identifier: str) -> str:
    return f"report {identifier}"


report_store = SiteStore("bacgiang.policy.inaccuracy_reports", ReportStore)
