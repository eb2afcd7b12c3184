"""What is wrong in a file of tables, in English."""

from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import TableRemark
from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from collections.abc import Mapping
from enum import Enum


SENTENCES: Mapping[Enum, str] = {
    TableFault.DAMAGED: "The file is damaged, or is not what its name says.",
    TableFault.OLD_FORMAT: "The file is protected by a password or in the format of "
    "Excel before 2007: save it as XLSX without a password.",
    TableFault.NOT_UTF8: "The text is not in UTF-8: save it as “CSV UTF-8”.",
    RecordFault.NOT_JSON: "This is no JSON, neither a list of records nor one a line.",
    TableFault.FILE_TOO_LARGE: "The file is larger than {limit} bytes: divide it.",
    TableFault.UNPACKS_TOO_LARGE: "The file unpacks to more than may be ({limit}) and "
    "was not opened.",
    TableFault.TOO_MANY_ROWS: "The table has more than {limit} rows: divide the file.",
    TableFault.TOO_MANY_COLUMNS: "The table has more than {limit} columns.",
    TableFault.TOO_MANY_CELLS: "The tables have more than {limit} cells that are not "
    "empty: divide the file.",
    RecordFault.TOO_MANY_RECORDS: "The file has more than {limit} procedures: divide "
    "it.",
    RecordFault.NO_PROCEDURES: "There is no table of procedures: name it “procedures” "
    "or “Thủ tục”.",
    TableFault.TABLE_TWICE: "“{at}” is the same table: keep one of them.",
    TableFault.COLUMN_TWICE: "Another column has this heading, too: keep one of them.",
    TableFault.MISSING_COLUMN: "The column {expected} is not there.",
    TableFault.MERGED_CELLS: "The cells {at} are merged: part them and fill in each.",
    TableFault.FORMULA: "The cell holds a formula without a value: open the file in an "
    "office program and save it, or put the value in its place.",
    TableFault.ERROR_VALUE: "The cell shows the error {value}.",
    TableFault.DATE_IN_TEXT: "The office program has made the date {value} of this "
    "text: format the cell as text and write it again.",
    TableFault.AMBIGUOUS_NUMBER: "“{value}” may be thousands or decimals: write it "
    "without a comma.",
    RecordFault.BAD_POSITION: "“{value}” is no position: write 1, 2, 3.",
    RecordFault.CODE_TWICE: "“{value}” is the code of more than one procedure here.",
    RecordFault.NO_SUCH_PROCEDURE: "“{value}” is the code of no procedure in the table "
    "of procedures.",
    RecordFault.MISSING_CODE: "The row does not say which procedure it belongs to.",
    ErrorCode.UNKNOWN_KEY: "“{value}” is no field of a procedure.",
    ErrorCode.WRONG_TYPE: "This is not what belongs here: {expected}.",
    ErrorCode.REQUIRED: "This has to be filled in.",
    ErrorCode.NOT_A_NUMBER: "“{value}” is no number.",
    ErrorCode.NEGATIVE: "“{value}” is less than nothing.",
    ErrorCode.OUT_OF_RANGE: "“{value}” is more than {limit}.",
    ErrorCode.TOO_PRECISE: "“{value}” has more than {limit} decimals.",
    ErrorCode.NOT_A_CHOICE: "“{value}” is none of: {expected}.",
    ErrorCode.REPEATED: "“{value}” is there twice.",
    ErrorCode.BAD_CODE: "“{value}” is no code: letters, figures and . - _ / alone.",
    ErrorCode.BAD_URL: "“{value}” is no address of the web.",
    ErrorCode.BAD_DAY: "“{value}” is no day: write 31/12/2025 or 2025-12-31.",
    ErrorCode.BAD_CURRENCY: "“{value}” is no currency: write VND.",
    ErrorCode.TOO_LONG: "The text has {value} characters, more than {limit}.",
    ErrorCode.TOO_MANY: "There are {value}, more than {limit}.",
    TableRemark.UNKNOWN_COLUMN: "The column is not known and was ignored.",
    TableRemark.UNKNOWN_TABLE: "The table is not known and was ignored.",
    TableRemark.FORMULA_VALUE: "{value} cells hold formulas: the values they had when "
    "the file was saved were taken.",
    TableRemark.CODE_WAS_A_NUMBER: "The office program has made a number of the code: "
    "{value} was taken.",
}


class _Parameters(dict[str, str | int]):
    def __missing__(self, name: str) -> str:
        return "?"


def in_words(error: TableError | Remark) -> str:
    """Return a sentence, with the place before it where there is one."""
    said, at = sentence(error.code, error.parameters), place(error)
    return f"{at}: {said}" if at else said


def sentence(code: Enum, parameters: Mapping[str, str | int]) -> str:
    """Return the sentence alone."""
    return SENTENCES[code].format_map(_Parameters(parameters))


def place(error: TableError | Remark) -> str:
    """Return sheet, row and column, as far as there are any."""
    parts = [
        error.sheet,
        f"row {error.row}" if error.row else "",
        error.column,
    ]
    return ", ".join(part for part in parts if part)
