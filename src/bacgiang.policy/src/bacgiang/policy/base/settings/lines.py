"""Rules for records that hold lines."""

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any
from zope.i18nmessageid import Message


Rule = Callable[[Iterable[str]], Message | None]


def each_line(read: Callable[[str], Any], wrong: Message) -> Rule:
    """A rule: of every line that is not blank `read` makes something.

    It raises ValueError, or returns None, for a line that is none; `wrong` names that
    one as ${line}.
    """

    def rule(lines: Iterable[str]) -> Message | None:
        told = (line for line in lines if line.strip() and not _is_read(read, line))
        first = next(told, None)
        return None if first is None else Message(wrong, mapping={"line": first})

    return rule


def _is_read(read: Callable[[str], Any], line: str) -> bool:
    try:
        return read(line) is not None
    except ValueError:
        return False
