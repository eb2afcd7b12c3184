"""Records as JSON: a list of them, or one a line, in the form of ``record.json_form``.

Beside the record's own keys a row may have ``unit`` and ``source_id``.
"""

from ...base.json_text import parse_json
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import unreadable
from bacgiang.policy.procedures.record.json_form import read_json
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.tables import columns
from bacgiang.policy.procedures.tables.limits import LIMITS
from bacgiang.policy.procedures.tables.limits import MOST_RECORDS
from bacgiang.policy.procedures.tables.listed import Listed
from bacgiang.policy.procedures.tables.reading import Found
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from collections.abc import Iterable
import json
from typing import Any
from typing import IO


SOURCE_ID = "source_id"


def write_json(listed: Iterable[Listed], target: IO[bytes]) -> None:
    """Write a list with one record a line. Raises OSError."""
    before = b"[\n"
    for each in listed:
        row = to_json(each.record)
        if each.unit:
            row[columns.UNIT] = each.unit
        target.write(before + json.dumps(row, ensure_ascii=False).encode())
        before = b",\n"
    target.write(b"\n]\n" if before == b",\n" else b"[]\n")


def json_rows(file: IO[bytes]) -> list[Any]:
    """Return the values of a list, or of lines; of an object, the object alone.

    A line that is no JSON is None. Raises Unreadable.
    """
    data = file.read(LIMITS.file_bytes + 1)
    if len(data) > LIMITS.file_bytes:
        raise unreadable(TableFault.FILE_TOO_LARGE, limit=LIMITS.file_bytes)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise unreadable(TableFault.NOT_UTF8) from None
    rows = _rows(text)
    if len(rows) > MOST_RECORDS:
        raise unreadable(RecordFault.TOO_MANY_RECORDS, limit=MOST_RECORDS)
    return rows


def code_of(row: Any) -> str:
    """Return the code that a row names, empty where it names none."""
    code = row.get(columns.CODE) if isinstance(row, dict) else None
    return code.strip() if isinstance(code, str) else ""


def found_in(row: Any, place: int, *, twice: bool = False) -> Found:
    """Return the record that a row is, or what is wrong with it.

    ``twice``: another row of the file has its code.
    """
    own, unit = row, ""
    if isinstance(row, dict):
        own = {
            key: value
            for key, value in row.items()
            if key not in (columns.UNIT, SOURCE_ID)
        }
        unit = str(row.get(columns.UNIT) or "")
    record, wrong = read_json(own)
    errors = [
        TableError(each.code, "", place, each.path, each.parameters) for each in wrong
    ]
    if twice and code_of(row):
        errors.append(
            TableError(
                RecordFault.CODE_TWICE,
                "",
                place,
                columns.CODE,
                {"value": code_of(row)[:60]},
            )
        )
    said = frozenset(own) if isinstance(own, dict) else frozenset()
    return Found(
        code_of(row), "", place, None if errors else record, said, unit, tuple(errors)
    )


def _rows(text: str) -> list[Any]:
    try:
        value = parse_json(text)
    except ValueError:
        if text.lstrip().startswith("["):
            # A list that is cut off; its last line alone would be no help.
            raise unreadable(RecordFault.NOT_JSON) from None
        return _lines(text)
    return value if isinstance(value, list) else [value]


def _lines(text: str) -> list[Any]:
    rows = [_line(line) for line in text.split("\n") if line.strip()]
    if not any(row is not None for row in rows):
        raise unreadable(RecordFault.NOT_JSON)
    return rows


def _line(line: str) -> Any:
    try:
        return parse_json(line)
    except ValueError:
        return None
