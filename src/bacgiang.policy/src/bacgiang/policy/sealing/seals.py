"""The seal of a day, and the chain that seals form."""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Json
from bacgiang.policy.sealing.canonical import MAX_INTEGER
from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.hexadecimal import is_digest
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from hashlib import sha256
import re
from typing import TypeAlias


SEAL_FORMAT = "bacgiang-day-seal-1"
GENESIS_FORMAT = "bacgiang-genesis-1"

_LOG_NAME = re.compile(r"[a-z0-9-]{1,100}", re.ASCII)
_FIELDS = {"count", "day", "digest", "previous", "root"}


@dataclass(frozen=True, slots=True)
class Genesis:
    """What the first seal of a log follows: the name of the log.

    Its digest stands where a later seal names the one before it, so that a chain
    belongs to one log from its first day. A log's name is 1 to 100 lower-case
    letters, digits and hyphens; SealError for any other.
    """

    log: str

    def __post_init__(self) -> None:
        if not is_log_name(self.log):
            raise SealError(
                "A log's name is 1 to 100 lower-case letters, digits and hyphens."
            )

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the canonical JSON of format and log."""
        return sha256(encode({"format": GENESIS_FORMAT, "log": self.log})).hexdigest()


@dataclass(frozen=True, slots=True)
class DaySeal:
    """Seal of one day: ``count`` records with the Merkle root ``root``.

    ``day`` is an ISO date in Asia/Ho_Chi_Minh; ``root``, ``previous`` (digest of
    the seal before) and ``digest`` are 64 hexadecimal digits. A seal whose digest
    does not fit can be held, because verification has to speak about it.

    Raises SealError when a field has not its form.
    """

    day: str
    count: int
    root: str
    previous: str
    digest: str

    def __post_init__(self) -> None:
        parse_day(self.day)
        if type(self.count) is not int or not 0 <= self.count <= MAX_INTEGER:
            raise SealError("A seal's count is an integer of at least 0.")
        for name in ("root", "previous", "digest"):
            if not is_digest(getattr(self, name)):
                raise SealError(f"A seal's {name} is 64 lower-case hexadecimal digits.")

    @property
    def is_intact(self) -> bool:
        """Whether the digest fits the other fields."""
        return self.digest == seal_digest(
            self.day, self.count, self.root, self.previous
        )

    def to_record(self) -> dict[str, Json]:
        """Return the seal as JSON values."""
        return {
            "count": self.count,
            "day": self.day,
            "digest": self.digest,
            "previous": self.previous,
            "root": self.root,
        }

    @classmethod
    def from_record(cls, record: Json) -> "DaySeal":
        """Read what ``to_record`` wrote; SealError when it is malformed."""
        if not isinstance(record, Mapping) or set(record) != _FIELDS:
            raise SealError(f"A seal has the fields {', '.join(sorted(_FIELDS))}.")
        # The class looks at every field, of whatever type it is.
        return cls(**record)  # type: ignore[arg-type]


Predecessor: TypeAlias = DaySeal | Genesis


def is_log_name(value: object) -> bool:
    """Tell whether ``value`` can name a log."""
    return type(value) is str and _LOG_NAME.fullmatch(value) is not None


def seal_digest(day: str, count: int, root: str, previous: str) -> str:
    """Return a seal's digest: SHA-256, in hexadecimal, of its canonical JSON."""
    return sha256(
        encode(
            {
                "count": count,
                "day": day,
                "format": SEAL_FORMAT,
                "previous": previous,
                "root": root,
            }
        )
    ).hexdigest()


def parse_day(day: str) -> date:
    """Return the date ``day`` (YYYY-MM-DD) names; SealError for anything else."""
    try:
        parsed = date.fromisoformat(day)
    except (TypeError, ValueError):
        raise SealError("A day is an ISO date such as 2026-03-02.") from None
    if parsed.isoformat() != day:
        raise SealError("A day is an ISO date such as 2026-03-02.")
    return parsed


def day_after(day: str) -> str:
    """Return the ISO date that follows ``day``; SealError after 9999-12-31."""
    try:
        return (parse_day(day) + timedelta(days=1)).isoformat()
    except OverflowError:
        raise SealError("No day comes after 9999-12-31.") from None
