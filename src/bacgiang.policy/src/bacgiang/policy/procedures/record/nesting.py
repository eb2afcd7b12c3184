"""Ways of applying with time limits inside, and fees inside those.

A record keeps flat rows (``Way``), as tables and forms do; pages and the API show them
nested, as the national record does.
"""

from bacgiang.policy.procedures.record.procedure_record import Way
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Fee:
    """What is to be paid; the fields are those of ``Way``."""

    kind: str = ""
    amount: Decimal | None = None
    currency: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How long it takes, and what it costs then."""

    amount: Decimal | None = None
    unit: str = ""
    note: str = ""
    fees: tuple[Fee, ...] = ()


@dataclass(frozen=True, slots=True)
class NestedWay:
    """A way of applying with its time limits."""

    way: str = ""
    description: str = ""
    time_limits: tuple[TimeLimit, ...] = ()


def nest(ways: Iterable[Way]) -> tuple[NestedWay, ...]:
    """Put rows of the same way, and of the same time limit, together.

    Only neighbours are joined, so the order stays.
    """
    return tuple(
        NestedWay(way, description, _time_limits(rows))
        for (way, description), rows in groupby(ways, _way)
    )


_way = attrgetter("way", "description")
_time = attrgetter("time_amount", "time_unit", "time_note")
_fee = attrgetter("fee_kind", "fee_amount", "currency", "fee_note")


def _time_limits(rows: Iterable[Way]) -> tuple[TimeLimit, ...]:
    return tuple(
        TimeLimit(amount, unit, note, tuple(Fee(*_fee(row)) for row in same))
        for (amount, unit, note), same in groupby(rows, _time)
    )
