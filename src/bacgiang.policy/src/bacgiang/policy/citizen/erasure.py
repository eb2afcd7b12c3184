"""What is told when something of a person was erased, so that others erase theirs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataErased:
    """An event: contact or text of the submission `code` was erased."""

    code: str
