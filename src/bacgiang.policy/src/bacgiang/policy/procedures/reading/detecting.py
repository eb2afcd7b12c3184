"""Which source a row comes from, and the reading of a row of any of them."""

from bacgiang.policy.procedures.reading.local_2016 import is_local_2016
from bacgiang.policy.procedures.reading.local_2016 import read_local_2016
from bacgiang.policy.procedures.reading.national import is_national
from bacgiang.policy.procedures.reading.national import read_national
from bacgiang.policy.procedures.reading.remark import Reading
from bacgiang.policy.procedures.record.json_form import read_json
from collections.abc import Callable
from collections.abc import Mapping
from enum import Enum


class Source(Enum):
    """Where a row comes from; the names never change."""

    LOCAL_2016 = "local-2016"
    NATIONAL = "national"
    OWN = "own"


def detect(row: object) -> Source:
    """Tell where a row comes from by its keys; what is of no other is our own form."""
    if isinstance(row, Mapping):
        if is_national(row):
            return Source.NATIONAL
        if is_local_2016(row):
            return Source.LOCAL_2016
    return Source.OWN


def read_row(row: object) -> Reading:
    """Return the reading of a row; our own form is read strictly."""
    source = detect(row)
    if isinstance(row, Mapping) and source in _READERS:
        return _READERS[source](row)
    record, errors = read_json(row)
    return Reading(record, errors=errors)


_READERS: dict[Source, Callable[[Mapping[str, object]], Reading]] = {
    Source.LOCAL_2016: read_local_2016,
    Source.NATIONAL: read_national,
}
