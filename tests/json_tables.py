"""Files of records as JSON, read as a whole."""

from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.procedures.tables.json_list import code_of
from bacgiang.policy.procedures.tables.json_list import found_in
from bacgiang.policy.procedures.tables.json_list import json_rows
from bacgiang.policy.procedures.tables.reading import failed
from bacgiang.policy.procedures.tables.reading import Reading
from collections import Counter
from typing import IO


def read_json_list(file: IO[bytes]) -> Reading:
    """Return the records of a file; ``row`` is their place in it, from 1."""
    try:
        rows = json_rows(file)
    except Unreadable as error:
        return failed(error)
    codes = Counter(code_of(row) for row in rows)
    return Reading(
        tuple(
            found_in(row, place, twice=codes[code_of(row)] > 1)
            for place, row in enumerate(rows, start=1)
        )
    )
