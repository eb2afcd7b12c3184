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
from .finding_words import export_fault
from .finding_words import record_finding
from .subcommand import CouldNotRun
from bacgiang.policy import _
from collections.abc import Iterable
from datetime import date
from datetime import timedelta
from enum import Enum
from typing import IO
from zope.i18nmessageid import Message


class Whose(Enum):
    """Who has the seals that a record is compared with, as sentences say it."""

    KEPT = _("command_that_you_kept", default="that you kept")
    PUBLISHED = _("command_that_is_published", default="that the portal publishes")


_OTHER_SEAL = _(
    "command_other_seal", default="The seal of ${day} is not the one ${whose}."
)
_MISSING_SEAL = _(
    "command_missing_seal", default="The seal of ${day} ${whose} is not in the record."
)
_NOT_FOLLOWED = _(
    "command_not_followed",
    default="The record does not follow the seal of ${day} ${whose}.",
)


class ActsCheck:
    """Takes the exports of a log in order and keeps what does not hold."""

    def __init__(self) -> None:
        self.findings: list[Message] = []
        self.seals: list[DaySeal] = []
        self.records = 0
        self.withheld = 0
        self.starts_at_genesis = True
        self.log = ""
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
                raise CouldNotRun(
                    _(
                        "command_no_sealed_export",
                        default="This is no sealed export. ${why}",
                        mapping={"why": export_fault(error)},
                    )
                ) from None
            self.findings.append(
                _(
                    "command_export_not_whole",
                    default="The export is not whole. ${why}",
                    mapping={"why": export_fault(error)},
                )
            )
            return
        self.records += found.records
        self.withheld += found.withheld
        self.findings.extend(map(record_finding, found.findings))
        left_out = found.findings_total - len(found.findings)
        if left_out:
            self.findings.append(
                _(
                    "command_more_findings",
                    default="And ${count} more of the same file.",
                    mapping={"count": str(left_out)},
                )
            )
        self._chain(found.header, found.seals)
        self.seals.extend(found.seals)

    def compare(
        self, others: Iterable[DaySeal], whose: Whose, *, complete: bool
    ) -> int:
        """Compare with seals from elsewhere; return how many days could be compared.

        `complete` says that all days of the log were added: then a day that is missing
        is a finding.
        """
        own = {seal.day: seal for seal in self.seals}
        compared = 0
        for other in others:
            seal = own.get(other.day)
            if seal is not None:
                compared += 1
                if seal.digest != other.digest:
                    self._seal_finding(_OTHER_SEAL, other, whose)
            elif complete:
                self._seal_finding(_MISSING_SEAL, other, whose)
            elif self._is_day_before(other):
                compared += 1
                if other.digest != self._first_previous:
                    self._seal_finding(_NOT_FOLLOWED, other, whose)
        return compared

    def _seal_finding(self, what: Message, seal: DaySeal, whose: "Whose") -> None:
        self.findings.append(
            Message(what, mapping={"day": seal.day, "whose": whose.value})
        )

    def look_for_gaps(self) -> None:
        """Once all exports are added: acts that others name, and that are not there."""
        if self.seals and not self.withheld:
            first, last = self.seals[0].day, self.seals[-1].day
            self.findings.extend(
                _(
                    "command_act_missing",
                    default="An act of ${moment} is missing that a later act names.",
                    mapping={"moment": moment},
                )
                for moment in self._following.gaps(first, last)
            )

    def _chain(self, header: Header, seals: list[DaySeal]) -> None:
        if not self.seals:
            self.log = header.log
            self._first_previous = header.previous
            self.starts_at_genesis = header.previous == Genesis(header.log).digest
        elif seals and header.previous != self.seals[-1].digest:
            self.findings.append(
                _(
                    "command_days_not_following",
                    default="The days from ${day} on do not follow the days before "
                    "them.",
                    mapping={"day": seals[0].day},
                )
            )

    def _is_day_before(self, other: DaySeal) -> bool:
        if not self.seals:
            return False
        first = date.fromisoformat(self.seals[0].day)
        return other.day == (first - timedelta(days=1)).isoformat()
