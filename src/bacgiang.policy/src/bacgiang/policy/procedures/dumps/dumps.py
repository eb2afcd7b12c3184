"""The dumps of procedures and forms."""

from ...base.dates import today
from ...base.dumps.dump import Dump
from ...base.dumps.dump import JSON_LINES
from ...base.dumps.dump import LINES
from ...base.dumps.dump import write_rows
from ...base.dumps.dump import ZIP
from ...search.dumped import public_records
from ...search.dumped import state_of
from ..api.form_data import form_data
from ..record.json_form import to_json
from ..register_page.query import FORMS
from ..register_page.query import PROCEDURES
from ..tables.csv_writing import write_csv_zip
from ..tables.listed import Listed
from ..versions.held import Held
from ..versions.held import held
from bacgiang.policy import _
from collections.abc import Iterator
from functools import partial
from typing import Any
from typing import IO


TABLES = _("dump_tables", default="All records as tables (CSV files in a ZIP)")


def _state(portal_type: str) -> str:
    """A day may bring another version of one that nobody touches."""
    return f"{state_of(portal_type)} {today()}"


def _held() -> Iterator[tuple[Any, Held]]:
    for procedure in public_records(PROCEDURES, "procedure_code"):
        found = held(procedure)
        if found is not None:
            yield procedure, found


def _rows() -> Iterator[dict[str, Any]]:
    for procedure, found in _held():
        yield {
            "@id": procedure.absolute_url(),
            "UID": procedure.UID(),
            "unit": procedure.owning_unit,
            "effect_status": found.status.value,
            **to_json(found.version.record()),
        }


def _form_rows() -> Iterator[dict[str, Any]]:
    for form in public_records(FORMS, "sortable_title"):
        yield {"@id": form.absolute_url(), "UID": form.UID(), **form_data(form)}


def _write_rows(target: IO[bytes]) -> int:
    return write_rows(_rows(), target)


def _write_tables(target: IO[bytes]) -> int:
    listed = [Listed(one.version.record(), item.owning_unit) for item, one in _held()]
    write_csv_zip(listed, target)
    return len(listed)


def _write_forms(target: IO[bytes]) -> int:
    return write_rows(_form_rows(), target)


PROCEDURE_LINES = Dump(
    "procedures.jsonl",
    "procedures",
    LINES,
    JSON_LINES,
    frozenset((PROCEDURES,)),
    partial(_state, PROCEDURES),
    _write_rows,
)
PROCEDURE_TABLES = Dump(
    "procedures.csv.zip",
    "procedures",
    TABLES,
    ZIP,
    frozenset((PROCEDURES,)),
    partial(_state, PROCEDURES),
    _write_tables,
)
FORM_LINES = Dump(
    "procedure-forms.jsonl",
    "procedure-forms",
    LINES,
    JSON_LINES,
    frozenset((FORMS,)),
    partial(_state, FORMS),
    _write_forms,
)
