"""What is wrong in a file of tables, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import Enum


class TableFault(Enum):
    """What is wrong with a file, table, row or cell; the names never change.

    What is wrong with what the columns mean, rooms say by codes of their own.
    """

    DAMAGED = "damaged-file"
    OLD_FORMAT = "old-format"
    NOT_UTF8 = "not-utf-8"
    FILE_TOO_LARGE = "file-too-large"
    TOO_SLOW = "too-slow"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    TOO_MANY_CELLS = "too-many-cells"
    TABLE_TWICE = "table-twice"
    COLUMN_TWICE = "column-twice"
    MISSING_COLUMN = "missing-column"
    MERGED_CELLS = "merged-cells"
    FORMULA = "formula"
    ERROR_VALUE = "error-value"
    DATE_IN_TEXT = "date-in-text"
    AMBIGUOUS_NUMBER = "ambiguous-number"


class TableRemark(Enum):
    """What a reader did that somebody may want to know of."""

    UNKNOWN_COLUMN = "unknown-column"
    UNKNOWN_TABLE = "unknown-table"
    FORMULA_VALUE = "formula-value"
    CODE_WAS_A_NUMBER = "code-was-a-number"


@dataclass(frozen=True, slots=True)
class TableError:
    """One thing that is wrong, and where.

    ``sheet`` is the table's name as the file has it, ``row`` counts from 1 with the
    headings (0: none in particular), ``column`` is the heading. ``parameters`` are for
    the message: ``value``, ``expected``, ``limit``, ``at``.
    """

    code: Enum
    sheet: str = ""
    row: int = 0
    column: str = ""
    parameters: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark(TableError):
    """One remark, with its place."""

    code: TableRemark


class Unreadable(ValueError):
    """A file of which nothing can be read, for one reason."""

    def __init__(self, error: TableError) -> None:
        """Keep the reason."""
        super().__init__(error.code.value)
        self.error = error


def unreadable(
    code: Enum, sheet: str = "", row: int = 0, **parameters: str | int
) -> Unreadable:
    """Return what is raised where reading stops."""
    return Unreadable(TableError(code, sheet, row, parameters=parameters))
