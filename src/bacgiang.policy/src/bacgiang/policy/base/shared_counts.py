"""Counts that hold across instances, where somebody has said where those are kept.

A single instance counts in memory. Of several, each asks what all together have counted
(`ops/shared_counts.py`, in the cluster's database); while that is away each counts by
itself again, and nobody is kept waiting for it.
"""

from collections.abc import Callable
import logging
import secrets
from typing import Protocol
from typing import TypeVar


logger = logging.getLogger(__name__)

Found = TypeVar("Found")


class SharedCounts(Protocol):
    """`meter` names what is counted, `sender` of whom; seconds throughout."""

    secret: bytes
    """The same on all instances: keys digests of addresses, so that they compare."""

    def ages(self, meter: str, sender: str) -> list[float]:
        """How long ago each was counted that is kept still, the oldest first; the
        newest thousand.
        """

    def add(self, meter: str, sender: str, kept: float) -> None:
        """Count one more; it is forgotten after `kept` seconds."""

    def add_below(self, meter: str, sender: str, kept: float, most: int) -> bool:
        """Count one more, unless `most` are kept; whether it was."""

    def forget(self, meter: str, sender: str) -> None: ...

    def first(self, meter: str, sender: str, kept: float, value: str) -> str:
        """The value that was given first under this name, for `kept` seconds."""


class CountsAway(Exception):
    """What keeps them does not answer."""


class Sharing:
    """Where counts are shared. `counts` is None where each instance is alone."""

    def __init__(self) -> None:
        self.counts: SharedCounts | None = None
        self._own_secret = secrets.token_bytes(32)

    @property
    def secret(self) -> bytes:
        return self._own_secret if self.counts is None else self.counts.secret

    def ask(self, name: str, of: Callable[[SharedCounts], Found]) -> Found | None:
        """What the shared counts say; None where the caller is to count by itself.
        `name`: what is counted; what has none is counted by each.
        """
        if self.counts is None or not name:
            return None
        try:
            return of(self.counts)
        except CountsAway:
            logger.warning("Counts are not shared at the moment: %s", name)
            return None


sharing = Sharing()
