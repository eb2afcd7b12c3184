"""The fields of a record in order: kind, limits and one line on what each holds.

The JSON form is read and written by these tables, and a description of the open data
is made from them.
"""

from bacgiang.policy.procedures.record import choices
from bacgiang.policy.procedures.record import procedure_record
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
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
    description: str
    kind: FieldKind
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


_code = partial(Field, kind=FieldKind.CODE, limit=CODE_LIMIT)
_line = partial(Field, kind=FieldKind.LINE, limit=LINE_LIMIT)
_text = partial(Field, kind=FieldKind.TEXT, limit=NOTE_LIMIT)
_choice = partial(Field, kind=FieldKind.CHOICE)
_choices = partial(Field, kind=FieldKind.CHOICES)
_codes = partial(Field, kind=FieldKind.CODES, limit=CODE_LIMIT, most=ROW_LIMIT)
_amount = partial(Field, kind=FieldKind.AMOUNT)
_count = partial(Field, kind=FieldKind.COUNT, limit=COUNT_LIMIT)
_day = partial(Field, kind=FieldKind.DAY)
_url = partial(Field, kind=FieldKind.URL, limit=URL_LIMIT)
_rows = partial(Field, kind=FieldKind.ROWS, most=ROW_LIMIT)


WAY = Table(
    procedure_record.Way,
    (
        _choice("way", "How the application is handed in.", choices=choices.WAYS),
        _amount("time_amount", "Time limit, in time_unit.", limit=TIME_LIMIT),
        _choice("time_unit", "Unit of the time limit.", choices=choices.TIME_UNITS),
        _text("time_note", "Time limit in words, where figures do not say it all."),
        _choice(
            "fee_kind", "Fee of a service or State charge.", choices=choices.FEE_KINDS
        ),
        _amount(
            "fee_amount",
            "Sum to pay; 0 is free, null is not stated.",
            limit=AMOUNT_LIMIT,
        ),
        Field("currency", "Currency of the sum to pay.", FieldKind.CURRENCY),
        _text("fee_note", "Fee in words, where figures do not say it all."),
        _text("description", "More on this way of applying, as where to go."),
    ),
)

PAPER = Table(
    procedure_record.Paper,
    (
        _text("name", "What the paper is."),
        _text("group", "Case in which it is needed; empty for every case."),
        _count("originals", "Originals to hand in."),
        _count("copies", "Copies to hand in."),
        Field(
            "form_files",
            "Names of the files with the form for it.",
            FieldKind.LINES,
            LINE_LIMIT,
            FILE_LIMIT,
        ),
        _line("form", "Number or identifier of the form for it."),
        _text("note", "More on the paper."),
    ),
)

RESULT = Table(
    procedure_record.Result,
    (
        _text("name", "What the applicant gets."),
        _code("code", "Code of the result in the national record."),
    ),
)

BASIS = Table(
    procedure_record.BasisDocument,
    (
        _text("title", "The legal document as the source names it."),
        _line("number", "Its number."),
        _line("issuer", "Who issued it."),
        _day("issue_date", "When it was issued."),
    ),
)

DECISION = Table(
    procedure_record.Decision,
    (
        _choice(
            "kind",
            "What the decision does to the procedure.",
            choices=choices.DECISION_KINDS,
            required=True,
        ),
        _line("number", "Number of the decision."),
        _line("issuer", "Who made the decision."),
        _day("issue_date", "When it was made."),
        _day("effective_from", "From when it holds."),
    ),
)

RECORD = Table(
    procedure_record.ProcedureRecord,
    (
        _code("code", "Code of the procedure.", required=True),
        _line("title", "Name of the procedure.", required=True),
        _line("field", "Field of administration, as a token or by its name."),
        _choices(
            "levels",
            "Levels of government that carry it out.",
            choices=choices.LEVELS,
            most=len(choices.LEVELS),
        ),
        _choice("kind", "Kind, by who regulates its details.", choices=choices.KINDS),
        _choices(
            "audiences",
            "Who may apply.",
            choices=choices.AUDIENCES,
            most=len(choices.AUDIENCES),
        ),
        _text("audiences_note", "Who may apply, in words."),
        _choice(
            "service_level",
            "How far it is done online.",
            choices=choices.SERVICE_LEVELS,
        ),
        _url("apply_at", "Address where one applies online; empty for this portal."),
        _url("national_url", "Address of its page on the national portal."),
        _text("carried_out_by", "Body that carries it out."),
        _text("competent_body", "Body that decides."),
        _text("authorised_body", "Body that decides by delegation."),
        _text("coordinating_body", "Bodies that take part."),
        _text("receiving_address", "Where applications are received."),
        _codes("doers", "Codes of the units that carry it out."),
        _text("steps", "Steps, one or more a line.", limit=TEXT_LIMIT),
        _rows("ways", "Ways of applying, each with a time limit and a fee.", table=WAY),
        _rows("papers", "Papers to hand in.", table=PAPER),
        _text("papers_note", "More on the papers, and on the sets.", limit=TEXT_LIMIT),
        _count("sets", "Number of sets of papers."),
        _text("forms_text", "Forms to fill in, in words."),
        _rows("results", "What the applicant gets.", table=RESULT),
        _text("results_note", "More on the results."),
        _text("conditions", "Requirements and conditions.", limit=TEXT_LIMIT),
        _rows("legal_basis", "Legal documents it rests on.", table=BASIS),
        _codes("related", "Codes of related procedures."),
        Field(
            "decision",
            "Decision that publishes, amends, replaces or abolishes it.",
            FieldKind.ROW,
            table=DECISION,
        ),
        _text("keywords", "Words under which it is looked for."),
        _text("note", "What fits no other field.", limit=TEXT_LIMIT),
        _line("source", "Where the record was taken from."),
    ),
)
