"""Amendments of an order that could not be worked into it: told of what it changes."""

from ...law.consolidation import Consolidation
from ...law.consolidation import DatedOperation
from ...law.consolidation import NotApplied
from ...law.consolidation import Operation
from ...law.consolidation import OperationKind
from ...law.effect.events import lineage
from .places import Places
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace


class Unworked:
    """Of one amending text, as it reads on a day.

    What an order says with its present words is not known where they were amended in a
    way that nobody could read: the words as they stand are worked in, and it is told.
    """

    def __init__(self, read: Consolidation) -> None:
        places = Places(read.text) if read.not_applied else None
        self._told = [
            (told, places.of(told)) for told in read.not_applied if places is not None
        ]

    def about(self, orders: Iterable[Operation]) -> Iterator[DatedOperation]:
        """Each that may change one of these orders, at the provisions they change."""
        known = list(orders)
        for told, where in self._told:
            reached = [one for one in known if _is_reached(one, where)]
            if reached:
                yield _as_told(told, reached)


def _is_reached(order: Operation, where: tuple[str, ...]) -> bool:
    """Whether one of the provisions holds an order, or lies in it."""
    around = set(lineage(order.source))
    return any(one in around or order.source in lineage(one) for one in where)


def _as_told(told: NotApplied, orders: list[Operation]) -> DatedOperation:
    named = (one.target.eid_ending for one in orders if one.target is not None)
    operation = Operation(
        OperationKind.UNREAD,
        told.dated.operation.source,
        told.dated.operation.passage,
        orders[0].document,
    )
    return replace(
        told.dated,
        operation=operation,
        obstacle=told.obstacle,
        amended=None,
        named=tuple(dict.fromkeys(named)),
    )
