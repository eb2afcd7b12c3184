"""`@@missing-numbers` of a register: a table, narrowed by issuer and year, as CSV."""

from ...base.form_values import form_value
from ...base.frame_language import frame_language
from ...base.spreadsheets.csv_writing import csv_lines
from ...text.collation import sort_key
from ..register_page.titles import titles
from . import reading
from .gaps import Gaps
from .gaps import in_words
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import re
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate


COLUMNS = (
    _("label_issuing_body", default="Issuing body"),
    _("label_document_type", default="Type"),
    _("column_numbers_year", default="Year"),
    _("column_numbers_series", default="Numbers"),
    _("column_numbers_known", default="Known"),
    _("column_numbers_highest", default="Highest"),
    _("column_numbers_missing", default="Missing"),
    _("column_numbers_ranges", default="Missing numbers"),
)
MOST_ROWS = 500
LONGEST = 300
_YEAR = re.compile(r"\d{4}", re.ASCII)
_SERIAL = re.compile(r"^\s*\d+[^\W\d_]?", re.ASCII)


class MissingNumbers(BrowserView):
    """Computed from the catalog's indexes when it is asked for."""

    template = ViewPageTemplateFile("missing.pt")
    columns = COLUMNS

    def __call__(self) -> str | bytes:
        response = self.request.response
        if self.request.form.get("format") != "csv":
            return self.template()
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader(
            "Content-Disposition", 'attachment; filename="missing-numbers.csv"'
        )
        headings = [translate(title, context=self.request) for title in COLUMNS]
        return b"".join(csv_lines([headings, *map(self._cells, self.found)]))

    @cached_property
    def issuer(self) -> str:
        return form_value(self.request.form, "issuer")[:LONGEST]

    @cached_property
    def year(self) -> int | None:
        value = form_value(self.request.form, "year")
        return int(value) if _YEAR.fullmatch(value) else None

    @cached_property
    def found(self) -> list[Gaps]:
        return reading.missing(self.context.holds, self.issuer, self.year)

    def total(self) -> int:
        return sum(one.missing for one in self.found)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The first of them; the spreadsheet has all."""
        return map(self._cells, self.found[:MOST_ROWS])

    @property
    def is_cut(self) -> bool:
        return len(self.found) > MOST_ROWS

    def issuers(self) -> list[tuple[str, str]]:
        named = [(token, self._title("issuer", token)) for token in self._choices[0]]
        return sorted(named, key=lambda one: sort_key(one[1]))

    def years(self) -> list[int]:
        return self._choices[1]

    def csv_address(self) -> str:
        asked = {"issuer": self.issuer, "year": str(self.year or "")}
        said = {name: value for name, value in asked.items() if value}
        query = urlencode({**said, "format": "csv"})
        return f"{self.context.absolute_url()}/@@missing-numbers?{query}"

    def _cells(self, one: Gaps) -> tuple[str, ...]:
        return (
            self._title("issuer", one.series.issuer),
            self._title("document_type", one.series.document_type),
            str(one.series.year),
            _SERIAL.sub("…", reading.number_of(one.example)),
            str(one.known),
            str(one.highest),
            str(one.missing),
            in_words(one.ranges),
        )

    @cached_property
    def _choices(self) -> tuple[list[str], list[int]]:
        return reading.choices(self.context.holds)

    @cached_property
    def _titles(self) -> dict[str, dict[str, Any]]:
        return titles(frame_language(), self.request)

    def _title(self, name: str, token: str) -> str:
        return str(self._titles[name].get(token) or token)
