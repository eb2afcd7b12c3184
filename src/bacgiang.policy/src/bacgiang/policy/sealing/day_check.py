"""Check of the records of one day against its seal."""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.errors import CanonicalError
from bacgiang.policy.sealing.errors import RecordError
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.merkle import root_of
from bacgiang.policy.sealing.records import day_of
from bacgiang.policy.sealing.records import microseconds
from bacgiang.policy.sealing.records import moment_of
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal
from collections import Counter
from collections.abc import Sequence


# A record is never empty, so no sealed leaf has this hash.
_NO_LEAF = leaf_hash(b"")


class DayCheck:
    """Takes the records of a sealed day one by one, in order, then judges them.

    Keeps a leaf hash and a moment for each record, never the record.
    """

    def __init__(self, seal: DaySeal) -> None:
        self.seal = seal
        self._hashes: list[bytes] = []
        self._moments: list[int | None] = []

    @property
    def count(self) -> int:
        """Number of records taken so far."""
        return len(self._hashes)

    def add(self, entry: Record | Withheld) -> Finding | None:
        """Take the next record; return what is wrong with it by itself."""
        if isinstance(entry, Withheld):
            self._append(entry.leaf_hash, None)
            return None
        try:
            leaf = encode(entry)
        except CanonicalError:
            self._append(_NO_LEAF, None)
            return self._finding(FindingKind.UNREADABLE_RECORD)
        return self.add_leaf(entry, leaf)

    def add_leaf(self, record: Record, leaf: bytes) -> Finding | None:
        """Like ``add``, for a record whose canonical bytes are known."""
        hashed = leaf_hash(leaf)
        try:
            moment = moment_of(record)
        except RecordError:
            self._append(hashed, None)
            return self._finding(FindingKind.UNREADABLE_RECORD)
        self._append(hashed, microseconds(moment))
        if day_of(moment) != self.seal.day:
            return self._finding(FindingKind.WRONG_DAY)
        return None

    def finish(self, leaf_hashes: Sequence[bytes] | None = None) -> list[Finding]:
        """Return what is wrong with the records as a whole.

        ``leaf_hashes``, kept since the day was sealed, tell which record is
        concerned; without them only the kind of change and its day are known.
        """
        if self._fits(self._hashes):
            return []
        if leaf_hashes is None:
            return [self._unplaced()]
        if not self._fits(leaf_hashes):
            unfit = Finding(FindingKind.UNFIT_LEAF_HASHES, self.seal.day)
            return [unfit, self._unplaced()]
        return differences(self.seal.day, leaf_hashes, self._hashes)

    def _append(self, hashed: bytes, moment: int | None) -> None:
        self._hashes.append(hashed)
        self._moments.append(moment)

    def _finding(self, kind: FindingKind) -> Finding:
        return Finding(kind, self.seal.day, self.count)

    def _fits(self, hashes: Sequence[bytes]) -> bool:
        if len(hashes) != self.seal.count:
            return False
        return root_of(hashes).hex() == self.seal.root

    def _unplaced(self) -> Finding:
        surplus = self.count - self.seal.count
        if surplus:
            kind = (
                FindingKind.EXTRA_RECORD if surplus > 0 else FindingKind.MISSING_RECORD
            )
            return Finding(kind, self.seal.day, count=abs(surplus))
        if self._fits(self._in_sealing_order()):
            return Finding(FindingKind.RECORDS_OUT_OF_ORDER, self.seal.day)
        return Finding(FindingKind.ALTERED_RECORD, self.seal.day)

    def _in_sealing_order(self) -> list[bytes]:
        keyed = [
            (moment, hashed)
            for moment, hashed in zip(self._moments, self._hashes, strict=True)
            if moment is not None
        ]
        return [hashed for _, hashed in sorted(keyed)]


def differences(
    day: str, sealed: Sequence[bytes], found: Sequence[bytes]
) -> list[Finding]:
    """Return how the leaf hashes ``found`` differ from those ``sealed``.

    A sealed hash that is gone and a new one are taken, in order, as a record
    altered at the place of the sealed one.
    """
    gone = _surplus(sealed, found)
    new = _surplus(found, sealed)
    altered = min(len(gone), len(new))
    findings = [
        Finding(kind, day, index + 1)
        for kind, indexes in (
            (FindingKind.ALTERED_RECORD, gone[:altered]),
            (FindingKind.MISSING_RECORD, gone[altered:]),
            (FindingKind.EXTRA_RECORD, new[altered:]),
        )
        for index in indexes
    ]
    if _without(sealed, gone) != _without(found, new):
        findings.append(Finding(FindingKind.RECORDS_OUT_OF_ORDER, day))
    return findings


def _surplus(hashes: Sequence[bytes], others: Sequence[bytes]) -> list[int]:
    """Return the indexes in ``hashes`` that ``others`` has no counterpart for."""
    available = Counter(others)
    indexes: list[int] = []
    for index, hashed in enumerate(hashes):
        if available[hashed] > 0:
            available[hashed] -= 1
        else:
            indexes.append(index)
    return indexes


def _without(hashes: Sequence[bytes], indexes: Sequence[int]) -> list[bytes]:
    dropped = set(indexes)
    return [hashed for index, hashed in enumerate(hashes) if index not in dropped]
