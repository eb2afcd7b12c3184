"""Sealed exports: JSON Lines that anyone can verify with any tool.

A header, then each day's seal followed by its records, then a closing line. The
format is described in ``docs/sealing.md``. Clause 15.3; design decision 10.
"""

from bacgiang.policy.sealing.export_limits import DEFAULT_LIMITS
from bacgiang.policy.sealing.export_limits import Limits
from bacgiang.policy.sealing.export_lines import End
from bacgiang.policy.sealing.export_lines import Header
from bacgiang.policy.sealing.export_lines import Line
from bacgiang.policy.sealing.export_lines import SealedRecord
from bacgiang.policy.sealing.export_reader import ByteSource
from bacgiang.policy.sealing.export_reader import ExportReader
from bacgiang.policy.sealing.export_report import ExportCheck
from bacgiang.policy.sealing.export_report import Report
from bacgiang.policy.sealing.export_writer import SealedDay
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.records import Withheld


__all__ = [
    "End",
    "ExportReader",
    "Header",
    "Limits",
    "Line",
    "Report",
    "SealedDay",
    "SealedRecord",
    "Withheld",
    "verify_export",
    "write_export",
]


def verify_export(
    fileobj: ByteSource,
    *,
    head: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Verify the export in ``fileobj``, a file open for reading bytes.

    ``head`` is the digest of the last seal, from wherever it was published; without
    it, an export that someone made up from its first day on cannot be told from a
    true one. Reads a line at a time; memory is that of one day's leaf hashes.

    Raises ExportError when the file is not a whole export within ``limits``.
    """
    reader = ExportReader(fileobj, limits)
    check = ExportCheck(reader.header, limits.findings)
    for line in reader:
        if isinstance(line, End):
            return check.finish(line, reader.sha256, head)
        check.add(line)
    raise AssertionError("an export reader ends with the closing line or an error")
