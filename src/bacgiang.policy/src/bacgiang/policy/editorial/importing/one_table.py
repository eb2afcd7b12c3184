"""A kind of record whose sheets hold one table."""

from ...base.spreadsheets.sheet import Sheet
from ...text.folding import fold
from .kind import Read
from .kind import Row
from .kind import Table
from .sheet_rows import read_sheets
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cached_property
from typing import Any
from zope.i18n import translate


class OneTable:
    """What such kinds have alike; they say `rows_of` a sheet.

    Headings are the names of columns, their titles in either language, or
    `other_names`, folded.
    """

    tables: tuple[Table, ...] = ()
    other_names: Mapping[str, str] = {}

    def guess_table(self, sheet: Sheet, place: int, alone: bool) -> str:
        return self.tables[0].name if place == 0 or alone else ""

    def guess(self, table: str, heading: str) -> str:
        return self._by_heading.get(_plain(str(heading)), "")

    @cached_property
    def _by_heading(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, title in self.tables[0].columns:
            titles = (translate(title, target_language=of) for of in ("vi", "en"))
            for said in (name, *titles):
                found.setdefault(_plain(said), name)
        return {**self.other_names, **found}

    def read(self, sheets: Sequence[Sheet]) -> Read:
        return read_sheets(sheets, self.rows_of)

    def rows_of(self, sheet: Sheet) -> Iterable[Row]:
        raise NotImplementedError

    def on_trial(
        self, item: Mapping[str, Any], before: frozenset[str]
    ) -> Mapping[str, Any]:
        return item


def _plain(heading: str) -> str:
    return " ".join(fold(heading).replace("_", " ").split()).strip(" .:*")
