"""Five records of each source, field by field, as a person reads them in the source.

In ``references`` a field that is not named is empty; "=key" is the whole text under
that key of the source, and "from … to" a stretch of it.
"""

from bacgiang.policy.procedures.reading.detecting import read_row
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.fields import RECORD
from bacgiang.policy.procedures.record.fields import Table
from bacgiang.policy.procedures.record.json_form import to_json
import json
from pathlib import Path
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c")

REFERENCES = Path(__file__).parent / "references"
LOCAL = json.loads((REFERENCES / "local_2016.json").read_text(encoding="utf-8"))
NATIONAL = json.loads((REFERENCES / "national.json").read_text(encoding="utf-8"))
STRETCH = " … "


def _is_stretch(text: str, of: str, row: dict[str, Any]) -> bool:
    start, _, end = of.partition(STRETCH)
    in_source = any(clean_line(text) in clean_line(each) for each in row.values())
    return text.startswith(start) and text.endswith(end) and in_source


def _as_read(reference: Any, read: Any, row: dict[str, Any]) -> Any:
    """Return what was read where the reference agrees, else the reference itself."""
    if isinstance(reference, str) and isinstance(read, str):
        if reference.startswith("="):
            return clean_text(row[reference[1:]])
        if STRETCH in reference and _is_stretch(read, reference, row):
            return read
    return reference


def _expected(
    reference: dict[str, Any], read: dict[str, Any], table: Table, row: dict[str, Any]
) -> dict[str, Any]:
    """Return the whole JSON form that a reference stands for."""
    assert set(reference) <= {field.name for field in table.fields}
    expected: dict[str, Any] = {}
    for field in table.fields:
        given, there = reference.get(field.name), read[field.name]
        if given is None:
            kinds = {list: [], str: ""}
            expected[field.name] = kinds.get(type(there))
        elif field.table and isinstance(given, list):
            rows = [
                *there,
                *[{each.name: "" for each in field.table.fields}] * len(given),
            ]
            expected[field.name] = [
                _expected(each, rows[index], field.table, row)
                for index, each in enumerate(given)
            ]
        elif field.table:
            expected[field.name] = _expected(given, there or {}, field.table, row)
        else:
            expected[field.name] = _as_read(given, there, row)
    return expected


def _compare(reference: dict[str, Any], rows: list[dict[str, Any]], key: str) -> None:
    row = next(each for each in rows if each[key] == reference["code"])
    record = read_row(row).record
    assert record is not None
    read = to_json(record)
    assert read == _expected(reference, read, RECORD, row)


@pytest.mark.parametrize("reference", LOCAL, ids=lambda each: each["code"])
def test_a_row_of_2016_is_read_as_a_person_does(
    reference: dict[str, Any], local_rows: list[dict[str, Any]]
) -> None:
    _compare(reference, local_rows, "code")


@pytest.mark.parametrize("reference", NATIONAL, ids=lambda each: each["code"])
def test_a_row_of_the_national_portal_is_read_as_a_person_does(
    reference: dict[str, Any], national_rows: list[dict[str, Any]]
) -> None:
    _compare(reference, national_rows, "ma_thu_tuc")
