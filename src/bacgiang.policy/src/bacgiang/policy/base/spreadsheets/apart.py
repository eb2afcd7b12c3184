"""Uploaded tables, read in a process of its own: one that takes too long is ended."""

from ...text.files.child_process import read_in_child
from ...text.files.child_records import END
from .limits import Limits
from .sheet import Sheet
from .sheet_json import sheet_of_json
from .table_error import TableError
from .table_error import TableFault
from .table_error import Unreadable
from .table_error import unreadable
from dataclasses import asdict
import json


SECONDS = 20.0
MEMORY = 1 << 30
_WORKER = "bacgiang.policy.base.spreadsheets.worker"


def sheets_apart(
    data: bytes, name: str, limits: Limits, seconds: float = SECONDS
) -> list[Sheet]:
    """The sheets of a workbook, or of the file of CSV called `name`, in their order.

    Raises Unreadable.
    """
    asked = json.dumps({"name": name, "limits": asdict(limits)})
    arguments = [asked, str(seconds), str(MEMORY)]
    records, in_time = read_in_child(_WORKER, arguments, data, seconds)
    for record in records:
        if "fault" in record:
            fault = TableFault(record["fault"])
            raise Unreadable(TableError(fault, parameters=_facts(record["facts"])))
    if not in_time:
        raise unreadable(TableFault.TOO_SLOW)
    if not records or records[-1] != END:
        raise unreadable(TableFault.DAMAGED)
    told = [record["sheet"] for record in records if "sheet" in record]
    return [sheet_of_json(one) for one in told if isinstance(one, dict)]


def _facts(said: object) -> dict[str, str | int]:
    return dict(said) if isinstance(said, dict) else {}
