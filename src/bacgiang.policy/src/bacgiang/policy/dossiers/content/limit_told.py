"""How long a procedure takes by its record, for one way of applying."""

from ...procedures.record.procedure_record import ProcedureRecord
from .limits import Limit


def limit_told(record: ProcedureRecord, way: str) -> Limit | None:
    """That of the way; where none is told for it, the first that is told."""
    for one in sorted(record.ways, key=lambda one: one.way != way):
        if one.time_amount is not None:
            try:
                return Limit.of(f"{one.time_amount.normalize():f}", one.time_unit)
            except ValueError:
                continue
    return None
