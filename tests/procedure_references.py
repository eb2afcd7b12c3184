"""Records as a person reads them in their source, for tests of reading and of import.

In ``unit/procedures/references`` a field that is not named is empty; "=key" is the
whole text under that key of the source, and "from … to" a stretch of it.
"""

from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.fields import RECORD
from bacgiang.policy.procedures.record.fields import Table
import json
from pathlib import Path
from typing import Any


REFERENCES = Path(__file__).parent / "unit" / "procedures" / "references"
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


def expected(
    reference: dict[str, Any],
    read: dict[str, Any],
    row: dict[str, Any],
    table: Table = RECORD,
) -> dict[str, Any]:
    """Return the whole JSON form that a reference stands for."""
    assert set(reference) <= {field.name for field in table.fields}
    whole: dict[str, Any] = {}
    for field in table.fields:
        given, there = reference.get(field.name), read[field.name]
        if given is None:
            kinds = {list: [], str: ""}
            whole[field.name] = kinds.get(type(there))
        elif field.table and isinstance(given, list):
            rows = [
                *there,
                *[{each.name: "" for each in field.table.fields}] * len(given),
            ]
            whole[field.name] = [
                expected(each, rows[index], row, field.table)
                for index, each in enumerate(given)
            ]
        elif field.table:
            whole[field.name] = expected(given, there or {}, row, field.table)
        else:
            whole[field.name] = _as_read(given, there, row)
    return whole
