"""A procedure as plain data (decree 63/2010, article 8(2), and the national record).

Texts are as ``cleaning`` has them. An empty text or tuple and None mean "not stated".
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Way:
    """One way of applying with one time limit and one fee.

    Several rows of one way make up the product of its time limits and fees; ``nesting``
    puts them inside one another. ``way``, ``time_unit`` and ``fee_kind`` are of
    ``choices``. A ``fee_amount`` of 0 means free of charge, None that no amount is
    stated; ``currency`` is of ISO 4217. Notes keep what figures cannot say.
    """

    way: str = ""
    time_amount: Decimal | None = None
    time_unit: str = ""
    time_note: str = ""
    fee_kind: str = ""
    fee_amount: Decimal | None = None
    currency: str = ""
    fee_note: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that belongs to an application.

    ``group`` is the heading of the case it is needed in, empty for all cases.
    ``form_files`` are names of files, ``form`` is the number or UID of a form.
    """

    name: str
    group: str = ""
    originals: int | None = None
    copies: int | None = None
    form_files: tuple[str, ...] = ()
    form: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What the applicant gets, with its code in the national record."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class BasisDocument:
    """A legal document a procedure rests on; ``number`` is as the source has it."""

    title: str = ""
    number: str = ""
    issuer: str = ""
    issue_date: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that publishes, amends, replaces or abolishes a procedure.

    ``kind`` is of ``choices.DECISION_KINDS``.
    """

    kind: str
    number: str = ""
    issuer: str = ""
    issue_date: date | None = None
    effective_from: date | None = None


@dataclass(frozen=True, slots=True)
class ProcedureRecord:
    """A procedure; ``fields.RECORD`` says what each field holds."""

    code: str
    title: str
    field: str = ""
    levels: tuple[str, ...] = ()
    kind: str = ""
    audiences: tuple[str, ...] = ()
    audiences_note: str = ""
    service_level: str = ""
    apply_at: str = ""
    national_url: str = ""
    carried_out_by: str = ""
    competent_body: str = ""
    authorised_body: str = ""
    coordinating_body: str = ""
    receiving_address: str = ""
    doers: tuple[str, ...] = ()
    steps: str = ""
    ways: tuple[Way, ...] = ()
    papers: tuple[Paper, ...] = ()
    papers_note: str = ""
    sets: int | None = None
    forms_text: str = ""
    results: tuple[Result, ...] = ()
    results_note: str = ""
    conditions: str = ""
    legal_basis: tuple[BasisDocument, ...] = ()
    related: tuple[str, ...] = ()
    decision: Decision | None = None
    keywords: str = ""
    note: str = ""
    source: str = ""
