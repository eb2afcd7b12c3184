"""What waits at a unit, and would wait for nobody once it has ended.

Rooms above say how much of theirs there is; this one knows none of them.
"""

from ...base.refusal import Refusal
from ..people.answering import is_read_at
from ..register import reasons
from ..register.directory import directory
from ..register.names import unit_name
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class ILeftOpen(Interface):
    """A utility for each matter that only a unit's own board can see to."""

    title = Attribute("What is counted, before the number (Message)")

    def __call__(units: Collection[str]) -> int:  # noqa: N805
        """How much of it these units (codes) have."""


@implementer(ILeftOpen)
@dataclass(frozen=True)
class LeftOpen:
    """`name`: of the utility; matters are told in the order of their names."""

    name: str
    title: Message
    count: Callable[[Collection[str]], int]

    @property
    def __component_name__(self) -> str:
        return self.name

    def __call__(self, units: Collection[str]) -> int:
        return self.count(units)


def why_not_left(code: str, successor: str | None) -> tuple[Refusal, ...]:
    """Against ending the unit while something waits there, and nobody is on the board
    of whoever takes over, if anybody does. What it had taken over itself counts.
    """
    found = tuple(_left_open(code))
    if not found or not successor:
        return found
    name = unit_name(successor)
    return () if is_read_at(successor) else (reasons.NOBODY_TAKES_OVER.at(name=name),)


def _left_open(code: str) -> Iterator[Refusal]:
    units = (code, *(one.code for one in directory().predecessors_of(code)))
    for _name, matter in sorted(getUtilitiesFor(ILeftOpen)):
        count = matter(units)
        if count:
            yield reasons.LEFT_OPEN.at(what=matter.title, count=count)
