"""Check sealed exports of the record of acts, one after another, against each other
and against seals from elsewhere.
"""

from ...sealing.errors import ExportError
from ...sealing.errors import ExportFault
from ...sealing.export_check import verify_export
from ...sealing.export_lines import Header
from ...sealing.seals import DaySeal
from ...sealing.seals import Genesis
from .acts_following import Following
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
        self._following = Following()

    def add(self, file: IO[bytes]) -> None:
        """Verify an export, which has to go on where the one before ended.

        Raises CouldNotRun when the file is no sealed export at all.
        """
        try:
            found = verify_export(file)
            self._following.read(file)
        except ExportError as error:
            if error.fault is ExportFault.NO_HEADER and error.line == 1:
                raise CouldNotRun(f"This is no sealed export. {error}") from None
            self.findings.append(f"The export is not whole. {error}")
            return
        self.records += found.records
        self.withheld += found.withheld
        self.findings.extend(map(str, found.findings))
        left_out = found.findings_total - len(found.findings)
        if left_out:
            self.findings.append(f"And {left_out} more of the same file.")
        self._chain(found.header, found.seals)
        self.seals.extend(found.seals)

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

    def look_for_gaps(self) -> None:
        """Once all exports are added: acts that others name, and that are not there."""
        if self.seals and not self.withheld:
            first, last = self.seals[0].day, self.seals[-1].day
            self.findings.extend(
                f"An act of {moment} is missing that a later act names."
                for moment in self._following.gaps(first, last)
            )

    def _chain(self, header: Header, seals: list[DaySeal]) -> None:
        if not self.seals:
            self._first_previous = header.previous
            self.starts_at_genesis = header.previous == Genesis(header.log).digest
        elif seals and header.previous != self.seals[-1].digest:
            self.findings.append(
                f"The days from {seals[0].day} on do not follow the days before them."
            )

    def _is_day_before(self, other: DaySeal) -> bool:
        if not self.seals:
            return False
        first = date.fromisoformat(self.seals[0].day)
        return other.day == (first - timedelta(days=1)).isoformat()
