"""Errors of the sealing room, each with what went wrong as data."""

from enum import StrEnum


class SealingError(ValueError):
    """Base of every error this room raises on purpose."""


class CanonicalError(SealingError):
    """A value has no canonical form.

    ``path`` names the fields from the record down to the value.
    """

    def __init__(self, reason: str, path: tuple[str, ...] = ()) -> None:
        self.reason = reason
        self.path = path
        place = f"Field {'.'.join(path)!r}: " if path else ""
        super().__init__(f"{place}{reason}")

    def inside(self, name: str) -> "CanonicalError":
        """Return the same error seen from the object that holds ``name``."""
        return CanonicalError(self.reason, (name, *self.path))


class RecordError(SealingError):
    """A record has no usable time, or stands under a day that is not its own."""


class SealError(SealingError):
    """A seal is malformed, or does not follow the seal before it."""


class ProofError(SealingError):
    """A proof is malformed, or was asked for a tree or leaf that is not there."""


class SaltError(SealingError):
    """A salt does not have the length it must have."""


class ExportFault(StrEnum):
    """Why a sealed export cannot be read; the values are stable."""

    NOT_BINARY = "not-binary"
    FILE_TOO_LARGE = "file-too-large"
    LINE_TOO_LONG = "line-too-long"
    TOO_MANY_DAYS = "too-many-days"
    TOO_MANY_RECORDS = "too-many-records"
    TRUNCATED = "truncated"
    NOT_UTF8 = "not-utf8"
    NOT_JSON = "not-json"
    DUPLICATE_KEY = "duplicate-key"
    BAD_NUMBER = "bad-number"
    TOO_DEEP = "too-deep"
    NOT_CANONICAL = "not-canonical"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_LINE = "unknown-line"
    UNKNOWN_VERSION = "unknown-version"
    NO_HEADER = "no-header"
    SECOND_HEADER = "second-header"
    AFTER_END = "after-end"


class JsonError(SealingError):
    """Bytes are not the strict JSON this room reads."""

    def __init__(self, fault: ExportFault, message: str) -> None:
        self.fault = fault
        super().__init__(message)


class ExportError(SealingError):
    """A sealed export cannot be read or written.

    ``line`` counts from 1. The message quotes nothing of the file, since that may
    hold what must not be shown.
    """

    def __init__(self, fault: ExportFault, line: int, message: str) -> None:
        self.fault = fault
        self.line = line
        super().__init__(f"Line {line}: {message}")
