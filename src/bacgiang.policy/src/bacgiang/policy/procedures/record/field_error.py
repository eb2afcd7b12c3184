"""What is wrong in the JSON form of a record, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import Enum


class ErrorCode(Enum):
    """What is wrong with one value; the names never change."""

    UNKNOWN_KEY = "unknown-key"
    WRONG_TYPE = "wrong-type"
    REQUIRED = "required"
    NOT_A_NUMBER = "not-a-number"
    NEGATIVE = "negative"
    OUT_OF_RANGE = "out-of-range"
    TOO_PRECISE = "too-precise"
    NOT_A_CHOICE = "not-a-choice"
    REPEATED = "repeated"
    BAD_CODE = "bad-code"
    BAD_URL = "bad-url"
    BAD_DAY = "bad-day"
    BAD_CURRENCY = "bad-currency"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong value: ``path`` is where it stands (``ways[2].fee_amount``).

    The path of the record itself is empty. ``parameters`` are for the message:
    ``value`` (what was given, shortened), ``expected``, ``limit``.
    """

    code: Enum
    path: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)


class InvalidRecord(ValueError):
    """A JSON form that is no record; ``errors`` are all that is wrong with it."""

    def __init__(self, errors: tuple[FieldError, ...]) -> None:
        """Keep the errors, the first of them in the message."""
        self.errors = errors
        told = ", ".join(f"{each.path or '.'}: {each.code.value}" for each in errors)
        super().__init__(told[:500])
