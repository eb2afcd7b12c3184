"""A record on its way into a file, and what is kept beside it."""

from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A record and the code of the unit in charge of it, empty where not stated."""

    record: ProcedureRecord
    unit: str = ""
