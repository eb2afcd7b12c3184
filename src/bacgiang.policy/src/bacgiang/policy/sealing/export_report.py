"""What verification of a sealed export says."""

from bacgiang.policy.sealing.chain_check import ChainCheck
from bacgiang.policy.sealing.day_check import DayCheck
from bacgiang.policy.sealing.export_lines import End
from bacgiang.policy.sealing.export_lines import Header
from bacgiang.policy.sealing.export_lines import Line
from bacgiang.policy.sealing.export_lines import SealedRecord
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """Result of verifying an export.

    ``records`` were read in full, of ``withheld`` ones only the leaf hash was
    there. ``head`` is the digest of the last seal (of what the first had to follow,
    when there is none). ``findings_total`` counts those left out of ``findings``, too.
    """

    log: str
    seals: int
    records: int
    withheld: int
    first_day: str | None
    last_day: str | None
    head: str
    from_genesis: bool
    findings: tuple[Finding, ...]
    findings_total: int

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return self.findings_total == 0

    @property
    def summary(self) -> str:
        """The result in plain English, one sentence a line."""
        lines = [
            f"Log {self.log}: {self.seals} days sealed, {self.records} records "
            f"checked, {self.withheld} withheld.",
            f"The last seal is {self.head}; compare it with the published one.",
        ]
        if not self.from_genesis:
            lines.append(
                "The export does not start with the first day of the log; compare "
                "what its first seal follows with the published seals, too."
            )
        lines.append(
            "Everything is as it was sealed."
            if self.ok
            else f"Something does not hold. Findings: {self.findings_total}."
        )
        lines.extend(f"- {finding}" for finding in self.findings)
        left_out = self.findings_total - len(self.findings)
        if left_out:
            lines.append(f"- and {left_out} more.")
        return "\n".join(lines)


class ExportCheck:
    """Takes the lines of an export one by one and keeps what does not hold.

    Memory is that of one day's leaf hashes and at most ``max_findings`` findings.
    """

    def __init__(self, header: Header, max_findings: int) -> None:
        self._header = header
        self._max_findings = max_findings
        self._findings: list[Finding] = []
        self._total = 0
        self._chain = ChainCheck(header.previous)
        self._day: DayCheck | None = None
        self._unsealed = 0
        self._seals = self._records = self._withheld = 0
        self._first: DaySeal | None = None
        self._last: DaySeal | None = None

    def add(self, line: Line) -> None:
        """Take a seal, a record or a withheld record; other lines say nothing."""
        if isinstance(line, DaySeal):
            self._add_seal(line)
        elif isinstance(line, SealedRecord | Withheld):
            self._add_entry(line)

    def finish(self, end: End, sha256: str, expected_head: str | None) -> Report:
        """Judge the closing line and return the report.

        ``sha256`` is that of the lines read before it.
        """
        self._finish_day()
        if self._unsealed:
            self._keep(Finding(FindingKind.UNSEALED_RECORDS, count=self._unsealed))
        head = self._last.digest if self._last else self._header.previous
        totals = (self._records, self._seals, self._withheld, head)
        if (end.records, end.seals, end.withheld, end.head) != totals:
            self._keep(Finding(FindingKind.WRONG_TOTALS))
        if end.sha256 != sha256:
            self._keep(Finding(FindingKind.ALTERED_FILE))
        if expected_head not in (None, head):
            self._keep(Finding(FindingKind.UNEXPECTED_HEAD))
        return self._report(head)

    def _add_seal(self, seal: DaySeal) -> None:
        self._finish_day()
        self._seals += 1
        self._first = self._first or seal
        self._last = seal
        self._keep(*self._chain.add(seal))
        self._day = DayCheck(seal)

    def _add_entry(self, line: SealedRecord | Withheld) -> None:
        if isinstance(line, Withheld):
            self._withheld += 1
        else:
            self._records += 1
        if self._day is None:
            self._unsealed += 1
            return
        finding = (
            self._day.add(line)
            if isinstance(line, Withheld)
            else self._day.add_leaf(line.record, line.leaf)
        )
        if finding is not None:
            self._keep(finding)

    def _finish_day(self) -> None:
        if self._day is not None:
            self._keep(*self._day.finish())
            self._day = None

    def _keep(self, *findings: Finding) -> None:
        room = self._max_findings - len(self._findings)
        self._findings.extend(findings[:room])
        self._total += len(findings)

    def _report(self, head: str) -> Report:
        return Report(
            log=self._header.log,
            seals=self._seals,
            records=self._records,
            withheld=self._withheld,
            first_day=self._first.day if self._first else None,
            last_day=self._last.day if self._last else None,
            head=head,
            from_genesis=self._header.previous == Genesis(self._header.log).digest,
            findings=tuple(self._findings),
            findings_total=self._total,
        )
