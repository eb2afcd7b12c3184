"""The words of a record, for search and for checks."""

from ..record.procedure_record import ProcedureRecord
from collections.abc import Iterator


PLAIN = (
    "code",
    "title",
    "audiences_note",
    "carried_out_by",
    "competent_body",
    "authorised_body",
    "coordinating_body",
    "receiving_address",
    "keywords",
    "steps",
    "papers_note",
    "forms_text",
    "results_note",
    "conditions",
    "note",
)


def texts_of_rows(record: ProcedureRecord) -> Iterator[str]:
    """Yield what stands in the rows."""
    for way in record.ways:
        yield from (way.time_note, way.fee_note, way.description)
    for paper in record.papers:
        yield from (paper.group, paper.name, paper.form, paper.note)
    for result in record.results:
        yield from (result.name, result.code)
    for basis in record.legal_basis:
        yield from (basis.title, basis.number)


def searched_texts(record: ProcedureRecord) -> Iterator[str]:
    """Yield everything a procedure is found by, its name first."""
    for name in PLAIN:
        yield getattr(record, name)
    yield from texts_of_rows(record)
    if record.decision is not None:
        yield record.decision.number
