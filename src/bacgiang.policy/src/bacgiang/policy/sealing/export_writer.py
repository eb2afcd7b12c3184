"""Writing a sealed export."""

from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.errors import ExportError
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.export_limits import DEFAULT_LIMITS
from bacgiang.policy.sealing.export_limits import Limits
from bacgiang.policy.sealing.export_lines import End
from bacgiang.policy.sealing.export_lines import Header
from bacgiang.policy.sealing.export_lines import line_bytes
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Iterable
from hashlib import sha256
from typing import Protocol
from typing import TypeAlias


SealedDay: TypeAlias = tuple[DaySeal, Iterable[Record | Withheld]]


class ByteSink(Protocol):
    """A file open for writing bytes."""

    def write(self, data: bytes, /) -> object:
        """Write all of ``data``."""


def write_export(
    out: ByteSink,
    log: str,
    days: Iterable[SealedDay],
    limits: Limits = DEFAULT_LIMITS,
) -> End:
    """Write ``days`` of the log named ``log`` to ``out``; return the closing line.

    Each day is its seal and its records in ``sealing_order``, a Withheld in the place
    of any the reader may not see. Nothing is judged: a record that was tampered
    with is written as it is. The same days always give the same bytes.

    Raises SealError for what is no log name, ExportError for a line or a day beyond
    the limits, CanonicalError for a record without canonical form.
    """
    writer = _LineWriter(out, limits)
    head = Genesis(log).digest
    for seal, entries in days:
        if not writer.lines:
            writer.write(Header(log, seal.previous))
        head = seal.digest
        writer.write_day(seal, entries)
    if not writer.lines:
        writer.write(Header(log, head))
    end = writer.end(head)
    writer.write(end)
    return end


class _LineWriter:
    """Writes lines, counting and hashing them."""

    def __init__(self, out: ByteSink, limits: Limits) -> None:
        self.lines = 0
        self._out = out
        self._limits = limits
        self._hash = sha256()
        self._seals = self._records = self._withheld = 0

    def write(self, line: Header | DaySeal | End | Withheld | Record) -> None:
        data = line_bytes(line)
        self.lines += 1
        if len(data) > self._limits.line_bytes:
            self._refuse(
                ExportFault.LINE_TOO_LONG,
                f"longer than {self._limits.line_bytes} bytes.",
            )
        self._out.write(data)
        self._hash.update(data)

    def write_day(self, seal: DaySeal, entries: Iterable[Record | Withheld]) -> None:
        self._seals += 1
        if self._seals > self._limits.days:
            self._refuse(
                ExportFault.TOO_MANY_DAYS, f"more than {self._limits.days} days."
            )
        self.write(seal)
        for number, entry in enumerate(entries, start=1):
            if number > self._limits.records_a_day:
                self._refuse(
                    ExportFault.TOO_MANY_RECORDS,
                    f"a day of more than {self._limits.records_a_day} records.",
                )
            self.write(entry)
            if isinstance(entry, Withheld):
                self._withheld += 1
            else:
                self._records += 1

    def end(self, head: str) -> End:
        """Return the closing line for what was written so far."""
        return End(
            head, self._records, self._seals, self._withheld, self._hash.hexdigest()
        )

    def _refuse(self, fault: ExportFault, message: str) -> None:
        raise ExportError(fault, self.lines, message)
