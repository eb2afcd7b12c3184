"""Check of the chain that day seals form."""

from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import parse_day
from datetime import timedelta


class ChainCheck:
    """Takes seals one by one, in order, and judges each by those before it.

    ``after`` is the digest the first seal has to name; None accepts any.
    """

    def __init__(self, after: str | None = None) -> None:
        self._previous_digest = after
        self._latest: DaySeal | None = None
        self._days: set[str] = set()

    def add(self, seal: DaySeal) -> list[Finding]:
        """Take the next seal; return what is wrong with it."""
        findings: list[Finding] = []
        if not seal.is_intact:
            findings.append(Finding(FindingKind.ALTERED_SEAL, seal.day))
        if self._previous_digest not in (None, seal.previous):
            findings.append(Finding(FindingKind.BROKEN_CHAIN, seal.day))
        findings.extend(self._judge_day(seal))
        self._previous_digest = seal.digest
        self._days.add(seal.day)
        if self._latest is None or seal.day > self._latest.day:
            self._latest = seal
        return findings

    def _judge_day(self, seal: DaySeal) -> list[Finding]:
        if seal.day in self._days:
            return [Finding(FindingKind.DUPLICATE_DAY, seal.day)]
        if self._latest is None:
            return []
        if seal.day < self._latest.day:
            return [Finding(FindingKind.DAY_OUT_OF_ORDER, seal.day)]
        return _gap(self._latest.day, seal.day)


def _gap(earlier: str, later: str) -> list[Finding]:
    last = parse_day(earlier)
    missing = (parse_day(later) - last).days - 1
    if not missing:
        return []
    first = (last + timedelta(days=1)).isoformat()
    return [Finding(FindingKind.MISSING_DAY, first, count=missing)]
