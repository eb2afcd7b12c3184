"""What came of backups, drills and seals sent out, in a file beside the database.

The command writes it, whatever storage there is; the portal's page reads it.
"""

from ...base.json_text import json_object
from ..whole_file import whole_file
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
import json
from pathlib import Path
from typing import Any


FILE = "backup-results.json"


class Work(StrEnum):
    """What is done; of each the last one that was good, and the last one that was not,
    are kept.
    """

    BACKUP = "backup"
    SECOND = "second"
    """Copying to the second place."""
    PRUNE = "prune"
    DRILL = "drill"
    SEALS = "seals"
    """Sending seals to all places of others."""


@dataclass(frozen=True)
class Result:
    """`at` (aware) is when it began; `told`: figures, or why it failed."""

    at: datetime
    told: str = ""


@dataclass(frozen=True)
class Results:
    """Of one kind of work."""

    good: Result | None = None
    bad: Result | None = None
    """None once a good one came after it."""


def results(data: Path, work: Work) -> Results:
    """Nothing where none is kept, or the file is none."""
    kept = _kept(data).get(work, {})
    return Results(**{name: _result(one) for name, one in kept.items()})


def keep(data: Path, work: Work, result: Result, *, is_good: bool) -> None:
    """Raises OSError."""
    before = results(data, work)
    now = Results(good=result) if is_good else Results(before.good, result)
    made = {
        name: {"at": one["at"].isoformat(), "told": one["told"]}
        for name, one in asdict(now).items()
        if one is not None
    }
    kept = {**_kept(data), work: made}
    with whole_file(data / FILE) as file:
        file.write(json.dumps(kept, indent=1).encode())


def _kept(data: Path) -> dict[str, Any]:
    try:
        return json_object((data / FILE).read_bytes())
    except FileNotFoundError:
        return {}


def _result(kept: dict[str, str]) -> Result:
    return Result(datetime.fromisoformat(kept["at"]), kept["told"])
