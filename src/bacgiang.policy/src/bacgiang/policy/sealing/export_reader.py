"""Reading a sealed export that nobody has vouched for."""

from bacgiang.policy.sealing.errors import ExportError
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.export_limits import DEFAULT_LIMITS
from bacgiang.policy.sealing.export_limits import Limits
from bacgiang.policy.sealing.export_lines import End
from bacgiang.policy.sealing.export_lines import Header
from bacgiang.policy.sealing.export_lines import Line
from bacgiang.policy.sealing.export_lines import parse_line
from bacgiang.policy.sealing.seals import DaySeal
from collections.abc import Iterator
from hashlib import sha256
from typing import NoReturn
from typing import Protocol


class ByteSource(Protocol):
    """A file open for reading bytes."""

    def readline(self, size: int, /) -> bytes:
        """Return the next line, or the next ``size`` bytes when it is longer."""


class ExportReader:
    """Iterates once over the lines of an export, one in memory at a time.

    The header is read at once, as ``header``; the last line given is the End.
    Raises ExportError on anything that is not a whole export within ``limits``.
    """

    def __init__(self, source: ByteSource, limits: Limits = DEFAULT_LIMITS) -> None:
        self._source = source
        self._limits = limits
        self._hash = sha256()
        self._bytes = 0
        self._number = 0
        self._days = 0
        self._in_day = 0
        first = self._next()
        if not isinstance(first, Header):
            self._refuse(ExportFault.NO_HEADER, "an export starts with its header.")
        self.header = first

    @property
    def sha256(self) -> str:
        """SHA-256, in hexadecimal, of the lines read but for the closing one."""
        return self._hash.hexdigest()

    def __iter__(self) -> Iterator[Line]:
        while True:
            line = self._next()
            if isinstance(line, Header):
                self._refuse(ExportFault.SECOND_HEADER, "a header inside the export.")
            self._count(line)
            if isinstance(line, End):
                self._expect_nothing_more()
                yield line
                return
            yield line

    def _next(self) -> Line:
        data = self._read()
        if not data:
            self._refuse(
                ExportFault.TRUNCATED, "the export ends without its closing line."
            )
        if data[-1:] != b"\n":
            self._refuse(ExportFault.TRUNCATED, "the line is cut off.")
        line = parse_line(data[:-1], self._number)
        if not isinstance(line, End):
            self._hash.update(data)
        return line

    def _read(self) -> bytes:
        self._number += 1
        data = self._source.readline(self._limits.line_bytes + 1)
        if not isinstance(data, bytes):
            self._refuse(ExportFault.NOT_BINARY, "open the file in binary mode.")
        self._bytes += len(data)
        if len(data) > self._limits.line_bytes:
            self._refuse(
                ExportFault.LINE_TOO_LONG,
                f"longer than {self._limits.line_bytes} bytes.",
            )
        if self._bytes > self._limits.file_bytes:
            self._refuse(
                ExportFault.FILE_TOO_LARGE,
                f"the file is larger than {self._limits.file_bytes} bytes.",
            )
        return data

    def _count(self, line: Line) -> None:
        if isinstance(line, DaySeal):
            self._days += 1
            self._in_day = 0
        elif not isinstance(line, End):
            self._in_day += 1
        if self._days > self._limits.days:
            self._refuse(
                ExportFault.TOO_MANY_DAYS, f"more than {self._limits.days} days."
            )
        if self._in_day > self._limits.records_a_day:
            self._refuse(
                ExportFault.TOO_MANY_RECORDS,
                f"a day of more than {self._limits.records_a_day} records.",
            )

    def _expect_nothing_more(self) -> None:
        if self._read():
            self._refuse(ExportFault.AFTER_END, "something follows the closing line.")

    def _refuse(self, fault: ExportFault, message: str) -> NoReturn:
        raise ExportError(fault, self._number, message)
