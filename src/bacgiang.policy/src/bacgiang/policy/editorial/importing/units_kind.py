"""Units from a sheet: entered or changed as `POST` and `PATCH @units` do (2.2a).

No site is opened; a cell that is empty says nothing.
"""

from ...base.dates import day_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.spreadsheets.sheet import BadCell
from ...base.spreadsheets.sheet import is_empty
from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.sheet import SheetRow
from ...base.spreadsheets.sheet import Value
from ...base.spreadsheets.table_error import TableError
from ...base.spreadsheets.table_words import told
from ...text.folding import fold
from ...units.life_cycle.life_cycle import change_unit
from ...units.life_cycle.life_cycle import create_unit
from ...units.life_cycle.statements import FIELD_OF
from ...units.life_cycle.statements import read_facts
from ...units.register.called import codes_by_name
from ...units.register.called import not_a_unit
from ...units.register.directory import directory
from ...units.register.history import NAMES
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from ...units.register.lookup import unit_register
from ...units.register.reasons import NAME_BY_RENAMING
from ...units.register.unit import IUnit
from ...units.register.unit_register import IUnitRegister
from ..intake.intake import NOT_YOUR_UNIT
from ..intake.intake import taken
from ..intake.outcome import Outcome
from ..intake.outcome import Result
from .kind import Fault
from .kind import ISheetKind
from .kind import Read
from .kind import Row
from .kind import Table
from .one_table import OneTable
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getUtility
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.schema import getFields
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IVocabularyFactory


NOT_A_CHOICE = _(
    "error_import_choice", default="“${value}” is none of these: ${choices}."
)
MANAGE = "bacgiang.policy: Manage units"
FIELDS = {name: getFields(IUnit)[field] for name, field in FIELD_OF.items()}
TITLES = {name: field.title for name, field in FIELDS.items()}
OTHER_NAMES = {
    "ma": "code",
    "ma don vi": "code",
    "ten don vi": "name",
    "ten": "name",
    "title": "name",
    "ten tieng anh": "name_en",
    "ten viet tat": "short_name",
    "loai don vi": "kind",
    "loai": "kind",
    "don vi cap tren": "parent",
    "truc thuoc": "parent",
    "ten mien": "host",
    "thu tu": "order",
    "dia chi": "address",
    "dien thoai": "phone",
    "so dien thoai": "phone",
    "thu dien tu": "email",
    "email": "email",
    "ngay thanh lap": "valid_from",
    "chuc nang, nhiem vu": "functions",
    "chuc nang nhiem vu": "functions",
}


@implementer(ISheetKind)
class Units(OneTable):
    """One sheet, a row for each unit."""

    __component_name__ = "units"
    title = _("Units")
    tables = (Table("units", title, tuple(TITLES.items())),)
    other_names = OTHER_NAMES

    def stands_at(self, context: DexterityContent) -> bool:
        return IUnitRegister.providedBy(context)

    def why_not(self, unit: str) -> Refusal | None:
        allowed = unit == main_unit_code() and api.user.has_permission(
            MANAGE, obj=unit_register()
        )
        return None if allowed else NOT_YOUR_UNIT

    def read(self, sheets: Sequence[Sheet]) -> Read:
        faults = tuple(
            Fault(told(one), "", one.row, one.column)
            for sheet in sheets
            for one in sheet.errors
        )
        if faults:
            return Read(faults=faults)
        choices = _choices()
        rows = [row for sheet in sheets for row in _rows(sheet, choices)]
        codes = {row.item.get("code") for row in rows}
        return Read(tuple(_above_first([_with_parent(row, codes) for row in rows])))

    def on_trial(
        self, item: Mapping[str, Any], before: frozenset[str]
    ) -> Mapping[str, Any]:
        """Units above it may be those of rows before, which a trial has not kept."""
        above = item.get("parent")
        is_new = above in before and get_unit(str(above)) is None
        return {k: v for k, v in item.items() if k != "parent"} if is_new else item

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return taken(lambda: _take(item), dry=dry)


def _take(item: Mapping[str, Any]) -> Result:
    known = get_unit(str(item.get("code") or ""))
    if known is None:
        made = create_unit(read_facts(item, unit_register(), ("code", "name", "kind")))
        return Result(Outcome.MADE, made.UID(), made.absolute_url())
    facts = read_facts(item, known)
    different = {k: v for k, v in facts.items() if getattr(known, k, None) != v}
    if not different:
        return Result(Outcome.SAME, known.UID(), known.absolute_url())
    if different.keys() & NAMES:
        # Public at once, and kept for ever as a former one: no slip of a clerk's sheet.
        raise Refused(NAME_BY_RENAMING)
    change_unit(known, different)
    names = tuple(name for name, field in FIELD_OF.items() if field in different)
    return Result(Outcome.CHANGED, known.UID(), known.absolute_url(), changes=names)


def _choices() -> dict[str, dict[str, str]]:
    """Tokens by what people call them, of each column with a closed list."""
    found: dict[str, dict[str, str]] = {}
    for name, field in FIELDS.items():
        if not IChoice.providedBy(field):
            continue
        if name == "parent":
            found[name] = codes_by_name()
            continue
        terms = getUtility(IVocabularyFactory, field.vocabularyName)(api.portal.get())
        found[name] = {
            fold(translate(term.title, target_language=language)): str(term.value)
            for term in terms
            for language in ("vi", "en")
        }
    return found


def _not_chosen(name: str, value: Any) -> Message | None:
    """Against what a closed list does not have; a unit above is looked up later."""
    field = FIELDS[name]
    if not IChoice.providedBy(field) or name == "parent":
        return None
    terms = getUtility(IVocabularyFactory, field.vocabularyName)(api.portal.get())
    if value in terms:
        return None
    titles = (translate(one.title, context=getRequest()) for one in terms)
    facts = {"value": value, "choices": "; ".join(titles)}
    return Message(NOT_A_CHOICE, mapping=facts)


def _rows(sheet: Sheet, choices: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    names = [str(name or "") for name in sheet.rows[0].cells]
    for row in sheet.rows[1:]:
        read = _row(names, row, choices)
        if read.item or read.faults:
            yield read


def _with_parent(row: Row, codes: Collection[Any]) -> Row:
    """The row; a unit above it that is in no register and no row is told at once."""
    above = row.item.get("parent")
    if above is None or above in codes or directory().get(str(above)) is not None:
        return row
    fault = Fault(not_a_unit(str(above)), "", row.number, TITLES["parent"])
    return replace(row, faults=(*row.faults, fault))


def _above_first(rows: list[Row]) -> Iterator[Row]:
    """Each row after that of the unit it belongs to, else in their order."""
    waiting = rows
    while waiting:
        codes = {row.item.get("code") for row in waiting}
        ready = [row for row in waiting if row.item.get("parent") not in codes]
        # A circle is told by the register's own rules.
        yield from ready or waiting
        waiting = [row for row in waiting if row not in ready] if ready else []


def _row(
    names: list[str], row: SheetRow, choices: Mapping[str, Mapping[str, str]]
) -> Row:
    item: dict[str, Any] = {}
    faults = []
    for name, cell in zip(names, row.cells, strict=False):
        if not name or is_empty(cell):
            continue
        if isinstance(cell, BadCell):
            error = TableError(cell.code, parameters={"value": cell.value})
            faults.append(Fault(told(error), "", row.number, TITLES[name]))
        else:
            item[name] = _value(name, cell, choices)
            wrong = _not_chosen(name, item[name])
            if wrong is not None:
                faults.append(Fault(wrong, "", row.number, TITLES[name]))
    known = str(item.get("code") or item.get("name") or "")
    return Row("", row.number, known[:200], item, "", tuple(faults))


def _value(name: str, cell: Value, choices: Mapping[str, Mapping[str, str]]) -> Any:
    if name == "valid_from":
        day = day_in(cell)
        return day.isoformat() if day is not None else str(cell)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    said = str(cell).strip()
    return choices.get(name, {}).get(fold(said), said)


UNIT_SHEETS = Units()
