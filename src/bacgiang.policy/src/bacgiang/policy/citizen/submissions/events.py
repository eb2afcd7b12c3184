"""What becomes of submissions, told to the rooms that registered their kind."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class GatheringBegins:
    """Entries that wait at `now` (aware) leave the list of recent ones after this.

    Whoever makes rows of recent entries makes them now, so that none slips through.
    """

    site: Any
    now: datetime
