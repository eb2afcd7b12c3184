"""What came of reading a file of tables."""

from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Found:
    """A row of ``procedures``; ``record`` is None where ``errors`` say why.

    ``code`` is as the row has it, and may be empty. ``said`` names the record's fields
    that the file has columns or a table for: what it has none for, it says nothing of.
    """

    code: str
    sheet: str
    row: int
    record: ProcedureRecord | None = None
    said: frozenset[str] = frozenset()
    unit: str = ""
    errors: tuple[TableError, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def item(self) -> dict[str, Any]:
        """What is said, as JSON; nothing without a record."""
        values = to_json(self.record) if self.record is not None else {}
        return {name: value for name, value in values.items() if name in self.said}


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
