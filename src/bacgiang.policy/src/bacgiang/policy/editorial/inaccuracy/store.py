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
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from zlib import crc32


SHARDS = 64


def _shard(trees: tuple[OOBTree, ...], identifier: str) -> OOBTree:
    return trees[crc32(identifier.encode()) % SHARDS]


class ReportStore(Persistent):
    """Reports by unit, their handling, and apart from both the contact data."""

    def __init__(self) -> None:
        self._reports = tuple(OOBTree() for _ in range(SHARDS))
        self._handlings = tuple(OOBTree() for _ in range(SHARDS))
        self._contacts = tuple(OOBTree() for _ in range(SHARDS))
        self._looks = tuple(OOBTree() for _ in range(SHARDS))

    def add(self, report: Report, contact: str = "") -> None:
        key = f"{report.unit}|{report.at.isoformat()}|{report.identifier}"
        _shard(self._reports, report.identifier)[key] = report
        if contact:
            kept = encrypted(contact, _about(report.identifier))
            _shard(self._contacts, report.identifier)[report.identifier] = kept

    def of_unit(self, unit: str) -> list[Report]:
        """Reports a unit is to answer for, newest first."""
        found = [
            as_value(Report, state)
            for shard in self._reports
            for state in shard.values(f"{unit}|", f"{unit}|~")
        ]
        return sorted(found, key=lambda report: report.at, reverse=True)

    def get(self, unit: str, identifier: str) -> Report | None:
        shard = _shard(self._reports, identifier)
        for key, state in shard.items(f"{unit}|", f"{unit}|~"):
            if key.endswith(f"|{identifier}"):
                return as_value(Report, state)
        return None

    def handle(self, identifier: str, handling: Handling) -> None:
        """Add a note of what was done; earlier ones stay."""
        key = f"{identifier}|{handling.at.isoformat()}"
        _shard(self._handlings, identifier)[key] = handling

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


def _about(identifier: str) -> str:
    return f"report {identifier}"


report_store = SiteStore("bacgiang.policy.inaccuracy_reports", ReportStore)


def open_reports(site: DexterityContent, unit: str) -> list[Report]:
    """Reports of a unit that nobody has handled yet, newest first."""
    store = report_store(site)
    return [
        report
        for report in store.of_unit(unit)
        if not store.handlings(report.identifier)
    ]
