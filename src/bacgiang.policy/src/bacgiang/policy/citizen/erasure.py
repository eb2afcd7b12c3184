"""What is told when something of a person was erased, or is shown to everybody no more,
so that others do the same with theirs.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataErased:
    """An event: contact or text of the submission `code` was erased."""

    code: str


@dataclass(frozen=True)
class ShownNoMore:
    """An event: words of the submission `code` that everybody could read, or the name
    with it, are not public any more: by its author or by a board.
    """

    code: str


@dataclass(frozen=True)
class ErasureAsked:
    """An event: the author wants nothing of a person kept with `code`, whether or not
    there is a contact.
    """

    code: str
