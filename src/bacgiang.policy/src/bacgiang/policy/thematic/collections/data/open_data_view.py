"""`@@open-data.xlsx`, `.csv`, `.json` of a collection, by the question of its page."""

from ....base.keeping import EverybodysAnswer
from ....base.made_in_turn import in_turn
from ....base.spreadsheets.csv_writing import csv_lines
from ....base.spreadsheets.limits import PIECE
from ....base.spreadsheets.xlsx_cells import bold_cell
from ....base.spreadsheets.xlsx_cells import text_cell
from ....editorial.public.data_licence import data_links
from ....editorial.public.data_licence import licence_as_json
from ..collection import Collection
from ..fields import cells_of
from ..fields import fields_of
from .described import described_fields
from .published import published
from .record_data import record_data
from collections.abc import Iterable
from collections.abc import Iterator
from io import BytesIO
import json
from openpyxl import Workbook
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound


ADDRESS, PAGE = "address", "page_address"
"""Of the record's page: the second where records have an address of their own."""
FIELDS = "fields"
SEVERAL = "; "
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class OpenData(EverybodysAnswer, BrowserView):
    """A file of what the public sees."""

    content_type = ""
    ending = ""

    def __call__(self) -> bytes:
        collection: Collection | None = self.context.collection
        if collection is None:
            raise NotFound(self.context, self.__name__)
        with in_turn():
            page = page_name(collection)
            rows = (
                {page: one.absolute_url(), **record_data(collection, one)}
                for one in published(collection, self.request.form)
            )
            data = self.written(collection, rows)
        response = self.request.response
        response.setHeader("Content-Type", self.content_type)
        name = f"{collection.stands_at[-1]}.{self.ending}"
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        fields = f"{self.context.absolute_url()}/@@open-data-fields"
        as_json = f'<{fields}.json>; rel="describedby"; type="application/json"'
        response.setHeader("Link", ", ".join([*data_links(fields), as_json]))
        return data

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        raise NotImplementedError


def page_name(collection: Collection) -> str:
    return PAGE if ADDRESS in fields_of(collection) else ADDRESS


def names_of(collection: Collection) -> list[str]:
    return [*cells_of(collection), page_name(collection)]


def _cells(names: list[str], rows: Iterable[dict[str, Any]]) -> Iterator[list[Any]]:
    for row in rows:
        yield [_cell(row[name]) for name in names]


def _cell(value: Any) -> Any:
    return SEVERAL.join(value) if isinstance(value, list) else value


class OpenCsv(OpenData):
    """A table, UTF-8; several values of a cell are parted by semicolons."""

    content_type = "text/csv; charset=utf-8"
    ending = "csv"

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        names = names_of(collection)
        cells = ([_text(one) for one in row] for row in _cells(names, rows))
        return b"".join(csv_lines([names, *cells]))


def _text(value: Any) -> Any:
    return "" if value is None else value


class OpenXlsx(OpenData):
    """A workbook: the records, and what their fields mean."""

    content_type = XLSX
    ending = "xlsx"

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        book, names = Workbook(write_only=True), names_of(collection)
        sheet = book.create_sheet(collection.name[:31])
        sheet.freeze_panes = "B2"
        sheet.append([bold_cell(sheet, name) for name in names])
        for row in _cells(names, rows):
            sheet.append([_xlsx(sheet, one) for one in row])
        fields = book.create_sheet(FIELDS)
        for one in described_fields(collection, "vi"):
            told = (one["name"], one["title"], one["description"], one["kind_title"])
            fields.append([text_cell(fields, text) for text in told])
        target = BytesIO()
        book.save(target)
        return target.getvalue()


def _xlsx(sheet: Any, value: Any) -> Any:
    return text_cell(sheet, value[:PIECE]) if isinstance(value, str) else value


class OpenJson(OpenData):
    """`license`, `fields` and `items`."""

    content_type = "application/json"
    ending = "json"

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        said = {
            "license": licence_as_json(),
            "fields": f"{self.context.absolute_url()}/@@open-data-fields.json",
            "items": list(rows),
        }
        return json.dumps(said, ensure_ascii=False, indent=1).encode()
