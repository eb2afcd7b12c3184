"""`@@figures.csv`, `.xlsx`, `.json`: every value of an indicator, a row each."""

from ....base.pages_in_turn import MadeInTurn
from ....base.spreadsheets.whole_tables import as_csv
from ....base.spreadsheets.whole_tables import as_xlsx
from ....editorial.public.data_licence import licence_as_json
from ...collections.data.row_files import say_file
from ..revisions.store import revision_store
import json
from Products.Five import BrowserView
from typing import Any


COLUMNS = ("code", "period", "part", "value", "measure", "mark", "revised_from")


def rows_of(indicator: Any) -> list[tuple[Any, ...]]:
    """As `COLUMNS`; a value that was revised names what was published before."""
    kept = revision_store().of(indicator.UID())
    before = {(one.period, one.part): one.old for one in kept}
    return [
        (
            indicator.code,
            one.period.code,
            one.part,
            one.value,
            indicator.measure,
            str(one.mark or ""),
            before.get((one.period.code, one.part), ""),
        )
        for one in indicator.values_read().rows
    ]


class FiguresFile(MadeInTurn, BrowserView):
    """The rows, and how they are written."""

    address = ""

    def made(self) -> bytes:
        fields = f"{self.context.__parent__.absolute_url()}/@@open-data-fields"
        ending = self.address.rpartition(".")[2]
        say_file(self.request.response, self.context.getId(), ending, fields)
        return self.written(rows_of(self.context))

    def written(self, rows: list[tuple[Any, ...]]) -> bytes:
        raise NotImplementedError


class FiguresCsv(FiguresFile):
    address = "figures.csv"

    def written(self, rows: list[tuple[Any, ...]]) -> bytes:
        return as_csv(COLUMNS, rows)


class FiguresXlsx(FiguresFile):
    address = "figures.xlsx"

    def written(self, rows: list[tuple[Any, ...]]) -> bytes:
        return as_xlsx("figures", COLUMNS, rows)


class FiguresJson(FiguresFile):
    """Values are strings of figures: no program rounds them."""

    address = "figures.json"

    def written(self, rows: list[tuple[Any, ...]]) -> bytes:
        items = [
            {**dict(zip(COLUMNS, row, strict=True)), "value": f"{row[3]:f}"}
            for row in rows
        ]
        said = {"license": licence_as_json(), "items": items}
        return json.dumps(said, ensure_ascii=False, indent=1).encode()
