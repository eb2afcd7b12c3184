"""Check of the records of one day against its seal."""

from bacgiang.policy.sealing.errors import RecordError
from bacgiang.policy.sealing.export_lines import SealedRecord
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.merkle import root_of
from bacgiang.policy.sealing.records import day_of
from bacgiang.policy.sealing.records import moment_of
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal
from collections.abc import Sequence
from datetime import datetime


class DayCheck:
    """Takes the records of a sealed day one by one, in order, then judges them.

    Keeps a leaf hash and a moment for each record, never the record.
    """

    def __init__(self, seal: DaySeal) -> None:
        self.seal = seal
        self._hashes: list[bytes] = []
        self._timed: list[tuple[datetime, bytes]] = []

    def add(self, entry: SealedRecord | Withheld) -> list[Finding]:
        """Take the next record; return what is wrong with it by itself."""
        if isinstance(entry, Withheld):
            self._hashes.append(entry.leaf_hash)
            return []
        hashed = leaf_hash(entry.leaf)
        self._hashes.append(hashed)
        position = len(self._hashes)
        try:
            moment = moment_of(entry.record)
        except RecordError:
            return [Finding(FindingKind.UNREADABLE_RECORD, self.seal.day, position)]
        self._timed.append((moment, hashed))
        if day_of(moment) != self.seal.day:
            return [Finding(FindingKind.WRONG_DAY, self.seal.day, position)]
        return []

    def finish(self) -> list[Finding]:
        """Return what is wrong with the records as a whole."""
        if self._fits(self._hashes):
            return []
        surplus = len(self._hashes) - self.seal.count
        if surplus:
            kind = (
                FindingKind.EXTRA_RECORD if surplus > 0 else FindingKind.MISSING_RECORD
            )
            return [Finding(kind, self.seal.day, count=abs(surplus))]
        if self._fits([hashed for _, hashed in sorted(self._timed)]):
            return [Finding(FindingKind.RECORDS_OUT_OF_ORDER, self.seal.day)]
        return [Finding(FindingKind.ALTERED_RECORD, self.seal.day)]

    def _fits(self, hashes: Sequence[bytes]) -> bool:
        if len(hashes) != self.seal.count:
            return False
        return root_of(hashes).hex() == self.seal.root
