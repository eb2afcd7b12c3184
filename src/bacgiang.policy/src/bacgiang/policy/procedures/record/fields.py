"""The fields of a record in order: kind, limits and one line on what each holds.

The JSON form is read and written by these tables, and a description of the open data
is made from them.
"""

from bacgiang.policy.procedures.record import choices
from bacgiang.policy.procedures.record.procedure_record import BasisDocument
from bacgiang.policy.procedures.record.procedure_record import Decision
from bacgiang.policy.procedures.record.procedure_record import Paper
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.procedure_record import Result
from bacgiang.policy.procedures.record.procedure_record import Way
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any


class FieldKind(Enum):
    """What a field's value is, and in which JSON type it comes."""

    CODE = "code: letters, digits and . - _ /"
    LINE = "text on one line"
    TEXT = "text with line breaks"
    CHOICE = "one of the choices"
    URL = "address, http or https"
    AMOUNT = "decimal number, written as a string"
    COUNT = "whole number"
    DAY = "day, YYYY-MM-DD"
    CURRENCY = "currency, ISO 4217"
    CHOICES = "list of choices"
    CODES = "list of codes"
    LINES = "list of texts on one line"
    ROWS = "list of rows"
    ROW = "row or null"


LINE_LIMIT = 2_000
NOTE_LIMIT = 20_000
TEXT_LIMIT = 100_000
CODE_LIMIT = 60
URL_LIMIT = 2_000
AMOUNT_LIMIT = 10**13
TIME_LIMIT = 10_000
COUNT_LIMIT = 1_000
ROW_LIMIT = 500
FILE_LIMIT = 20
DECIMALS = 4
"""Places after the point in an amount."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``limit`` is in characters for texts, the greatest value for numbers.

    ``most`` is how many a list may hold, ``table`` what the rows of a list are.
    """

    name: str
    kind: FieldKind
    description: str
    limit: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()
    table: "Table | None" = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of a row, and the dataclass that holds it."""

    make: Callable[..., Any]
    fields: tuple[Field, ...]


def _code(name: str, description: str, required: bool = False) -> Field:
    return Field(name, FieldKind.CODE, description, CODE_LIMIT, required=required)


def _line(name: str, description: str, required: bool = False) -> Field:
    return Field(name, FieldKind.LINE, description, LINE_LIMIT, required=required)


def _text(name: str, description: str, limit: int = NOTE_LIMIT) -> Field:
    return Field(name, FieldKind.TEXT, description, limit)


def _choice(
    name: str, among: tuple[str, ...], description: str, required: bool = False
) -> Field:
    return Field(name, FieldKind.CHOICE, description, choices=among, required=required)


def _choices(name: str, among: tuple[str, ...], description: str) -> Field:
    return Field(name, FieldKind.CHOICES, description, most=len(among), choices=among)


def _codes(name: str, description: str) -> Field:
    return Field(name, FieldKind.CODES, description, CODE_LIMIT, ROW_LIMIT)


def _amount(name: str, description: str, limit: int) -> Field:
    return Field(name, FieldKind.AMOUNT, description, limit)


def _count(name: str, description: str) -> Field:
    return Field(name, FieldKind.COUNT, description, COUNT_LIMIT)


def _day(name: str, description: str) -> Field:
    return Field(name, FieldKind.DAY, description)


def _url(name: str, description: str) -> Field:
    return Field(name, FieldKind.URL, description, URL_LIMIT)


def _rows(name: str, table: Table, description: str) -> Field:
    return Field(name, FieldKind.ROWS, description, most=ROW_LIMIT, table=table)


WAY = Table(
    Way,
    (
        _choice("way", choices.WAYS, "How the application is handed in."),
        _amount("time_amount", "Time limit, in time_unit.", TIME_LIMIT),
        _choice("time_unit", choices.TIME_UNITS, "Unit of the time limit."),
        _text("time_note", "Time limit in words, where figures do not say it all."),
        _choice("fee_kind", choices.FEE_KINDS, "Fee of a service or State charge."),
        _amount(
            "fee_amount", "Sum to pay; 0 is free, null is not stated.", AMOUNT_LIMIT
        ),
        Field("currency", FieldKind.CURRENCY, "Currency of the sum to pay."),
        _text("fee_note", "Fee in words, where figures do not say it all."),
        _text("description", "More on this way of applying, as where to go."),
    ),
)

PAPER = Table(
    Paper,
    (
        _text("name", "What the paper is."),
        _text("group", "Case in which it is needed; empty for every case."),
        _count("originals", "Originals to hand in."),
        _count("copies", "Copies to hand in."),
        Field(
            "form_files",
            FieldKind.LINES,
            "Names of the files with the form for it.",
            LINE_LIMIT,
            FILE_LIMIT,
        ),
        _line("form", "Number or identifier of the form for it."),
        _text("note", "More on the paper."),
    ),
)

RESULT = Table(
    Result,
    (
        _text("name", "What the applicant gets."),
        _code("code", "Code of the result in the national record."),
    ),
)

BASIS = Table(
    BasisDocument,
    (
        _text("title", "The legal document as the source names it."),
        _line("number", "Its number."),
        _line("issuer", "Who issued it."),
        _day("issue_date", "When it was issued."),
    ),
)

DECISION = Table(
    Decision,
    (
        _choice(
            "kind",
            choices.DECISION_KINDS,
            "What the decision does to the procedure.",
            required=True,
        ),
        _line("number", "Number of the decision."),
        _line("issuer", "Who made the decision."),
        _day("issue_date", "When it was made."),
        _day("effective_from", "From when it holds."),
    ),
)

RECORD = Table(
    ProcedureRecord,
    (
        _code("code", "Code of the procedure.", required=True),
        _line("title", "Name of the procedure.", required=True),
        _line("field", "Field of administration, as a token or by its name."),
        _choices("levels", choices.LEVELS, "Levels of government that carry it out."),
        _choice("kind", choices.KINDS, "Kind, by who regulates its details."),
        _choices("audiences", choices.AUDIENCES, "Who may apply."),
        _text("audiences_note", "Who may apply, in words."),
        _choice("service_level", choices.SERVICE_LEVELS, "How far it is done online."),
        _url("apply_at", "Address where one applies online; empty for this portal."),
        _url("national_url", "Address of its page on the national portal."),
        _text("carried_out_by", "Body that carries it out."),
        _text("competent_body", "Body that decides."),
        _text("authorised_body", "Body that decides by delegation."),
        _text("coordinating_body", "Bodies that take part."),
        _text("receiving_address", "Where applications are received."),
        _codes("doers", "Codes of the units that carry it out."),
        _text("steps", "Steps, one or more a line.", TEXT_LIMIT),
        _rows("ways", WAY, "Ways of applying, each with a time limit and a fee."),
        _rows("papers", PAPER, "Papers to hand in."),
        _text("papers_note", "More on the papers, and on the sets.", TEXT_LIMIT),
        _count("sets", "Number of sets of papers."),
        _text("forms_text", "Forms to fill in, in words."),
        _rows("results", RESULT, "What the applicant gets."),
        _text("results_note", "More on the results."),
        _text("conditions", "Requirements and conditions.", TEXT_LIMIT),
        _rows("legal_basis", BASIS, "Legal documents it rests on."),
        _codes("related", "Codes of related procedures."),
        Field(
            "decision",
            FieldKind.ROW,
            "Decision that publishes, amends, replaces or abolishes it.",
            table=DECISION,
        ),
        _text("keywords", "Words under which it is looked for."),
        _text("note", "What fits no other field.", TEXT_LIMIT),
        _line("source", "Where the record was taken from."),
    ),
)
