"""`@@figures.csv`, `.xlsx`, `.json`: every value of an indicator, a row each."""

from ....base.made_in_turn import MadeInTurn
from ....base.spreadsheets.csv_writing import csv_lines
from ....base.spreadsheets.xlsx_cells import bold_cell
from ....base.spreadsheets.xlsx_cells import text_cell
from ....editorial.public.data_licence import data_links
from ....editorial.public.data_licence import licence_as_json
from ...collections.data.open_data_view import XLSX
from .figure_rows import COLUMNS
from .figure_rows import rows_of
from io import BytesIO
import json
from openpyxl import Workbook
from Products.Five import BrowserView
from typing import Any


class FiguresFile(MadeInTurn, BrowserView):
    """The rows, and how they are written."""

    content_type = ""
    ending = ""

    def made(self) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", self.content_type)
        name = f"{self.context.getId()}.{self.ending}"
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        register = self.context.__parent__.absolute_url()
        links = data_links(f"{register}/@@open-data-fields")
        response.setHeader("Link", ", ".join(links))
        return self.written()

    def written(self) -> bytes:
        raise NotImplementedError

    def rows(self) -> list[tuple[Any, ...]]:
        return rows_of(self.context)


class FiguresCsv(FiguresFile):
    content_type = "text/csv; charset=utf-8"
    ending = "csv"

    def written(self) -> bytes:
        return b"".join(csv_lines([COLUMNS, *self.rows()]))


class FiguresXlsx(FiguresFile):
    content_type = XLSX
    ending = "xlsx"

    def written(self) -> bytes:
        book = Workbook(write_only=True)
        sheet = book.create_sheet("figures")
        sheet.append([bold_cell(sheet, name) for name in COLUMNS])
        for row in self.rows():
            sheet.append(
                [text_cell(sheet, one) if isinstance(one, str) else one for one in row]
            )
        target = BytesIO()
        book.save(target)
        return target.getvalue()


class FiguresJson(FiguresFile):
    """Values are strings of figures: no program rounds them."""

    content_type = "application/json"
    ending = "json"

    def written(self) -> bytes:
        items = [
            {**dict(zip(COLUMNS, row, strict=True)), "value": f"{row[3]:f}"}
            for row in self.rows()
        ]
        said = {"license": licence_as_json(), "items": items}
        return json.dumps(said, ensure_ascii=False, indent=1).encode()
