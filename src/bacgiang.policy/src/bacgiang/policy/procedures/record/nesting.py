"""Ways of applying with time limits inside, and fees inside those.

A record keeps flat rows (``Way``), as tables and forms do; pages and the API show them
nested, as the national record does. ``flatten(nest(rows)) == rows`` for all rows.
"""

from bacgiang.policy.procedures.record.procedure_record import Way
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby


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


def flatten(nested: Iterable[NestedWay]) -> tuple[Way, ...]:
    """Return the rows; a way without time limits, and a limit without fees, has one."""
    return tuple(
        Way(
            way=way.way,
            time_amount=limit.amount,
            time_unit=limit.unit,
            time_note=limit.note,
            fee_kind=fee.kind,
            fee_amount=fee.amount,
            currency=fee.currency,
            fee_note=fee.note,
            description=way.description,
        )
        for way in nested
        for limit in way.time_limits or (TimeLimit(),)
        for fee in limit.fees or (Fee(),)
    )


def _way(row: Way) -> tuple[str, str]:
    return row.way, row.description


def _time(row: Way) -> tuple[Decimal | None, str, str]:
    return row.time_amount, row.time_unit, row.time_note


def _time_limits(rows: Iterable[Way]) -> tuple[TimeLimit, ...]:
    return tuple(
        TimeLimit(amount, unit, note, tuple(_fee(row) for row in same))
        for (amount, unit, note), same in groupby(rows, _time)
    )


def _fee(row: Way) -> Fee:
    return Fee(row.fee_kind, row.fee_amount, row.currency, row.fee_note)
