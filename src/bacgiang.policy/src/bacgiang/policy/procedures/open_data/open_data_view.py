"""`@@open-data.xlsx`, `.csv` (ZIP), `.json` of a register; the same question as it."""

from ...base.keeping import EverybodysAnswer
from ...base.made_in_turn import in_turn
from ...editorial.public.data_licence import data_links
from ..tables.csv_writing import write_csv_zip
from ..tables.json_list import write_json
from ..tables.listed import Listed
from ..tables.xlsx_writing import write_xlsx
from .published import published
from collections.abc import Callable
from collections.abc import Iterable
from io import BytesIO
from Products.Five import BrowserView
from typing import IO


class OpenData(EverybodysAnswer, BrowserView):
    """A file of what the public sees."""

    content_type = ""
    filename = ""
    write: Callable[[Iterable[Listed], IO[bytes]], None]

    def __call__(self) -> bytes:
        file = BytesIO()
        with in_turn():
            type(self).write(published(self.context, self.request.form), file)
        response = self.request.response
        response.setHeader("Content-Type", self.content_type)
        response.setHeader(
            "Content-Disposition", f'attachment; filename="{self.filename}"'
        )
        fields = f"{self.context.absolute_url()}/@@open-data-fields"
        as_json = f'<{fields}.json>; rel="describedby"; type="application/json"'
        response.setHeader("Link", ", ".join([*data_links(fields), as_json]))
        return file.getvalue()


class OpenXlsx(OpenData):
    """A workbook, a sheet a table."""

    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    filename = "thu-tuc.xlsx"
    write = staticmethod(write_xlsx)


class OpenCsv(OpenData):
    """Tables as CSV, in a ZIP."""

    content_type = "application/zip"
    filename = "thu-tuc.csv.zip"
    write = staticmethod(write_csv_zip)


class OpenJson(OpenData):
    """A list of records."""

    content_type = "application/json"
    filename = "thu-tuc.json"
    write = staticmethod(write_json)
