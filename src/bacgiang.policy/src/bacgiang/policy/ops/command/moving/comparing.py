"""Whether two storages hold the same objects and the same blobs."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any
from ZODB.blob import is_blob_record
from ZODB.POSException import POSKeyError
from ZODB.utils import u64


Record = tuple[bytes, bytes, bytes]
"""Number of the object, number of the transaction, state."""

TOLD_EACH = 10_000


@dataclass
class Compared:
    """`differing`: numbers of objects that one side lacks, or has in another state."""

    objects: int = 0
    blobs: int = 0
    differing: tuple[int, ...] = ()


def compare(
    one: Any, other: Any, tell: Callable[[int], None], until: bytes | None = None
) -> Compared:
    """Go through both at once, in the order of the numbers. `tell` is told how many
    objects were compared, now and then. `until`: the last transaction of the other, an
    earlier state of the first; what changed, or was thrown away, since is left out.
    """
    found, differing = Compared(), []
    for left, right in _side_by_side(_records(one), _records(other)):
        if until is not None and (left is None or left[1] > until):
            continue
        found.objects += 1
        if left is None or right is None or left != right:
            differing.append(u64((left or right or (b"",))[0]))
        elif is_blob_record(left[2]):
            found.blobs += 1
            digest = _digest(one, left)
            if digest is None or digest != _digest(other, right):
                differing.append(u64(left[0]))
        if found.objects % TOLD_EACH == 0:
            tell(found.objects)
    found.differing = tuple(differing)
    return found


def _records(storage: Any) -> Iterator[Record]:
    next_oid = None
    while True:
        try:
            oid, tid, state, next_oid = storage.record_iternext(next_oid)
        except (KeyError, StopIteration, ValueError):
            # Nothing in it at all.
            return
        yield oid, tid, state
        if next_oid is None:
            return


def _side_by_side(
    left: Iterator[Record], right: Iterator[Record]
) -> Iterator[tuple[Record | None, Record | None]]:
    """Pairs of one number; None where a side has none of it."""
    one, other = next(left, None), next(right, None)
    while one is not None or other is not None:
        if other is None or (one is not None and one[0] < other[0]):
            yield one, None
            one = next(left, None)
        elif one is None or other[0] < one[0]:
            yield None, other
            other = next(right, None)
        else:
            yield one, other
            one, other = next(left, None), next(right, None)


def _digest(storage: Any, record: Record) -> bytes | None:
    """None where the file is missing."""
    try:
        with Path(storage.loadBlob(record[0], record[1])).open("rb") as file:
            return file_digest(file, "sha256").digest()
    except (FileNotFoundError, POSKeyError):
        return None
