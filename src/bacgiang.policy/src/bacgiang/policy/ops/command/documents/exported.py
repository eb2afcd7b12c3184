"""The folder of an export: what stands where, and how a record is read back.

index.jsonl                        a line for every record
2007/76-2007-qd-ubnd/record.json   the record as the API gives it
                    /text.akn.xml  its text, where there is one
                    /originals/    its files, as they came in
"""

from ....legal.intake.columns import FIELDS
import json
from pathlib import Path
import re
from typing import Any
from urllib.parse import unquote
from urllib.parse import urlsplit


INDEX = "index.jsonl"
RECORD_FILE = "record.json"
TEXT = "text.akn.xml"
ORIGINALS_FOLDER = "originals"

_NAME = re.compile(r"\w[\w.-]*", re.ASCII)
_DIGITS = re.compile(r"(\d+)", re.ASCII)


def record_values(path: Path) -> dict[str, Any]:
    """Fields of a record by name, choices by their tokens; empty ones are left out.

    Raises OSError, or ValueError where it is no record.
    """
    record = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(record, dict):
        raise ValueError(path.name)
    found = {name: _plain(record.get(name)) for name in FIELDS}
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def folder_of(address: str) -> str:
    """`<year>/<short name>` of a record by its address; ValueError for another."""
    names = unquote(urlsplit(address).path).rstrip("/").split("/")[-2:]
    if len(names) != 2 or not all(_NAME.fullmatch(name) for name in names):
        raise ValueError(address)
    return "/".join(names)


def place_order(place: str) -> tuple[str | int, ...]:
    """Key that sorts folders as people count: 9 before 10, `x` before `x-2`.

    Taken in again in this order records get the short names they had.
    """
    pieces = _DIGITS.split(place)
    return tuple(int(one) if at % 2 else one for at, one in enumerate(pieces))


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return value.get("token")
        case list():
            return [_plain(one) for one in value]
    return value
