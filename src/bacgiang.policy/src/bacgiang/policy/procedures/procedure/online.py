"""Whether one applies for a procedure online."""

from ..record.procedure_record import ProcedureRecord


def is_online(record: ProcedureRecord) -> bool:
    """True where an address is named, or a way of applying is online."""
    if record.service_level == "information":
        return False
    return bool(record.apply_at) or any(way.way == "online" for way in record.ways)
