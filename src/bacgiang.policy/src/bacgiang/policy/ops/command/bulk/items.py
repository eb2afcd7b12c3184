"""What every input is to the run that sends it, whatever register it is for."""

from .outcomes import Outcome
from .outcomes import Reason
from dataclasses import dataclass
from typing import Protocol


LARGEST_ITEM = 19_000_000
"""Bytes of one item as JSON: a request stays below 20 MB."""


class NotUsable(Exception):
    """This input cannot be sent; the message says why and what to do.

    `reasons` are for the report, `outcome` is what it says became of the input.
    """

    def __init__(
        self,
        message: str,
        reasons: tuple[Reason, ...] = (),
        outcome: Outcome = Outcome.UNREADABLE,
    ) -> None:
        super().__init__(message)
        self.reasons = reasons or (Reason("unreadable", message, "file"),)
        self.outcome = outcome


@dataclass(frozen=True)
class Item:
    """What is sent for an input: JSON, and what is to be said of its files.

    `whole` is False where a part of the text could not be read.
    """

    body: bytes
    remarks: tuple[str, ...] = ()
    whole: bool = True


class Named(Protocol):
    """An input of which nothing has been read yet."""

    @property
    def source_id(self) -> str:
        """Its name in the report, each input's own."""


class Loaded(Protocol):
    """An input in memory, before the part of the work that takes long."""

    @property
    def unit(self) -> str:
        """Code of the unit it names, or empty."""

    @property
    def sha256(self) -> str:
        """Digest of its file, or empty."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of it even where it cannot be sent."""

    @property
    def fingerprint(self) -> str:
        """The same as long as nothing of the input changes."""

    def item(self) -> Item:
        """What is sent. Raises NotUsable."""
