"""The child process that reads tables: standard input to lines of JSON (`apart.py`)."""

from ...text.files.child_bounds import bound
from ...text.files.child_records import END
from ...text.files.child_records import START
from .csv_reading import csv_sheets
from .limits import Limits
from .sheet import Sheet
from .sheet_json import sheet_as_json
from .table_error import TableFault
from .table_error import Unreadable
from .xlsx_reading import xlsx_sheets
from io import BytesIO
import json
from pathlib import PurePath
import sys
import warnings


_NOT_TEXT = (b"PK", b"\xd0\xcf\x11\xe0")


def sheets(data: bytes, name: str, limits: Limits) -> list[Sheet]:
    """What the file is, its first bytes say. Raises Unreadable."""
    if data.startswith(_NOT_TEXT):
        return xlsx_sheets(BytesIO(data), limits)
    return csv_sheets([(PurePath(name).stem, data)], limits)


def main(arguments: list[str]) -> None:
    print(json.dumps(START), flush=True)
    asked, seconds, memory = arguments
    said = json.loads(asked)
    data = sys.stdin.buffer.read()
    bound(float(seconds), int(memory))
    warnings.simplefilter("ignore")
    try:
        for one in sheets(data, said["name"], Limits(**said["limits"])):
            print(json.dumps({"sheet": sheet_as_json(one)}))
    except Unreadable as error:
        _tell(error.error.code.value, dict(error.error.parameters))
    except MemoryError:
        _tell(TableFault.UNPACKS_TOO_LARGE.value, {"limit": int(memory)})
    print(json.dumps(END), flush=True)


def _tell(fault: str, facts: dict[str, str | int]) -> None:
    print(json.dumps({"fault": fault, "facts": facts}))


if __name__ == "__main__":
    main(sys.argv[1:])
