"""What is told when something of a person was erased, so that others erase theirs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataErased:
    """An event: contact or text of the submission `code` was erased."""

    code: str


@dataclass(frozen=True)
class ErasureAsked:
    """An event: the author wants nothing of a person kept with `code`, whether or not
    there is a contact.
    """

    code: str
