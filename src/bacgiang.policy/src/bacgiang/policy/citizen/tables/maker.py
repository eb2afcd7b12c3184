"""What a room says of its tables; a utility, named as they are."""

from ..submissions.submission import Submission
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Interface


Asked = Mapping[str, str]
"""What was asked for, as the room's page said it."""
Cell: TypeAlias = Message | str


class ITableMaker(Interface):
    """See `TableMaker`."""


@implementer(ITableMaker)
@dataclass(frozen=True)
class TableMaker:
    """`columns`: titles. `rows` gives what was sent to a unit, each with its cells, in
    the language that is named; nothing but what the unit's board may read.
    """

    columns: Sequence[Message]
    rows: Callable[[str, Asked, str], Iterable[tuple[Submission, Sequence[Cell]]]]
