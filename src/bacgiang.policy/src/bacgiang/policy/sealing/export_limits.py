"""How much a sealed export may demand of whoever reads it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a line and of the file, days, records of a day, findings kept."""

    line_bytes: int = 1024 * 1024
    file_bytes: int = 4 * 1024**3
    days: int = 100_000
    records_a_day: int = 1_000_000
    findings: int = 1_000


DEFAULT_LIMITS = Limits()
