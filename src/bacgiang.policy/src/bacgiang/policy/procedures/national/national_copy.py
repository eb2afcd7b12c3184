"""The fields a procedure took over, as they came."""

from ..record.procedure_record import ProcedureRecord
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from typing import Any
from zope.schema import Field


LOCAL = frozenset({"code", "doers", "apply_at", "service_level", "keywords", "note"})
"""Facts that the province says for itself; the code is how the two are matched."""


@dataclass(frozen=True)
class NationalCopy:
    """Values in the JSON form of a record, by name; those are not edited here."""

    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self.values)


class NationalCopyField(Field):
    """Field of such a copy; no form shows it and no service sets it."""

    _type = NationalCopy


def national_copy(record: Mapping[str, Any]) -> NationalCopy:
    """A copy of what a record of the national database states, in its JSON form."""
    return NationalCopy(
        {
            name: value
            for name, value in record.items()
            if name not in LOCAL and value not in (None, "", [])
        }
    )


def with_local_facts(
    record: ProcedureRecord, known: ProcedureRecord
) -> ProcedureRecord:
    """The record with what the province says for itself where it says nothing."""
    kept = {name: getattr(known, name) for name in LOCAL if not getattr(record, name)}
    return replace(record, **kept)
