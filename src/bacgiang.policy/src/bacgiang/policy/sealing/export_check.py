"""Verifying a sealed export: JSON Lines that anyone can verify with any tool.

A header, then each day's seal followed by its records, then a closing line. The
format is described in ``docs/sealing.md``. Clause 15.3; design decision 10.
"""

from bacgiang.policy.sealing.chain_check import ChainCheck
from bacgiang.policy.sealing.day_check import DayCheck
from bacgiang.policy.sealing.export_limits import DEFAULT_LIMITS
from bacgiang.policy.sealing.export_limits import Limits
from bacgiang.policy.sealing.export_lines import End
from bacgiang.policy.sealing.export_lines import Header
from bacgiang.policy.sealing.export_lines import Line
from bacgiang.policy.sealing.export_lines import SealedRecord
from bacgiang.policy.sealing.export_reader import ByteSource
from bacgiang.policy.sealing.export_reader import ExportReader
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal


class ExportCheck:
    """Takes the lines of an export one by one and keeps what does not hold.

    ``records`` were read in full, of ``withheld`` ones only the leaf hash was there.
    ``findings_total`` counts those left out of ``findings``, too. Memory is that of
    the seals, one day's leaf hashes and at most ``max_findings`` findings.
    """

    def __init__(self, header: Header, max_findings: int) -> None:
        self.header = header
        self.seals: list[DaySeal] = []
        self.records = self.withheld = 0
        self.findings: list[Finding] = []
        self.findings_total = 0
        self._max_findings = max_findings
        self._chain = ChainCheck(header.previous)
        self._day: DayCheck | None = None
        self._unsealed = 0

    @property
    def head(self) -> str:
        """Digest of the last seal; of what the first had to follow without any."""
        return self.seals[-1].digest if self.seals else self.header.previous

    def add(self, line: Line) -> None:
        """Take a seal, a record or a withheld record; other lines say nothing."""
        if isinstance(line, DaySeal):
            self._finish_day()
            self.seals.append(line)
            self._keep(*self._chain.add(line))
            self._day = DayCheck(line)
        elif isinstance(line, SealedRecord | Withheld):
            self.records += isinstance(line, SealedRecord)
            self.withheld += isinstance(line, Withheld)
            if self._day is None:
                self._unsealed += 1
            else:
                self._keep(*self._day.add(line))

    def finish(self, end: End, sha256: str, expected_head: str | None) -> None:
        """Judge the closing line; ``sha256`` is that of the lines read before it."""
        self._finish_day()
        if self._unsealed:
            self._keep(Finding(FindingKind.UNSEALED_RECORDS, count=self._unsealed))
        totals = (self.records, len(self.seals), self.withheld, self.head)
        if (end.records, end.seals, end.withheld, end.head) != totals:
            self._keep(Finding(FindingKind.WRONG_TOTALS))
        if end.sha256 != sha256:
            self._keep(Finding(FindingKind.ALTERED_FILE))
        if expected_head not in (None, self.head):
            self._keep(Finding(FindingKind.UNEXPECTED_HEAD))

    def _finish_day(self) -> None:
        if self._day is not None:
            self._keep(*self._day.finish())
            self._day = None

    def _keep(self, *findings: Finding) -> None:
        room = self._max_findings - len(self.findings)
        self.findings.extend(findings[:room])
        self.findings_total += len(findings)


def verify_export(
    fileobj: ByteSource,
    *,
    head: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> ExportCheck:
    """Verify the export in ``fileobj``, a file open for reading bytes.

    ``head`` is the digest of the last seal, from wherever it was published; without
    it, an export that someone made up from its first day on cannot be told from a
    true one. Reads a line at a time.

    Raises ExportError when the file is not a whole export within ``limits``.
    """
    reader = ExportReader(fileobj, limits)
    check = ExportCheck(reader.header, limits.findings)
    for line in reader:
        check.add(line)
        if isinstance(line, End):
            check.finish(line, reader.sha256, head)
    return check
