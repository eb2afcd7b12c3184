"""What passes between the process that reads a file and the one that asked for it."""

from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark


Record = dict[str, object]
"""A line of JSON; see ``pdf_worker`` and ``worker``."""

Fonts = list[tuple[int, str]]
"""Length of text and name of font, by turns: together the text of a page."""

START: Record = {"start": True}
END: Record = {"end": True}


def record_of(remark: Remark) -> Record:
    return {"fault": remark.fault.value, "pages": list(remark.pages)}


def remarks_in(records: list[Record], in_time: bool) -> list[Remark]:
    """What the child found wrong, and whether it came to its end."""
    remarks = [one for record in records for one in _remarks(record)]
    if not in_time:
        remarks.append(Remark(Fault.TOO_SLOW))
    elif not records or records[-1] != END:
        remarks.append(Remark(Fault.HOSTILE))
    return remarks


def _remarks(record: Record) -> list[Remark]:
    fault, pages = record.get("fault"), record.get("pages")
    if not isinstance(fault, str):
        return []
    return [Remark(Fault(fault), tuple(pages) if isinstance(pages, list) else ())]
