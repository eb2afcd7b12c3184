"""What was read of a source, as inputs: a line of the report for everything."""

from ....base.spreadsheets.table_error import Remark
from ....base.spreadsheets.table_error import TableError
from ....procedures.reading.detecting import detect
from ....procedures.reading.detecting import read_row
from ....procedures.reading.detecting import Source as Origin
from ....procedures.reading.remark import Remark as RowRemark
from ....procedures.record.json_form import to_json
from ....procedures.tables.json_list import found_in
from ....procedures.tables.json_list import SOURCE_ID
from ....procedures.tables.messages import sentence
from ....procedures.tables.messages import told
from ....procedures.tables.reading import Found
from ....procedures.tables.reading import Reading
from ....procedures.tables.record_fault import RecordFault
from ..bulk.outcomes import Outcome
from ..bulk.outcomes import Reason
from ..words import in_words
from .inputs import Input
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from typing import TypeGuard
from zope.i18nmessageid import Message


CODES = ("code", "ma_thu_tuc")
"""Where the rows of the known sources have their code."""


def table_inputs(name: str, reading: Reading) -> Iterator[Input]:
    """Inputs of a file of tables called `name`; an input for the file where it is bad.

    Remarks on the file as a whole stand with its first input.
    """
    remarks = tuple(map(_told, reading.remarks))
    if reading.errors:
        reasons = tuple(map(_reason, reading.errors))
        yield Input(
            name, {}, remarks=remarks, reasons=reasons, outcome=Outcome.UNREADABLE
        )
        return
    for found in reading.found:
        one = _input(name, found)
        yield replace(one, remarks=(*remarks, *one.remarks))
        remarks = ()


def json_inputs(name: str, rows: list[Any]) -> Iterator[Input]:
    """Inputs of rows of JSON, in our own form or in that of a known source."""
    codes = Counter(_code(row) for row in rows)
    for number, row in enumerate(rows, start=1):
        twice = bool(_code(row)) and codes[_code(row)] > 1
        if detect(row) is Origin.OWN:
            one = _input(name, found_in(row, number, twice=twice))
            said = row.get(SOURCE_ID) if isinstance(row, dict) else None
            yield replace(one, source_id=said) if _is_name(said) else one
        else:
            yield _source_row(name, number, row, twice)


def _source_row(name: str, number: int, row: Any, twice: bool) -> Input:
    reading = read_row(row)
    wrong = [
        Reason(
            each.code.value,
            in_words(sentence(each.code, each.parameters)),
            each.path,
        )
        for each in reading.errors
    ]
    if twice:
        parameters = {"value": _code(row)[:60]}
        why = in_words(sentence(RecordFault.CODE_TWICE, parameters))
        wrong.append(Reason(RecordFault.CODE_TWICE.value, why, "code"))
    return Input(
        _code(row)[:60] or f"{name}, {in_words(_row(number))}",
        to_json(reading.record) if reading.record is not None else {},
        remarks=tuple(map(_remark, reading.remarks)),
        reasons=tuple(wrong),
    )


def _input(name: str, found: Found) -> Input:
    at = f"{found.sheet} {in_words(_row(found.row))}".strip()
    return Input(
        found.code[:60] or f"{name}, {at}",
        found.item,
        found.unit,
        remarks=tuple(map(_told, found.remarks)),
        reasons=tuple(map(_reason, found.errors)),
    )


def _reason(error: TableError | Remark) -> Reason:
    return Reason(error.code.value, in_words(told(error)), _place(error))


def _told(error: TableError | Remark) -> str:
    """The sentence with its place before it."""
    at = _place(error)
    return f"{at}: {in_words(told(error))}" if at else in_words(told(error))


def _place(error: TableError | Remark) -> str:
    """Sheet, row and column, as far as there are any."""
    row = in_words(_row(error.row)) if error.row else ""
    return ", ".join(part for part in (error.sheet, row, error.column) if part)


def _row(number: int) -> Message:
    return _("command_row", default="row ${number}", mapping={"number": number})


def _remark(remark: RowRemark) -> str:
    """Code, field and the words of the source on one line."""
    field = f" ({remark.field})" if remark.field else ""
    words = f": {' '.join(remark.words.split())}" if remark.words else ""
    return f"{remark.code.value}{field}{words}"


def _code(row: Any) -> str:
    said = [row.get(name) for name in CODES] if isinstance(row, dict) else []
    return next((one.strip() for one in said if isinstance(one, str)), "")


def _is_name(said: Any) -> TypeGuard[str]:
    return isinstance(said, str) and 0 < len(said) <= 200
