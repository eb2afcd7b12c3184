"""The tables and their columns, made from the fields of a record.

``procedures`` has a row for every record, the other tables rows that belong to it by
its code, in the order of ``position``; ``fields`` describes every column of them all.
"""

from bacgiang.policy.procedures.record import fields
from bacgiang.policy.procedures.tables import vietnamese
from bacgiang.policy.procedures.tables.choice_titles import CHOICE_TITLES
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace


PROCEDURES = "procedures"
FIELDS = "fields"
CODE, UNIT = "code", "unit"
PROCEDURE_CODE, POSITION = "procedure_code", "position"
DECISION_PREFIX = "decision_"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``name`` and ``title`` are its headings in English and Vietnamese.

    ``field`` is the record's field it holds, with its kind; of ``unit``,
    ``procedure_code`` and ``position`` it only gives the kind. ``choice_titles`` are
    Vietnamese words by token.
    """

    name: str
    title: str
    field: fields.Field
    description_vi: str
    choice_titles: Mapping[str, str]

    @property
    def kind(self) -> fields.FieldKind:
        """Kind of what the cells hold."""
        return self.field.kind

    @property
    def description(self) -> str:
        """One line in English on what the column holds."""
        return self.field.description


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table; ``name`` is also the record's field of which it holds the rows."""

    name: str
    title: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        """The column that says which record a row belongs to."""
        return CODE if self.name == PROCEDURES else PROCEDURE_CODE


def _column(table: str, own: fields.Field, name: str) -> Column:
    title, description = vietnamese.TITLES[table][name]
    return Column(name, title, own, description, CHOICE_TITLES.get(name, {}))


def _procedures() -> TableLayout:
    columns = []
    for own in fields.RECORD.fields:
        if own.kind is fields.FieldKind.ROW:
            columns += [
                _column(PROCEDURES, each, f"{DECISION_PREFIX}{each.name}")
                for each in fields.DECISION.fields
            ]
        elif own.kind is not fields.FieldKind.ROWS:
            columns.append(_column(PROCEDURES, own, own.name))
    code = columns[0].field
    unit = replace(
        code,
        name=UNIT,
        description="Code of the unit in charge on the portal; not of the record.",
        required=False,
    )
    columns.append(Column(UNIT, vietnamese.UNIT[0], unit, vietnamese.UNIT[1], {}))
    return TableLayout(PROCEDURES, vietnamese.TABLE_TITLES[PROCEDURES], tuple(columns))


def _rows(own: fields.Field) -> TableLayout:
    code_title, code_description = vietnamese.PROCEDURE_CODE
    position_title, position_description = vietnamese.POSITION
    code = fields.Field(
        PROCEDURE_CODE,
        "Code of the procedure the row belongs to.",
        fields.FieldKind.CODE,
        required=True,
    )
    position = fields.Field(
        POSITION,
        "Place of the row within its procedure, from 1.",
        fields.FieldKind.COUNT,
    )
    columns = [
        Column(PROCEDURE_CODE, code_title, code, code_description, {}),
        Column(POSITION, position_title, position, position_description, {}),
    ]
    table = own.table
    for each in table.fields if table else ():
        columns.append(_column(own.name, each, each.name))
    return TableLayout(own.name, vietnamese.TABLE_TITLES[own.name], tuple(columns))


PROCEDURE_TABLE = _procedures()
ROW_TABLES = tuple(
    _rows(own) for own in fields.RECORD.fields if own.kind is fields.FieldKind.ROWS
)
TABLES = (PROCEDURE_TABLE, *ROW_TABLES)
"""Every table that holds data, ``procedures`` first."""


DESCRIPTION_HEADINGS = (
    "table",
    "name",
    "type",
    "choices",
    "description",
    "table_vi",
    "name_vi",
    "description_vi",
)
"""Columns of ``fields``."""


def descriptions() -> list[tuple[str, ...]]:
    """Return the rows of ``fields``, one for every column of every table."""
    return [
        (
            table.name,
            column.name,
            column.kind.value,
            "; ".join(
                f"{token} = {column.choice_titles[token]}"
                for token in column.field.choices
            ),
            column.description,
            table.title,
            column.title,
            column.description_vi,
        )
        for table in TABLES
        for column in table.columns
    ]
