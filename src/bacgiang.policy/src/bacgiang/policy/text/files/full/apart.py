"""Everything of a large file, as the process that reads it tells it block by block."""

from bacgiang.policy.text.files.apart import records_apart
from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import remarks_in
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.gathering import Gathering


def all_apart(data: bytes, media_type: str, found: Gathering) -> None:
    """Read into ``found``; what was read before the process was ended stays."""
    records, in_time = records_apart("all", data, media_type, found.limits)
    for record in records:
        if "block" in record:
            number = record["number"]
            assert isinstance(number, int)
            found.add_text(str(record["block"]), PlaceKind(record["place"]), number)
    for remark in remarks_in(records, in_time):
        found.remark(remark.fault, remark.pages)


def record_of(block: Block) -> Record:
    place = block.place
    return {"block": block.text, "place": place.kind.value, "number": place.number}
