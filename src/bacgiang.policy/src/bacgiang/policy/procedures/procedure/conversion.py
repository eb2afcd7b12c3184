"""A procedure's fields as a record, and a record as fields.

Pages, services, versions and exports work on records; the fields are what editors fill
in.
"""

from ..record import fields
from ..record.procedure_record import Decision
from ..record.procedure_record import ProcedureRecord
from ..record.procedure_record import Way
from ..versions.held import version_today
from .rows import VND
from collections.abc import Iterable
from dataclasses import astuple
from dataclasses import replace
from plone.dexterity.content import DexterityContent
from typing import Any


ROWS = {
    "ways": fields.WAY,
    "papers": fields.PAPER,
    "results": fields.RESULT,
    "legal_basis": fields.BASIS,
}
DECISION_FIELDS = {
    "decision_kind": "kind",
    "decision_number": "number",
    "decision_issuer": "issuer",
    "decision_date": "issue_date",
    "effective_from": "effective_from",
}
OTHER_NAMES = {"source": "record_source"}
"""Fields of a record whose name means something else on an object of Plone."""

_LISTS = ("levels", "audiences", "doers", "related")
_NUMBERS = ("sets",)
_NO_TEXT = ("time_amount", "fee_amount", "originals", "copies", "issue_date")


def record_of(procedure: DexterityContent) -> ProcedureRecord:
    """The procedure as its fields have it, published or not."""
    values: dict[str, Any] = {
        field.name: _read(procedure, field.name)
        for field in fields.RECORD.fields
        if field.name not in ("decision", *ROWS)
    }
    rows: dict[str, Any] = {
        name: tuple(_row(row, table) for row in getattr(procedure, name, None) or ())
        for name, table in ROWS.items()
    }
    record = ProcedureRecord(**values, **rows, decision=decision_of(procedure))
    return tidied(record)


def record_today(procedure: DexterityContent) -> ProcedureRecord:
    """What lists and search tell of a procedure: the version that holds today.

    Of a draft or working copy, its own fields.
    """
    found = version_today(procedure)
    return found.record() if found is not None else record_of(procedure)


def title_today(procedure: DexterityContent) -> str:
    """That of `record_today`. It is asked for very often, and of a draft no rows are
    gone through for it.
    """
    found = version_today(procedure)
    title: str = found.title if found is not None else _read(procedure, "title")
    return title


def tidied(record: ProcedureRecord) -> ProcedureRecord:
    """The record without what a form leaves behind.

    It offers a currency before anybody has named a sum, and rows nobody has filled in.
    """
    ways = (
        replace(way, currency="") if _offers_currency(way) else way
        for way in record.ways
    )
    record = replace(record, ways=tuple(ways))
    said: dict[str, Any] = {
        name: tuple(filter(_says, getattr(record, name))) for name in ROWS
    }
    return replace(record, **said)


def _offers_currency(way: Way) -> bool:
    """Whether its currency is but the one that a form offers."""
    return way.fee_amount is None and way.currency == VND


def _says(row: Any) -> bool:
    return any(value not in (None, "", ()) for value in astuple(row))


def values_of(record: ProcedureRecord) -> dict[str, Any]:
    """The values of the fields that make this record."""
    values: dict[str, Any] = {
        OTHER_NAMES.get(field.name, field.name): _stored(getattr(record, field.name))
        for field in fields.RECORD.fields
        if field.name not in ("decision", *ROWS)
    }
    for name, table in ROWS.items():
        rows: Iterable[Any] = getattr(record, name)
        values[name] = [_as_dict(row, table) for row in rows]
    return values | decision_values(record.decision)


def decision_values(decision: Decision | None) -> dict[str, Any]:
    """The values of the fields that make this decision."""
    return {
        name: _stored(getattr(decision, of_decision)) if decision else None
        for name, of_decision in DECISION_FIELDS.items()
    }


def _read(procedure: DexterityContent, name: str) -> Any:
    value = getattr(procedure, OTHER_NAMES.get(name, name), None)
    if name in _LISTS:
        return tuple(value or ())
    return value if name in _NUMBERS else value or ""


def _row(row: dict[str, Any], table: fields.Table) -> Any:
    said: dict[str, Any] = {}
    for field in table.fields:
        value = row.get(field.name)
        if field.name == "form_files":
            value = tuple(line.strip() for line in (value or "").splitlines())
            said[field.name] = tuple(name for name in value if name)
        else:
            said[field.name] = value if field.name in _NO_TEXT else value or ""
    return table.make(**said)


def decision_of(procedure: DexterityContent) -> Decision | None:
    """The decision a procedure, or form, comes from."""
    if not getattr(procedure, "decision_kind", None):
        return None
    said: dict[str, Any] = {
        of_decision: getattr(procedure, name, None)
        for name, of_decision in DECISION_FIELDS.items()
    }
    for name in ("number", "issuer"):
        said[name] = said[name] or ""
    return Decision(**said)


def _as_dict(row: Any, table: fields.Table) -> dict[str, Any]:
    said = {field.name: _stored(getattr(row, field.name)) for field in table.fields}
    if "form_files" in said:
        said["form_files"] = "\n".join(row.form_files) or None
    return said


def _stored(value: Any) -> Any:
    """Empty choices and lines are None in a form."""
    return None if value == "" else value
