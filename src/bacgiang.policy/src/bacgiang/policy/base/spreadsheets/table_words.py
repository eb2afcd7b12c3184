"""What is wrong with a file of tables, in words."""

from .table_error import TableError
from .table_error import TableFault
from .table_error import TableRemark
from bacgiang.policy import _
from collections.abc import Mapping
from enum import Enum
from zope.i18nmessageid import Message


TABLE_WORDS: Mapping[Enum, Message] = {
    TableFault.DAMAGED: _(
        "table_damaged",
        default="The file is damaged, or is not what its name says.",
    ),
    TableFault.OLD_FORMAT: _(
        "table_old_format",
        default="The file is protected by a password or in the format of Excel "
        "before 2007: save it as XLSX without a password.",
    ),
    TableFault.NOT_UTF8: _(
        "table_not_utf8",
        default="The text is not in UTF-8: save it as “CSV UTF-8”.",
    ),
    TableFault.TOO_SLOW: _(
        "table_too_slow",
        default="Reading the file took too long and was ended: divide it, or take "
        "formats away.",
    ),
    TableFault.FILE_TOO_LARGE: _(
        "table_file_too_large",
        default="The file is larger than ${limit} bytes: divide it.",
    ),
    TableFault.UNPACKS_TOO_LARGE: _(
        "table_unpacks_too_large",
        default="The file unpacks to more than may be (${limit}) and was not opened.",
    ),
    TableFault.TOO_MANY_ROWS: _(
        "table_too_many_rows",
        default="The table has more than ${limit} rows: divide the file.",
    ),
    TableFault.TOO_MANY_COLUMNS: _(
        "table_too_many_columns",
        default="The table has more than ${limit} columns.",
    ),
    TableFault.TOO_MANY_CELLS: _(
        "table_too_many_cells",
        default="The tables have more than ${limit} cells that are not empty: "
        "divide the file.",
    ),
    TableFault.TABLE_TWICE: _(
        "table_table_twice",
        default="“${at}” is the same table: keep one of them.",
    ),
    TableFault.COLUMN_TWICE: _(
        "table_column_twice",
        default="Another column has this heading, too: keep one of them.",
    ),
    TableFault.MISSING_COLUMN: _(
        "table_missing_column",
        default="The column ${expected} is not there.",
    ),
    TableFault.MERGED_CELLS: _(
        "table_merged_cells",
        default="The cells ${at} are merged: part them and fill in each.",
    ),
    TableFault.FORMULA: _(
        "table_formula",
        default="The cell holds a formula without a value: open the file in an "
        "office program and save it, or put the value in its place.",
    ),
    TableFault.ERROR_VALUE: _(
        "table_error_value",
        default="The cell shows the error ${value}.",
    ),
    TableFault.DATE_IN_TEXT: _(
        "table_date_in_text",
        default="The office program has made the date ${value} of this text: format"
        " the cell as text and write it again.",
    ),
    TableFault.AMBIGUOUS_NUMBER: _(
        "table_ambiguous_number",
        default="“${value}” may be thousands or decimals: write it without a comma.",
    ),
    TableRemark.UNKNOWN_COLUMN: _(
        "table_unknown_column",
        default="The column is not known and was ignored.",
    ),
    TableRemark.UNKNOWN_TABLE: _(
        "table_unknown_table",
        default="The table is not known and was ignored.",
    ),
    TableRemark.FORMULA_VALUE: _(
        "table_formula_value",
        default="${value} cells hold formulas: the values they had when the file "
        "was saved were taken.",
    ),
    TableRemark.CODE_WAS_A_NUMBER: _(
        "table_code_was_a_number",
        default="The office program has made a number of the code: ${value} was taken.",
    ),
}


def told(error: TableError, words: Mapping[Enum, Message] = TABLE_WORDS) -> Message:
    """The sentence; what the error does not say of itself is a question mark."""
    said = dict.fromkeys(("value", "expected", "limit", "at"), "?")
    return Message(words[error.code], mapping={**said, **error.parameters})
