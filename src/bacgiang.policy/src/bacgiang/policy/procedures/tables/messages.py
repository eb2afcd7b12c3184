"""What is wrong in a file of tables, in words."""

from bacgiang.policy import _
from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_words import TABLE_WORDS
from bacgiang.policy.base.spreadsheets.table_words import told as told_in
from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from collections.abc import Mapping
from enum import Enum
from zope.i18n import interpolate
from zope.i18nmessageid import Message


SENTENCES: Mapping[Enum, Message] = {
    **TABLE_WORDS,
    RecordFault.NOT_JSON: _(
        "table_not_json",
        default="This is no JSON, neither a list of records nor one a line.",
    ),
    RecordFault.TOO_MANY_RECORDS: _(
        "table_too_many_records",
        default="The file has more than ${limit} procedures: divide it.",
    ),
    RecordFault.NO_PROCEDURES: _(
        "table_no_procedures",
        default="There is no table of procedures: name it “procedures” or “Thủ tục”.",
    ),
    RecordFault.BAD_POSITION: _(
        "table_bad_position",
        default="“${value}” is no position: write 1, 2, 3.",
    ),
    RecordFault.CODE_TWICE: _(
        "table_code_twice",
        default="“${value}” is the code of more than one procedure here.",
    ),
    RecordFault.NO_SUCH_PROCEDURE: _(
        "table_no_such_procedure",
        default="“${value}” is the code of no procedure in the table of procedures.",
    ),
    RecordFault.MISSING_CODE: _(
        "table_missing_code",
        default="The row does not say which procedure it belongs to.",
    ),
    ErrorCode.UNKNOWN_KEY: _(
        "table_unknown_key",
        default="“${value}” is no field of a procedure.",
    ),
    ErrorCode.WRONG_TYPE: _(
        "table_wrong_type",
        default="This is not what belongs here: ${expected}.",
    ),
    ErrorCode.REQUIRED: _(
        "table_required",
        default="This has to be filled in.",
    ),
    ErrorCode.NOT_A_NUMBER: _(
        "table_not_a_number",
        default="“${value}” is no number.",
    ),
    ErrorCode.NEGATIVE: _(
        "table_negative",
        default="“${value}” is less than nothing.",
    ),
    ErrorCode.OUT_OF_RANGE: _(
        "table_out_of_range",
        default="“${value}” is more than ${limit}.",
    ),
    ErrorCode.TOO_PRECISE: _(
        "table_too_precise",
        default="“${value}” has more than ${limit} decimals.",
    ),
    ErrorCode.NOT_A_CHOICE: _(
        "table_not_a_choice",
        default="“${value}” is none of: ${expected}.",
    ),
    ErrorCode.REPEATED: _(
        "table_repeated",
        default="“${value}” is there twice.",
    ),
    ErrorCode.BAD_CODE: _(
        "table_bad_code",
        default="“${value}” is no code: letters, figures and . - _ / alone.",
    ),
    ErrorCode.BAD_URL: _(
        "table_bad_url",
        default="“${value}” is no address of the web.",
    ),
    ErrorCode.BAD_DAY: _(
        "table_bad_day",
        default="“${value}” is no day: write 31/12/2025 or 2025-12-31.",
    ),
    ErrorCode.BAD_CURRENCY: _(
        "table_bad_currency",
        default="“${value}” is no currency: write VND.",
    ),
    ErrorCode.TOO_LONG: _(
        "table_too_long",
        default="The text has ${value} characters, more than ${limit}.",
    ),
    ErrorCode.TOO_MANY: _(
        "table_too_many",
        default="There are ${value}, more than ${limit}.",
    ),
}


def in_words(error: TableError | Remark) -> str:
    """Return a sentence in English, with the place before it where there is one."""
    said, at = interpolate(told(error).default, told(error).mapping), place(error)
    return f"{at}: {said}" if at else said


def told(error: TableError | Remark) -> Message:
    """Return the sentence alone, to be translated."""
    return told_in(error, SENTENCES)


def sentence(code: Enum, parameters: Mapping[str, str | int]) -> Message:
    """Return what there is to say of a fault with these parameters."""
    return told(TableError(code, parameters=parameters))


def place(error: TableError | Remark) -> str:
    """Return sheet, row and column, as far as there are any."""
    parts = [
        error.sheet,
        f"row {error.row}" if error.row else "",
        error.column,
    ]
    return ", ".join(part for part in parts if part)
