"""`@@open-data.xlsx`, `.csv`, `.json` of a collection, by the question of its page."""

from ....base.keeping import EverybodysAnswer
from ....base.made_in_turn import in_turn
from ....base.spreadsheets.whole_tables import as_csv
from ....base.spreadsheets.whole_tables import as_xlsx
from ....editorial.public.data_licence import licence_as_json
from ..collection import Collection
from ..fields import cells_of
from ..fields import fields_of
from ..fields import record_data
from .described import described_fields
from .published import published
from .row_files import say_file
from collections.abc import Iterable
from collections.abc import Iterator
import json
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound


ADDRESS, PAGE = "address", "page_address"
"""Of the record's page: the second where records have an address of their own."""
FIELDS = "fields"
SEVERAL = "; "


class OpenData(EverybodysAnswer, BrowserView):
    """A file of what the public sees."""

    address = ""

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
        fields = f"{self.context.absolute_url()}/@@open-data-fields"
        as_json = f'<{fields}.json>; rel="describedby"; type="application/json"'
        ending = self.address.rpartition(".")[2]
        name = collection.stands_at[-1]
        say_file(self.request.response, name, ending, fields, as_json)
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

    address = "open-data.csv"

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        names = names_of(collection)
        return as_csv(names, _cells(names, rows))


class OpenXlsx(OpenData):
    """A workbook: the records, and what their fields mean."""

    address = "open-data.xlsx"

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        names = names_of(collection)
        fields = (
            (one["name"], one["title"], one["description"], one["kind_title"])
            for one in described_fields(collection, "vi")
        )
        told = _cells(names, rows)
        return as_xlsx(collection.name, names, told, (FIELDS, fields))


class OpenJson(OpenData):
    """`license`, `fields` and `items`."""

    address = "open-data.json"

    def written(self, collection: Collection, rows: Iterable[dict[str, Any]]) -> bytes:
        said = {
            "license": licence_as_json(),
            "fields": f"{self.context.absolute_url()}/@@open-data-fields.json",
            "items": list(rows),
        }
        return json.dumps(said, ensure_ascii=False, indent=1).encode()
