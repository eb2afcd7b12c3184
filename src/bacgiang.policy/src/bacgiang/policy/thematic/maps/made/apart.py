"""The file of a layer is read in a process of its own, one at a time: one that takes
too long is ended, and readers of the portal are not kept waiting.
"""

from ....base.made_in_turn import alone
from ....base.refusal import RefusedInput
from ....text.files.child_process import read_in_child
from ....text.files.child_process import TimeLeft
from ....text.files.child_process import waiting
from ....text.files.child_records import END
from ..choices import System
from ..formats import Format
from ..reasons import TOO_SLOW
from ..reasons import UNREADABLE
from .refusals_told import refused_by
from collections.abc import Iterator
from contextlib import contextmanager
import json
import os
from pathlib import Path
from typing import Any


SECONDS = 60.0
"""For a layer of 25 MB, on a machine with other work."""
MEMORY, WRITTEN = 3 << 30, 1 << 30
"""Bytes."""
_WORKER = "bacgiang.policy.thematic.maps.made.worker"


def read_apart(
    data: bytes, format_: Format, system: System, columns: list[str], target: Path
) -> dict[str, Any]:
    """`box` in degrees, `count` of features (0 of a picture), `classes` with how many
    have them, and the `columns` of facts; what is made stands in `target`.

    Raises RefusedInput, NotYetInTurn.
    """
    asked = {
        "format": format_.name,
        "system": system.value,
        "columns": columns,
        "target": str(target),
        "seconds": SECONDS,
        "memory": MEMORY,
        "written": WRITTEN,
        "seed": os.environ.get("SEED", ""),
    }
    with alone(), _time_of_its_own():
        records, in_time = read_in_child(_WORKER, [json.dumps(asked)], data, SECONDS)
    told: dict[str, Any] = {}
    for record in records:
        told |= record
    if told.get("made") and records[-1] == END:
        made: dict[str, Any] = told["made"]
        return made
    if told.get("refused"):
        raise refused_by(told["refused"])
    if not in_time:
        raise RefusedInput(TOO_SLOW)
    raise RefusedInput(UNREADABLE.at(format=format_.name))


@contextmanager
def _time_of_its_own() -> Iterator[None]:
    """Files of a request have ten seconds together; a map alone may take longer."""
    before = waiting.time_left
    waiting.time_left = TimeLeft(SECONDS)
    try:
        yield
    finally:
        waiting.time_left = before
