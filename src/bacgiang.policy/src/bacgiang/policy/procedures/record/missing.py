"""What the law requires of a published procedure and a record lacks.

Decree 63/2010, article 8(2): name, steps, ways, papers and number of sets, time limit,
who may apply, the body that carries it out. Form, result, conditions and fee belong to
a procedure only where there are any, so a record cannot lack them.
"""

from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Missing:
    """A field of the record that is to be filled; ``code`` says what is missing."""

    field: str
    code: str


def missing(record: ProcedureRecord) -> tuple[Missing, ...]:
    """List what the record lacks, in the order of the law."""
    ways = record.ways
    bodies = (
        record.carried_out_by,
        record.competent_body,
        record.authorised_body,
        record.doers,
    )
    stated = (
        ("title", "missing-name", bool(record.title)),
        ("steps", "missing-steps", bool(record.steps)),
        ("ways", "missing-ways", any(row.way or row.description for row in ways)),
        ("papers", "missing-papers", bool(record.papers or record.papers_note)),
        ("sets", "missing-sets", record.sets is not None),
        (
            "ways.time_amount",
            "missing-time-limit",
            any(row.time_amount is not None or _says(row.time_note) for row in ways),
        ),
        (
            "audiences",
            "missing-audiences",
            bool(record.audiences or record.audiences_note),
        ),
        ("carried_out_by", "missing-body", any(bodies)),
    )
    return tuple(Missing(name, code) for name, code, is_there in stated if not is_there)


def _says(note: str) -> bool:
    """Tell words from a figure that has lost its unit."""
    return any(letter.isalpha() for letter in note)
