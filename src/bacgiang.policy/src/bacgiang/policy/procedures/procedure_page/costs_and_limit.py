"""What the record of a procedure says of applying: what it costs, how long it takes."""

from ..limit import Limit
from ..record.nesting import nest
from ..record.procedure_record import ProcedureRecord
from ..record.procedure_record import Way
from .amounts import fee


def ways_of(record: ProcedureRecord) -> tuple[Way, ...]:
    """Rows of applying online; all of them where none is told for that."""
    online = tuple(one for one in record.ways if one.way == "online")
    return online or record.ways


def costs_of(record: ProcedureRecord, language: str) -> list[str]:
    """Each fee in words, with how it is paid where that is noted; [] for none told."""
    found = (
        fee(paid, language)
        for way in nest(ways_of(record))
        for limit in way.time_limits
        for paid in limit.fees
    )
    return list(dict.fromkeys(filter(None, found)))


def is_paid(record: ProcedureRecord) -> bool:
    """Whether any fee is told that is not nothing."""
    return any(
        paid.amount != 0
        for way in nest(ways_of(record))
        for limit in way.time_limits
        for paid in limit.fees
    )


def limit_told(record: ProcedureRecord, way: str) -> Limit | None:
    """That of the way; where none is told for it, the first that is told."""
    for one in sorted(record.ways, key=lambda one: one.way != way):
        if one.time_amount is not None:
            try:
                return Limit.of(f"{one.time_amount.normalize():f}", one.time_unit)
            except ValueError:
                continue
    return None
