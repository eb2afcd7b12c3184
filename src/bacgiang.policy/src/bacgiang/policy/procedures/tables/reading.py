"""What came of reading a file of tables."""

from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A row of ``procedures``; ``record`` is None where ``errors`` say why.

    ``code`` is as the row has it, and may be empty.
    """

    code: str
    sheet: str
    row: int
    record: ProcedureRecord | None = None
    unit: str = ""
    errors: tuple[TableError, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a file in their order, and what is wrong with the file as a whole.

    Where there are ``errors`` nothing was found: a table that is not whole would leave
    records without their papers or fees.
    """

    found: tuple[Found, ...] = ()
    errors: tuple[TableError, ...] = ()
    remarks: tuple[Remark, ...] = ()


def failed(error: Unreadable) -> Reading:
    """Return what there is to say of a file that cannot be read at all."""
    return Reading(errors=(error.error,))
