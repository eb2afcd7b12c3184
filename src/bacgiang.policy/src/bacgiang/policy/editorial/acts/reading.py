"""Read selected acts: a batch, newest first, or all of them, oldest first."""

from ...base.dates import moment_in
from .act import Act
from .query import unreadable
from .query import UNREADABLE_PLACE
from .selection import Selection
from .store import ActStore
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
import re


# Read at most so many leaves for one batch; the next batch goes on from there.
READ_LIMIT = 200_000
CURSOR = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00\|[0-9a-f]{1,64}", re.ASCII
)


@dataclass(frozen=True)
class Batch:
    """Acts, newest first; `older` is where the next batch begins, "" after the last."""

    acts: tuple[Act, ...]
    older: str = ""


def read_batch(
    store: ActStore, selection: Selection, size: int, before: str = ""
) -> Batch:
    """At most `size` acts before the cursor. Raises Refused."""
    acts: list[Act] = []
    last = ""
    end = _end(selection, before)
    newest = store.newest(selection.start, end, selection.index())
    for number, (key, leaf) in enumerate(newest, start=1):
        if before and key >= before:
            continue
        if len(acts) == size or number > READ_LIMIT:
            return Batch(tuple(acts), last)
        last = key
        acts.extend(selection.held(leaf))
    return Batch(tuple(acts))


def read_all(store: ActStore, selection: Selection) -> Iterator[Act]:
    """Every selected act, oldest first."""
    for _key, leaf in store.leaves_between(selection.start, selection.end):
        yield from selection.held(leaf)


def _end(selection: Selection, before: str) -> datetime:
    if not before:
        return selection.end
    if not CURSOR.fullmatch(before):
        raise unreadable(UNREADABLE_PLACE, "before")
    moment = moment_in(before.partition("|")[0])
    if moment is None:
        raise unreadable(UNREADABLE_PLACE, "before")
    # Acts of the same microsecond stand on both sides of the cursor.
    return min(selection.end, moment + timedelta(microseconds=1))
