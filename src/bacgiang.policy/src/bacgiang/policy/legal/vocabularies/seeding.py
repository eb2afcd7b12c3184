"""Tables out of the seed: the first rows, from which administrators go on."""

from .tables import COLUMN
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from plone import api
from typing import Any


def seed_table(
    record: str, rows: Iterable[Mapping[str, Any]], columns: Sequence[str]
) -> None:
    """Fill a table that is empty; `columns`: what each row says, in their order."""
    if not api.portal.get_registry_record(record):
        api.portal.set_registry_record(record, [_line(row, columns) for row in rows])


def _line(row: Mapping[str, Any], columns: Sequence[str]) -> str:
    return COLUMN.join(_said(row.get(one)) for one in columns)


def _said(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(value)
        case date():
            return value.isoformat()
    return str(value)
