"""What applying online costs, as the record of the procedure has it (2.2c)."""

from ...procedures.procedure_page.amounts import fee
from ...procedures.record.nesting import nest
from ...procedures.record.procedure_record import ProcedureRecord
from ...procedures.record.procedure_record import Way


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
