"""Acts as lines of a spreadsheet."""

from .rows import ActRow
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
import csv
import io
from typing import Any
from zope.i18n import translate


# A cell that begins so would be computed as a formula by spreadsheets, also behind
# spaces and written with the wide forms of East Asian type.
FORMULA_STARTS = tuple("=+-@|%\t\r\n＝＋－＠")
BOM = "\ufeff"

COLUMNS = (
    _("column_act_time", default="Time"),
    _("column_act_person", default="Person"),
    _("column_act_account", default="Account"),
    _("column_act_unit", default="Unit"),
    _("column_act_kind", default="Act"),
    _("column_act_item", default="Item"),
    _("column_act_path", default="Address of the item"),
    _("column_act_before", default="State before"),
    _("column_act_after", default="State after"),
    _("column_act_reason", default="Reason"),
    _("column_act_details", default="Details"),
    _("column_act_address", default="Network address"),
    _("column_act_uid", default="UID of the item"),
    _("column_act_identifier", default="Number of the act"),
)


def guarded(cell: str) -> str:
    """The cell as text: an apostrophe before what a spreadsheet would compute."""
    dangerous = cell.lstrip(" \u00a0\u3000").startswith(FORMULA_STARTS)
    return f"'{cell}" if dangerous else cell


def cells(row: ActRow) -> tuple[str, ...]:
    details = "; ".join(f"{title}: {fact}" for title, fact in row.details)
    return (
        f"{row.time:%Y-%m-%d %H:%M:%S}",
        row.person,
        row.act.actor,
        row.unit,
        row.kind,
        row.item,
        row.path,
        row.state_before,
        row.state_after,
        row.reason,
        details,
        row.address,
        row.act.item,
        row.identifier,
    )


def csv_lines(rows: Iterable[ActRow], request: Any) -> Iterator[bytes]:
    """Lines in UTF-8 with a byte order mark, by which spreadsheets know it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    buffer.write(BOM)
    writer.writerow([translate(title, context=request) for title in COLUMNS])
    yield _taken(buffer)
    for row in rows:
        writer.writerow([guarded(cell) for cell in cells(row)])
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8")
