"""Columns of an index and the fields of a record that they fill (7.2b)."""

from ...base.dates import day_in
from ...law.document_type_names import DocumentType
from ...law.document_type_names import type_named
from ...text.folding import fold
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
import re
from typing import Any


DAYS = ("issue_date", "entry_into_force", "last_day_in_force", "gazette_date")
FIELDS = (
    *("title", "number", "document_type", "issuer", "issue_date", "place"),
    *("signing_capacity", "signer_title", "signer"),
    *("entry_into_force", "last_day_in_force", "provision_days"),
    *("territorial_scope", "scope_note"),
    "legal_fields",
    *("gazette_issue", "gazette_date", "gazette_page"),
    *("title_en", "summary_en"),
)
"""What the portal's intake takes for a record, besides text and files."""

FILE, ORIGINALS, KIND, SOURCE_ID = "file", "originals", "original_kind", "source_id"
RECORD, UNIT = "record", "unit"
"""In the index of an export: the record's file, and the unit it belongs to."""

APART = (FILE, ORIGINALS, KIND, SOURCE_ID, RECORD, UNIT)
"""What is no field of a record."""

_OTHER_NAMES = {
    "type": "document_type",
    "effective_date": "entry_into_force",
    "effective": "entry_into_force",
    "expiry_date": "last_day_in_force",
    "gazette": "gazette_issue",
    "subject": "title",
    "fields": "legal_fields",
    "so": "number",
    "so hieu": "number",
    "so ky hieu": "number",
    "so, ky hieu": "number",
    "so van ban": "number",
    "trich yeu": "title",
    "trich yeu noi dung": "title",
    "trich yeu tieng anh": "title_en",
    "tom tat tieng anh": "summary_en",
    "ten van ban": "title",
    "loai": "document_type",
    "loai van ban": "document_type",
    "hinh thuc van ban": "document_type",
    "co quan ban hanh": "issuer",
    "ngay ban hanh": "issue_date",
    "noi ban hanh": "place",
    "nguoi ky": "signer",
    "chuc vu": "signer_title",
    "chuc danh nguoi ky": "signer_title",
    "ngay hieu luc": "entry_into_force",
    "ngay co hieu luc": "entry_into_force",
    "ngay het hieu luc": "last_day_in_force",
    "linh vuc": "legal_fields",
    "so cong bao": "gazette_issue",
    "ngay cong bao": "gazette_date",
    "ngay dang cong bao": "gazette_date",
    "trang cong bao": "gazette_page",
    "tep": FILE,
    "tap tin": FILE,
    "ten tep": FILE,
    "van ban goc": ORIGINALS,
}
_KNOWN = {
    **{name: name for name in (*FIELDS, *APART)},
    **_OTHER_NAMES,
}
_LISTS = re.compile(r"[;|]")
_BODY = re.compile(r"\s(?:của|HĐND|UBND)\b.*", re.IGNORECASE)
_TOKENS = frozenset(kind.value for kind in DocumentType)


@dataclass
class Columns:
    """Reads rows of one index; `ignored` are the columns no field is known for."""

    ignored: dict[str, None] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)

    def values(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """What a row says, by field; empty cells are left out.

        Of two columns for one field the first that says something counts.
        """
        found: dict[str, Any] = {}
        for column, cell in row.items():
            name = self._field(column)
            value = value_of(name, cell) if name else None
            if value not in (None, "", []):
                found.setdefault(name, value)
        return found

    def _field(self, column: str) -> str:
        if column not in self._known:
            self._known[column] = name = field_of(column)
            if not name and column.strip():
                self.ignored[column] = None
        return self._known[column]


def field_of(column: str) -> str:
    """The field a column's heading stands for; empty for none.

    Headings are English field names or Vietnamese ones, whatever their case,
    diacritics, blanks and underscores.
    """
    folded = fold(str(column).replace("_", " ")).strip(" .:*")
    return _KNOWN.get(folded.replace(" ", "_")) or _KNOWN.get(folded, "")


def value_of(name: str, cell: Any) -> Any:
    """A cell as the portal's intake wants it; what cannot be read is left as it is.

    The portal then refuses the record and says which value it was.
    """
    if isinstance(cell, str):
        cell = " ".join(cell.split())
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if cell is None or cell == "":
        return None
    if name in DAYS:
        return _day(cell)
    if name in ("legal_fields", "provision_days", ORIGINALS):
        return _list(cell)
    if isinstance(cell, list | dict):
        return cell
    return _type(str(cell)) if name == "document_type" else str(cell)


def _day(cell: Any) -> str:
    day = day_in(cell)
    return str(cell) if day is None else day.isoformat()


def _list(cell: Any) -> list[Any]:
    if isinstance(cell, list):
        return [one for one in cell if one not in (None, "")]
    return [one for one in map(str.strip, _LISTS.split(str(cell))) if one]


def _type(name: str) -> str:
    """The token of a type; with its body, as in "Nghị quyết HĐND xã", too."""
    if name in _TOKENS:
        return name
    kind = type_named(name) or type_named(_BODY.sub("", name).rstrip())
    return kind.value if kind is not None else name
