"""What verification finds, as data and in plain English."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is wrong; the values are stable."""

    MISSING_DAY = "missing-day"
    DUPLICATE_DAY = "duplicate-day"
    DAY_OUT_OF_ORDER = "day-out-of-order"
    BROKEN_CHAIN = "broken-chain"
    ALTERED_SEAL = "altered-seal"
    UNSEALED_RECORDS = "unsealed-records"
    ALTERED_RECORD = "altered-record"
    MISSING_RECORD = "missing-record"
    EXTRA_RECORD = "extra-record"
    RECORDS_OUT_OF_ORDER = "records-out-of-order"
    WRONG_DAY = "wrong-day"
    UNREADABLE_RECORD = "unreadable-record"
    ALTERED_FILE = "altered-file"
    WRONG_TOTALS = "wrong-totals"
    UNEXPECTED_HEAD = "unexpected-head"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold.

    ``day`` is the ISO date concerned (None: the file as a whole), ``position`` the
    place of a record in its day, from 1 (None: it cannot be told which one), and
    ``count`` how many records or days it is about.
    """

    kind: FindingKind
    day: str | None = None
    position: int | None = None
    count: int = 1

    def __str__(self) -> str:
        """The finding as a sentence."""
        thing = "day" if self.kind is FindingKind.MISSING_DAY else "record"
        plural = "" if self.count == 1 else "s"
        things = f"{self.count} {thing}{plural}"
        return _SENTENCES[self.kind].format(
            day=self.day, position=self.position, things=things
        )


_SENTENCES = {
    FindingKind.MISSING_DAY: "The seal is missing for {things} from {day} on.",
    FindingKind.DUPLICATE_DAY: "The day {day} is sealed more than once.",
    FindingKind.DAY_OUT_OF_ORDER: (
        "The seal of {day} stands after the seal of a later day."
    ),
    FindingKind.BROKEN_CHAIN: (
        "The seal of {day} does not name the digest of the seal before it."
    ),
    FindingKind.ALTERED_SEAL: (
        "The seal of {day} was altered: its digest does not fit its contents."
    ),
    FindingKind.UNSEALED_RECORDS: ("There is no seal for {things} before the first."),
    FindingKind.ALTERED_RECORD: (
        "At least one record of {day} was altered, replaced or moved."
    ),
    FindingKind.MISSING_RECORD: "{day} holds {things} fewer than were sealed.",
    FindingKind.EXTRA_RECORD: "{day} holds {things} more than were sealed.",
    FindingKind.RECORDS_OUT_OF_ORDER: (
        "Records of {day} stand in another order than the one they were sealed in."
    ),
    FindingKind.WRONG_DAY: (
        "Record {position} of {day} belongs to another day by its own time."
    ),
    FindingKind.UNREADABLE_RECORD: (
        "Record {position} of {day} has no valid time or no canonical form."
    ),
    FindingKind.ALTERED_FILE: (
        "The file was changed after it was written: its checksum does not fit."
    ),
    FindingKind.WRONG_TOTALS: "The closing line does not fit what the file holds.",
    FindingKind.UNEXPECTED_HEAD: "The last seal is not the one that was expected.",
}
