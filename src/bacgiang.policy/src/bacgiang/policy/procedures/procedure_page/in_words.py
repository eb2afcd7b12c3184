"""The values of a record as people read them, field by field."""

from ...base.date_labels import day_label
from ...base.number_labels import number_label
from ...legal.vocabularies.tables import title_in
from ...units.register.lookup import get_unit
from ..procedure.field_titles import title_at
from ..record.fields import Field
from ..record.fields import RECORD
from ..record.fields import Table
from ..record.procedure_record import Decision
from ..record.procedure_record import ProcedureRecord
from ..vocabularies.choices import FIELDS
from ..vocabularies.titles import titles_of
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from plone import api
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


class InWords:
    """In the language of a request."""

    def __init__(self, request: HTTPRequest) -> None:
        self._request = request
        self._language = str(api.portal.get_current_language())

    def fields(self, record: ProcedureRecord) -> Iterator[tuple[str, str]]:
        """Name and words of each field; "" of what is not stated, a line for a row."""
        for field in RECORD.fields:
            yield field.name, self._said(field, getattr(record, field.name), field.name)

    def decision(self, decision: Decision) -> str:
        """On one line; of a kind nothing else is said."""
        return "; ".join(self.decision_facts(decision))

    def decision_facts(self, decision: Decision) -> list[str]:
        """A line for each that is stated: its title and its words."""
        table = next(one.table for one in RECORD.fields if one.name == "decision")
        assert table is not None
        return self._facts(table, decision, "decision")

    def title(self, path: str) -> str:
        return self._words(title_at(path))

    def _said(self, field: Field, value: Any, path: str) -> str:
        if value in (None, "", ()):
            return ""
        if field.table is not None:
            rows = value if isinstance(value, tuple) else (value,)
            return "\n".join(
                "; ".join(self._facts(field.table, row, path)) for row in rows
            )
        if isinstance(value, tuple):
            return ", ".join(self._one(field, each) for each in value)
        return self._one(field, value)

    def _facts(self, table: Table, row: Any, path: str) -> list[str]:
        said = (
            (one, self._said(one, getattr(row, one.name), f"{path}.{one.name}"))
            for one in table.fields
        )
        return [
            f"{self.title(f'{path}.{one.name}')}: {words}"
            for one, words in said
            if words
        ]

    def _one(self, field: Field, value: Any) -> str:
        if isinstance(value, date):
            return day_label(value, self._language)
        if isinstance(value, Decimal):
            return number_label(value, self._language)
        if field.name == "field":
            return title_in(FIELDS, value, self._language, value)
        if field.name == "doers":
            unit = get_unit(value)
            return unit.name_in(self._language) if unit is not None else value
        known = titles_of(field.choices)
        return self._words(known[value]) if value in known else str(value)

    def _words(self, message: Any) -> str:
        return str(translate(message, context=self._request))
