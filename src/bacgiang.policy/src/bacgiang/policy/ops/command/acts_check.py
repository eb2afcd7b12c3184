"""Check sealed exports of the record of acts, one after another, against each other
and against seals from elsewhere.
"""

from ...sealing.errors import ExportError
from ...sealing.errors import ExportFault
from ...sealing.export import ExportReader
from ...sealing.export_limits import DEFAULT_LIMITS
from ...sealing.export_lines import End
from ...sealing.export_report import ExportCheck
from ...sealing.export_report import Report
from ...sealing.seals import DaySeal
from ...sealing.seals import Genesis
from .subcommand import CouldNotRun
from collections.abc import Iterable
from datetime import date
from datetime import timedelta
from typing import IO


class ActsCheck:
    """Takes the exports of a log in order and keeps, in words, what does not hold."""

    def __init__(self) -> None:
        self.findings: list[str] = []
        self.seals: list[DaySeal] = []
        self.records = 0
        self.withheld = 0
        self.starts_at_genesis = True
        self._first_previous = ""

    def add(self, file: IO[bytes]) -> None:
        """Verify an export, which has to go on where the one before ended.

        Raises CouldNotRun when the file is no sealed export at all.
        """
        try:
            report, previous = self._read(file)
        except ExportError as error:
            if error.fault is ExportFault.NO_HEADER and error.line == 1:
                raise CouldNotRun(f"This is no sealed export. {error}") from None
            self.findings.append(f"The export is not whole. {error}")
            return
        self.records += report.records
        self.withheld += report.withheld
        self.findings.extend(str(finding) for finding in report.findings)
        left_out = report.findings_total - len(report.findings)
        if left_out:
            self.findings.append(f"And {left_out} more of the same file.")
        self._chain(report, previous)

    def compare(self, others: Iterable[DaySeal], whose: str, *, complete: bool) -> int:
        """Compare with seals from elsewhere; return how many days could be compared.

        `complete` says that all days of the log were added: then a day that is missing
        is a finding. `whose` goes into sentences ("that you kept").
        """
        own = {seal.day: seal for seal in self.seals}
        compared = 0
        for other in others:
            seal = own.get(other.day)
            if seal is not None:
                compared += 1
                if seal.digest != other.digest:
                    self.findings.append(
                        f"The seal of {other.day} is not the one {whose}."
                    )
            elif complete:
                self.findings.append(
                    f"The seal of {other.day} {whose} is not in the record."
                )
            elif self._is_day_before(other):
                compared += 1
                if other.digest != self._first_previous:
                    self.findings.append(
                        f"The record does not follow the seal of {other.day} {whose}."
                    )
        return compared

    def _read(self, file: IO[bytes]) -> tuple[Report, str]:
        reader = ExportReader(file)
        check = ExportCheck(reader.header, DEFAULT_LIMITS.findings)
        for line in reader:
            if isinstance(line, End):
                report = check.finish(line, reader.sha256, None)
                return report, reader.header.previous
            if isinstance(line, DaySeal):
                self.seals.append(line)
            check.add(line)
        raise AssertionError("an export reader ends with the closing line or an error")

    def _chain(self, report: Report, previous: str) -> None:
        before = len(self.seals) - report.seals
        if before == 0:
            self._first_previous = previous
            self.starts_at_genesis = previous == Genesis(report.log).digest
            return
        if report.seals and previous != self.seals[before - 1].digest:
            day = self.seals[before].day
            self.findings.append(
                f"The days from {day} on do not follow the days before them."
            )

    def _is_day_before(self, other: DaySeal) -> bool:
        if not self.seals:
            return False
        first = date.fromisoformat(self.seals[0].day)
        return other.day == (first - timedelta(days=1)).isoformat()
