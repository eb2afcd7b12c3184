"""The record of a procedure that a day is asked of."""

from ..record.procedure_record import ProcedureRecord
from ..versions.held import held
from .conversion import record_of
from plone import api
from typing import Any


def record_today(procedure: Any) -> ProcedureRecord:
    """What lists and search tell of a procedure: the version that holds today.

    Of a draft or working copy, its own fields.
    """
    found = held(procedure) if _is_published(procedure) else None
    return found.version.record() if found is not None else record_of(procedure)


def _is_published(procedure: Any) -> bool:
    return bool(api.content.get_state(procedure, default="") == "published")
