"""A record as a line of a dump: the facts of its page, without its text."""

from ...base.dates import today
from ..api.summary import summary_of
from ..documents.official_document import OfficialDocument
from ..effect.answering import status_on
from ..relations.describing import confirmed_of
from ..relations.pending import is_pending
from ..relations.serializing import other_as_json
from collections.abc import Mapping
from datetime import date
from typing import Any


FIELDS = (
    "place",
    "signing_capacity",
    "signer_title",
    "signer",
    "entry_into_force",
    "last_day_in_force",
    "provision_days",
    "territorial_scope",
    "scope_note",
    "legal_fields",
    "gazette_issue",
    "gazette_date",
    "gazette_page",
)
COLUMNS = (
    "@id",
    "@type",
    "UID",
    "data",
    "number",
    "title",
    "document_type",
    "issuer",
    "issuer_token",
    "issue_date",
    *FIELDS,
    "unit",
    "effect_status",
    "effect_pending",
    "text",
    "text_sha256",
)


def row_of(record: OfficialDocument) -> dict[str, Any]:
    """As JSON: its summary, its facts, effect of today, confirmed relations.

    `text` is its address and SHA-256 without what others do to it, as `@changes` has.
    """
    return {
        **summary_of(record),
        "issuer_token": record.issuer_token,
        **{name: _plain(getattr(record, name, None)) for name in FIELDS},
        "unit": record.owning_unit,
        "effect_status": status_on(record, today()).status.value,
        "effect_pending": is_pending(record, today()),
        "relations": [
            {"kind": one.kind.value, "document": other_as_json(one.other)}
            for one in confirmed_of(record)
        ],
    }


def cells_of(row: Mapping[str, Any]) -> list[str]:
    """The same as cells under `COLUMNS`, of which relations are none."""
    text = row["text"] or {}
    said = {**row, "text": text.get("@id"), "text_sha256": text.get("sha256")}
    return [_cell(said[name]) for name in COLUMNS]


def member_of(record: OfficialDocument) -> str:
    """Name of its text in an archive: year and name, as in its address."""
    return f"{record.__parent__.getId()}/{record.getId()}.xml"


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value or None


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)
