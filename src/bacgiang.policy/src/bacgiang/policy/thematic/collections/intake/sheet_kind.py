"""Records of a collection from spreadsheets: a row each, a column for each field."""

from ....base.dates import read_day
from ....base.dates import WrongDay
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.spreadsheets.number_text import AmbiguousNumber
from ....base.spreadsheets.number_text import plain_number
from ....base.spreadsheets.sheet import BadCell
from ....base.spreadsheets.sheet import is_empty
from ....base.spreadsheets.sheet import Sheet
from ....base.spreadsheets.sheet import SheetRow
from ....base.spreadsheets.sheet import Value
from ....base.spreadsheets.table_error import TableError
from ....base.spreadsheets.table_error import TableFault
from ....base.spreadsheets.table_words import told
from ....editorial.importing.kind import Fault
from ....editorial.importing.kind import ISheetKind
from ....editorial.importing.kind import Row
from ....editorial.importing.kind import Table
from ....editorial.importing.one_table import OneTable
from ....editorial.importing.sheet_to_fill import Told
from ....editorial.intake.outcome import Result
from ....editorial.registers.placing import plain_name
from ..collection import Collection
from ..data.described import described_fields
from ..fields import cells_of
from ..fields import Kind
from ..fields import RecordField
from .accepting import intake_of
from .reading import read_new_or_known
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from plone.dexterity.content import DexterityContent
import re
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


TABLE = "records"
_LISTS = re.compile(r"[;|]")
_NUMBERS = (Kind.NUMBER, Kind.COUNT)


@implementer(ISheetKind)
class Records(OneTable):
    """The sheet of a collection."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.title = collection.title

    def explained(self) -> Mapping[str, Told]:
        """What each column holds, for who fills in a sheet."""
        told = described_fields(self._collection, "vi")
        return {
            one["name"]: Told(
                f"{one['description']} ({one['kind_title']})".strip(),
                tuple(choice["title"] for choice in one["choices"]),
            )
            for one in told
        }

    @cached_property
    def _fields(self) -> dict[str, RecordField]:
        return cells_of(self._collection)

    @cached_property
    def tables(self) -> tuple[Table, ...]:  # type: ignore[override]
        columns = tuple((name, one.title) for name, one in self._fields.items())
        needed = tuple(name for name, one in self._fields.items() if one.field.required)
        return (Table(TABLE, self.title, columns, needed),)

    def stands_at(self, context: DexterityContent) -> bool:
        return getattr(context, "collection", None) is self._collection

    def why_not(self, unit: str) -> Refusal | None:
        return intake_of(self._collection).unit_refuses(unit)

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return intake_of(self._collection).take(dict(item), unit, dry=dry)

    def rows_of(self, sheet: Sheet) -> Iterator[Row]:
        names = [str(name or "") for name in sheet.rows[0].cells]
        first: dict[str, int] = {}
        for row in sheet.rows[1:]:
            read = self._row(sheet, names, row)
            name = plain_name(str(read.item.get("code") or ""))
            if name and (at := first.setdefault(name, row.number)) != row.number:
                facts = {"row": at, "code": str(read.item["code"])}
                fault = Fault(Message(TWICE, mapping=facts), sheet.name, row.number)
                read = replace(read, faults=(*read.faults, fault))
            if read.item or read.faults:
                yield read

    def _row(self, sheet: Sheet, names: list[str], row: SheetRow) -> Row:
        item: dict[str, Any] = {}
        faults = []
        for name, cell in zip(names, row.cells, strict=False):
            if name not in self._fields or is_empty(cell):
                continue
            one = self._fields[name]
            try:
                item[name] = _value(one, cell)
            except _Wrong as wrong:
                words = told(TableError(wrong.fault, parameters={"value": wrong.said}))
                faults.append(Fault(words, sheet.name, row.number, one.title))
        if faults:
            faults += list(self._judged(sheet, row, item))
        named = " · ".join(str(item[one]) for one in ("code", "title") if one in item)
        return Row("", row.number, named[:200], item, "", tuple(faults))

    def _judged(self, sheet: Sheet, row: SheetRow, item: Any) -> Iterator[Fault]:
        """What else is wrong: a row that is not tried is told all of it, too."""
        try:
            read_new_or_known(self._collection, item)
        except Refused as refused:
            for one in refused.refusals:
                title = self._fields[one.field].title if one.field else ""
                yield Fault(one.message, sheet.name, row.number, title)


TWICE = _(
    "import_fault_twice",
    default="Row ${row} holds “${code}”, too. Keep one of the two.",
)


class _Wrong(ValueError):
    """A cell that has no value, or one that may be two."""

    def __init__(self, fault: TableFault, said: str) -> None:
        super().__init__(said)
        self.fault, self.said = fault, said


def _value(one: RecordField, cell: Value) -> Any:
    """A cell as the API takes it; what is no such value is judged there."""
    if isinstance(cell, BadCell):
        raise _Wrong(cell.code, cell.value)
    if one.kind is Kind.DAY:
        return _day(cell)
    if one.kind in _NUMBERS:
        return _number(cell, one.kind)
    said = _text(cell)
    if one.kind is Kind.CHOICES:
        parts = map(str.strip, _LISTS.split(said))
        return [one for one in parts if one]
    return said


def _text(cell: Value) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip()


def _day(cell: Value) -> str:
    try:
        day = read_day(cell)
    except WrongDay:
        return str(cell)
    return day.isoformat() if day is not None else ""


def _number(cell: Value, kind: Kind) -> Any:
    if isinstance(cell, str):
        try:
            said = plain_number(cell)
            cell = float(said)
        except AmbiguousNumber:
            raise _Wrong(TableFault.AMBIGUOUS_NUMBER, str(cell)) from None
        except ValueError:
            return cell
    if kind is Kind.COUNT and isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell
