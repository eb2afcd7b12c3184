"""That a deleted item goes for good is told before it does: the archive keeps it."""

from .store import DeletedItem
from dataclasses import dataclass


@dataclass(frozen=True)
class GoneForGood:
    """Nobody can put it back any more; its versions are there for the last time."""

    kept: DeletedItem
