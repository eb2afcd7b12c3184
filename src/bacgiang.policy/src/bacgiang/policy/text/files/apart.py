"""Large files, read in a process of their own as PDF files are (4.2a, 15.2).

Reading takes time in proportion to what a file holds, and a file may hold a lot: the
thread that asked is free again after ``Limits.heavy_seconds``, whatever it was given.
"""

from bacgiang.policy.text.files import errors
from bacgiang.policy.text.files.child_process import read_in_child
from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import remarks_in
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.file_text import FileKind
from bacgiang.policy.text.files.file_text import FileText
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.opening import Opened
from bacgiang.policy.text.legacy import Encoding
from dataclasses import asdict
import json


_WORKER = "bacgiang.policy.text.files.full.worker"
_KINDS = {kind.__name__: kind for kind in errors.FileError.__subclasses__()}


def is_heavy(opened: Opened, data: bytes, limits: Limits) -> bool:
    """Whether a file is read apart. A PDF is in any case, by its own reader."""
    size = len(data) if opened.package is None else opened.package.text_size
    return opened.kind is not FileKind.PDF and size > limits.heavy


def records_apart(
    way: str, data: bytes, name: str, limits: Limits
) -> tuple[list[Record], bool]:
    """What the worker writes; ``way`` is what it is asked for, ``text`` or ``all``."""
    arguments = [way, json.dumps({"name": name, "limits": asdict(limits)})]
    return read_in_child(_WORKER, arguments, data, limits.heavy_seconds)


def text_apart(data: bytes, name: str, limits: Limits) -> FileText:
    """As ``read_text``; raises ``FileError``."""
    records, in_time = records_apart("text", data, name, limits)
    for record in records:
        if "failure" in record:
            raise _KINDS[str(record["failure"])](Fault(record["fault"]))
        if "text" in record:
            return _file_text(record)
    (remark,) = remarks_in(records, in_time)
    raise (
        errors.TooLarge(remark.fault)
        if not in_time
        else errors.Unreadable(remark.fault)
    )


def record_of_text(found: FileText) -> Record:
    return {
        "text": found.text,
        "kind": found.kind.value,
        "encodings": [one.value for one in found.encodings],
        "warnings": [(one.fault.value, one.pages) for one in found.warnings],
        "count": found.pages,
    }


def record_of_error(error: errors.FileError) -> Record:
    return {"failure": type(error).__name__, "fault": error.fault.value}


def _file_text(record: Record) -> FileText:
    encodings, warnings, count = (
        record[name] for name in ("encodings", "warnings", "count")
    )
    assert isinstance(encodings, list) and isinstance(warnings, list)
    return FileText(
        str(record["text"]),
        FileKind(record["kind"]),
        tuple(map(Encoding, encodings)),
        tuple(Remark(Fault(fault), tuple(pages)) for fault, pages in warnings),
        count if isinstance(count, int) else None,
    )
