"""What every input is to the run that sends it, whatever register it is for."""

from ..words import in_words
from .outcomes import Outcome
from .outcomes import Reason
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
import hashlib
import json
from typing import Any
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


@dataclass(frozen=True)
class Loaded:
    """An input in memory, before the part of the work that takes long.

    `values` are what the portal takes; `unit` is the code of the unit it names, or
    empty, `sha256` the digest of its file, or empty. `remarks` are said of it even
    where it cannot be sent.
    """

    source_id: str
    values: Mapping[str, Any]
    unit: str = ""
    sha256: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The same as long as nothing of the input changes."""
        said = json.dumps([self.values, self.unit], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()

    def item(self) -> Item:
        """What is sent. Raises NotUsable."""
        values = {**self.values, "source_id": self.source_id}
        body = json.dumps(values, ensure_ascii=False).encode()
        if len(body) > LARGEST_ITEM:
            raise NotUsable(
                in_words(
                    _(
                        "command_text_and_files_together_are_larger",
                        default="Text and files together are larger than a request "
                        "may be.",
                    )
                )
            )
        return Item(body, self.remarks)
