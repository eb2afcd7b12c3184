"""What a record needs to be sealed: a time of its own, and a place in its day.

A record says when it happened in its field ``at``. The day it belongs to is the
calendar day of that moment in Viet Nam.
"""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.errors import RecordError
from bacgiang.policy.sealing.hashing import HASH_SIZE
from bacgiang.policy.sealing.hashing import leaf_hash
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import timezone
import re


TIME_FIELD = "at"

# Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975. The fixed
# offset needs no time zone database, here or at whoever verifies.
VIET_NAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?"
    r"(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Withheld:
    """A sealed record of which only the leaf hash (32 bytes) is given.

    It stands in the place of the record, so that the day's root can be computed
    by someone who may not read the record, or after it was erased.
    """

    leaf_hash: bytes

    def __post_init__(self) -> None:
        if len(self.leaf_hash) != HASH_SIZE:
            raise RecordError(f"A leaf hash has {HASH_SIZE} bytes.")


def timestamp(moment: datetime) -> str:
    """Write ``moment`` as the field ``at`` holds it: Viet Nam time, microseconds.

    Raises RecordError when ``moment`` has no time zone.
    """
    if moment.tzinfo is None:
        raise RecordError("A moment without a time zone has no day; give it one.")
    return moment.astimezone(VIET_NAM).isoformat(timespec="microseconds")


def moment_of(record: Record) -> datetime:
    """Return the moment in the record's field ``at``, in Viet Nam time.

    It is ``YYYY-MM-DDThh:mm:ss``, up to six digits of a second after a point, and
    ``Z`` or an offset ``±hh:mm``. Raises RecordError when it is anything else.
    """
    text = record.get(TIME_FIELD)
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        raise RecordError(
            f"The field {TIME_FIELD!r} must hold a time with its offset, "
            "such as 2026-03-02T08:15:30+07:00."
        )
    try:
        return datetime.fromisoformat(text).astimezone(VIET_NAM)
    except (ValueError, OverflowError):
        raise RecordError(
            f"The field {TIME_FIELD!r} holds no date of the calendar."
        ) from None


def day_of(moment: datetime) -> str:
    """Return the ISO date of ``moment`` (with its time zone) in Viet Nam."""
    return timestamp(moment)[:10]


def leaves_in_order(day: str, records: Iterable[Record]) -> list[bytes]:
    """Return the leaves of ``day`` in the order in which they are sealed.

    A leaf is a record's canonical bytes; leaves go by the moment of the record,
    then by leaf hash. The order therefore needs no counter at the time of writing.

    Raises RecordError when a record belongs to another day or has no time, and
    CanonicalError when it has no canonical form.
    """
    keyed: list[tuple[datetime, bytes, bytes]] = []
    for record in records:
        moment = moment_of(record)
        if day_of(moment) != day:
            raise RecordError(f"A record of {day_of(moment)} cannot stand in {day}.")
        leaf = encode(record)
        keyed.append((moment, leaf_hash(leaf), leaf))
    return [leaf for _, _, leaf in sorted(keyed)]
