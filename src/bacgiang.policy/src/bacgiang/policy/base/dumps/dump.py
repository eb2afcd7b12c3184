"""A dump that a room registers."""

from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
import json
from typing import Any
from typing import IO
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Interface


JSON_LINES = "application/jsonl"
CSV = "text/csv"
ZIP = "application/zip"
LINES = _("dump_lines", default="All records, one a line (JSON Lines)")
TABLE = _("dump_table", default="All records as a table (CSV)")


class IDump(Interface):
    """A register as a file; a utility under the name of that file."""


@implementer(IDump)
@dataclass(frozen=True)
class Dump:
    """A file of a dataset.

    `kinds`: types of content that stand in it. `state` gives another text as soon as
    the file might be another one, `write` writes it and gives how many records it
    holds. Both are asked as a visitor, and know of nothing else.
    """

    name: str
    dataset: str
    title: Message
    media_type: str
    kinds: frozenset[str]
    state: Callable[[], str]
    write: Callable[[IO[bytes]], int]

    @property
    def __component_name__(self) -> str:
        return self.name


def dumps() -> Iterator[Dump]:
    """All of them, by name."""
    for _name, one in sorted(getUtilitiesFor(IDump)):
        yield one


def write_rows(rows: Iterable[Mapping[str, Any]], target: IO[bytes]) -> int:
    """Write JSON Lines; how many."""
    number = 0
    for number, row in enumerate(rows, 1):  # noqa: B007
        target.write(f"{json.dumps(row, ensure_ascii=False)}\n".encode())
    return number
